/** The portfolio in groups: what each comes to, and its projects once it is opened. What is closed asks for nothing. */
import { Anchor, Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PortfolioAnswer } from '#api/answers/portfolio.ts';
import type { PortfolioGrouping } from '#domain/project/portfolio/groups.ts';
import { moneyShort, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import type { Names } from './names.ts';
import { ProjectTable, type TableProps } from './ProjectTable.tsx';
import styles from './portfolio.module.css';
import { filterOf, orderIn, searchOf, withGroup } from './view.ts';

type PortfolioGroup = NonNullable<PortfolioAnswer['groups']>[number];

interface GroupsProps extends Omit<TableProps, 'caption' | 'filter' | 'aPage'> {
  readonly groups: readonly PortfolioGroup[];
  readonly by: PortfolioGrouping;
  readonly office: string;
  readonly names: Names;
}

/** Projects of a group, until the reader asks for more. */
const aPage = 20;

export function Groups({ groups, ...rest }: GroupsProps) {
  const keys = groups.map(({ value }) => value ?? '');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(keys.slice(0, 1)));
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <Stack gap="sm">
      <Group className="no-print" gap="xs">
        <Button variant="default" size="xs" onClick={() => setOpen(new Set(keys))}>
          {t('Open all groups')}
        </Button>
        <Button variant="default" size="xs" onClick={() => setOpen(new Set())}>
          {t('Close all groups')}
        </Button>
      </Group>
      {groups.map(group => {
        const key = group.value ?? '';
        return <OneGroup key={key} group={group} open={open.has(key)} toggle={() => toggle(key)} {...rest} />;
      })}
    </Stack>
  );
}

interface OneGroupProps extends Omit<GroupsProps, 'groups'> {
  readonly group: PortfolioGroup;
  readonly open: boolean;
  readonly toggle: () => void;
}

function OneGroup({ group: { value, sums }, open, toggle, by, office, names, view, ...table }: OneGroupProps) {
  const name = names.group(by, value);
  const alone = withGroup(view, by, value);
  const order = orderIn(view);
  return (
    <section className={styles.group} aria-label={name}>
      <UnstyledButton className={styles.opener} aria-expanded={open} onClick={toggle}>
        <Group justify="space-between" gap="xs">
          <Text fw={600} className="clip">
            <svg aria-hidden="true" width="16" height="10" viewBox="0 0 16 10" fill="currentColor">
              <path d={open ? 'M1 2 L11 2 L6 8 Z' : 'M3 0 L9 5 L3 10 Z'} />
            </svg>
            <bdi>{name}</bdi> ({number(sums.projects, 0)})
          </Text>
          <Text size="sm" c="dimmed">
            {t('{deciding} before a board, {withAlerts} with alerts, forecast {expected}, mean score {what}', {
              deciding: number(sums.deciding, 0),
              withAlerts: number(sums.withAlerts, 0),
              expected: moneyShort(sums.expected, names.currency),
              what: sums.meanScore === undefined ? '–' : number(sums.meanScore),
            })}
          </Text>
        </Group>
      </UnstyledButton>
      {open && (
        <div className={styles.groupBody}>
          <Text mb="xs" className="no-print">
            <Anchor component={Link} to={{ search: searchOf(alone).toString() }}>
              {t('Show these alone')}
            </Anchor>
          </Text>
          <ProjectTable
            {...table}
            view={view}
            caption={name}
            filter={{ ...filterOf(office, alone), ...(order && { order }) }}
            aPage={aPage}
          />
        </div>
      )}
    </section>
  );
}
