/** The questions of weights of the office, newest first. */
import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { WeightingRow } from '#api/answers/weightings.ts';
import { rowsOf, useWeightings } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { methodPhrases, weightingStatusLabels } from './words.ts';

export function WeightingsPage() {
  const { office } = useCurrentUser();
  const weightings = useWeightings(office.id);
  const mayAsk = office.actions.includes('open-weighting');
  return (
    <Page
      title={t('Weights by several people')}
      intro={t('Who was asked how much the goals weigh, and what came of it.')}
      actions={mayAsk && <LinkButton to="/weightings/new">{t('Ask for weights')}</LinkButton>}
    >
      <Answer of={weightings} what={t('Reading the questions of weights')}>
        {data =>
          rowsOf(data).length > 0 ? (
            <Stack>
              <ul className="plain-list">
                {rowsOf(data).map(row => (
                  <WeightingCard key={row.id} row={row} />
                ))}
              </ul>
              {weightings.hasNextPage && <More of={weightings} shown={rowsOf(data).length} what={t('questions')} />}
            </Stack>
          ) : (
            <Empty title={t('Nobody has been asked for weights yet')}>
              {mayAsk
                ? t(
                    'Ask several people, each blind to the others; their weights are taken together, and where they disagree is shown.',
                  )
                : t('The PMO and administrators ask people for weights; those who are asked get a mail.')}
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}

function WeightingCard({ row }: { row: WeightingRow }) {
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/weightings/${row.id}`} fw={600} className="clip">
          {row.name}
        </Anchor>
        <LabelTag label={weightingStatusLabels[row.status]} />
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {lineOf(row)}
      </Text>
    </Card>
  );
}

/** What is weighed, how, who has answered, and what came of it. */
function lineOf({ of, items, method, status, answered, asked, until, ratio, takenOver }: WeightingRow): string {
  const how = methodPhrases[method];
  return [
    of === 'goals'
      ? t('The {items} goals of the office, {how}.', { items, how })
      : t('{items} dimensions, {how}.', { items, how }),
    status === 'open'
      ? t('{answered} of {asked} have answered, until {until}.', { answered, asked, until: moment(until) })
      : t('{answered} of {asked} have answered.', { answered, asked }),
    ...(ratio === undefined ? [] : [t('Consistency ratio of the group {ratio}.', { ratio: number(ratio, 3) })]),
    ...(takenOver ? [t('Taken over.')] : []),
  ].join(' ');
}
