/** The portfolio as a board: a column for each stage with how many projects stand there, and their cards page by page. */
import { Anchor, Card, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectRow } from '#api/answers/lists.ts';
import type { PortfolioAnswer } from '#api/answers/portfolio.ts';
import { expectedCost } from '#domain/project/portfolio/entry.ts';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { day, moneyShort, number } from '../../shared/format.ts';
import { confidenceLabels, statusLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { More } from '../../shared/ui/More.tsx';
import { ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import type { Names } from './names.ts';
import styles from './portfolio.module.css';
import { filterOf, orderIn, type View, withGroup } from './view.ts';

interface BoardProps {
  readonly groups: NonNullable<PortfolioAnswer['groups']>;
  readonly office: string;
  readonly names: Names;
  readonly view: View;
}

/** Cards of a column, until the reader asks for more. */
const aPage = 10;

export function Board({ groups, ...rest }: BoardProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroller" aria-label={t('Board by stage')} tabIndex={0}>
      <div className={styles.board}>
        {groups.map(group => (
          <Lane key={group.value ?? ''} group={group} {...rest} />
        ))}
      </div>
    </section>
  );
}

function Lane({
  group: { value, sums },
  office,
  names,
  view,
}: Omit<BoardProps, 'groups'> & { group: BoardProps['groups'][number] }) {
  const order = orderIn(view);
  const projects = useProjects({ ...filterOf(office, withGroup(view, 'stage', value)), ...(order && { order }) }, aPage);
  const rows = rowsOf(projects.data);
  const name = names.stages(value);
  return (
    <section className={styles.lane} aria-label={name}>
      <Title order={2} size="h4" className="clip">
        <bdi>{name}</bdi> ({number(sums.projects, 0)})
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('{expected}, {withAlerts} with alerts', {
          expected: moneyShort(sums.expected, names.currency),
          withAlerts: number(sums.withAlerts, 0),
        })}
      </Text>
      {projects.error && <ErrorAlert error={projects.error} retry={() => void projects.refetch()} />}
      {projects.isPending && <Loading what={t('Reading the projects: {name}', { name })} />}
      <ul className="plain-list">
        {rows.map(row => (
          <ProjectCard key={row.id} row={row} currency={names.currency} />
        ))}
      </ul>
      {projects.hasNextPage && (
        <More of={projects} shown={rows.length} what={t('of {projects}', { projects: number(sums.projects, 0) })} />
      )}
    </section>
  );
}

function ProjectCard({ row, currency }: { row: ProjectRow; currency: string }) {
  const cost = row.withheld.includes('costs') ? t('cost withheld') : moneyShort(expectedCost(row), currency);
  return (
    <Card withBorder padding="xs" component="li">
      <Anchor component={Link} to={`/projects/${row.id}`} fw={600} className="clip">
        {row.title}
      </Anchor>
      <Text size="sm" c="dimmed">
        {t('{cost}, ends {end}', { cost, end: day(row.end) })}
      </Text>
      <Group gap={4} mt={4}>
        {row.status !== 'active' && <LabelTag label={statusLabels[row.status]} />}
        {row.openReview !== undefined && <Tag tone="calm">{t('Before its board')}</Tag>}
        {row.confidence !== undefined && <LabelTag label={confidenceLabels[row.confidence]} />}
        {row.alerts > 0 && (
          <Tag tone={row.musts ? 'bad' : 'warn'}>
            {t('{alerts, plural, one {{alerts} alert} other {{alerts} alerts}}', { alerts: row.alerts })}
          </Tag>
        )}
      </Group>
    </Card>
  );
}
