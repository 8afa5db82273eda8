/** The questions of weights of the office, newest first. */
import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { WeightingRow } from '#api/answers/weightings.ts';
import { rowsOf, useWeightings } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, number } from '../../shared/format.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { methodNames, weightingStatusLabels } from './words.ts';

export function WeightingsPage() {
  const { office } = useCurrentUser();
  const weightings = useWeightings(office.id);
  const mayAsk = office.actions.includes('open-weighting');
  return (
    <Page
      title="Weights by several people"
      intro="Who was asked how much the goals weigh, and what came of it."
      actions={mayAsk && <LinkButton to="/weightings/new">Ask for weights</LinkButton>}
    >
      <Answer of={weightings} what="Reading the questions of weights">
        {data =>
          rowsOf(data).length > 0 ? (
            <Stack>
              <ul className="plain-list">
                {rowsOf(data).map(row => (
                  <WeightingCard key={row.id} row={row} />
                ))}
              </ul>
              {weightings.hasNextPage && <More of={weightings} shown={rowsOf(data).length} what="questions" />}
            </Stack>
          ) : (
            <Empty title="Nobody has been asked for weights yet">
              {mayAsk
                ? 'Ask several people, each blind to the others; their weights are taken together, and where they disagree is shown.'
                : 'The PMO asks people for weights; those who are asked get a mail.'}
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
        {row.of === 'goals' ? `The ${row.items} goals of the office` : `${row.items} dimensions`},{' '}
        {methodNames[row.method].toLowerCase()}. {row.answered} of {row.asked} have answered
        {row.status === 'open' ? `, until ${moment(row.until)}` : ''}.
        {row.ratio !== undefined && ` Consistency ratio of the group ${number(row.ratio, 3)}.`}
        {row.takenOver && ' Taken over.'}
      </Text>
    </Card>
  );
}
