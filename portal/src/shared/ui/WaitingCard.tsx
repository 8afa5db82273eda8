/** One thing that waits for the reader: what, how urgent, and the one way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Waiting } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/text.ts';
import { useCurrentUser } from '../current-user.tsx';
import { away, moment } from '../format.ts';
import { RoundAtAGlance } from './RoundAtAGlance.tsx';
import { Tag } from './Tag.tsx';

export function pathOf(entry: Waiting): string {
  return entry.kind === 'review' ? `/reviews/${entry.id}` : `/projects/${entry.project}/acceptance`;
}

export function WaitingCard({ entry }: { entry: Waiting }) {
  const { nameOf } = useCurrentUser();
  const late = entry.kind === 'review' && Date.parse(entry.deadline) - Date.now() < 3 * 86_400_000;
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={pathOf(entry)} fw={600} className="clip">
          {entry.title}
        </Anchor>
        {late && <Tag tone="warn">Due soon</Tag>}
      </Group>
      {entry.kind === 'review' && <RoundAtAGlance entry={entry} />}
      {entry.kind === 'review' ? (
        <Text c="dimmed" size="sm">
          <bdi>{entry.gateName}</bdi>, round {entry.round}. Decide by {moment(entry.deadline)} ({away(entry.deadline)}).{' '}
          {entry.voted} of {entry.roster} have voted
          {entry.onBehalfOf === undefined ? '' : `; you may vote for ${isolated(nameOf(entry.onBehalfOf))}`}.
        </Text>
      ) : (
        <Text c="dimmed" size="sm">
          The project asks you, as its customer, whether you accept its result. Waiting since {moment(entry.since)}.
        </Text>
      )}
    </Card>
  );
}
