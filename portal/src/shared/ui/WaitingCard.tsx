/** One thing that waits for the reader: what, how urgent, and the one way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Waiting } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/text.ts';
import { useCurrentUser } from '../current-user.tsx';
import { away, moment } from '../format.ts';
import { NamingCard } from './NamingCard.tsx';
import { RoundAtAGlance } from './RoundAtAGlance.tsx';
import { Tag } from './Tag.tsx';

export function pathOf(entry: Waiting): string {
  if (entry.kind === 'review') return `/reviews/${entry.id}`;
  return entry.kind === 'naming' ? `/projects/${entry.project}` : `/projects/${entry.project}/acceptance`;
}

/** What tells one entry of an inbox from another. */
export function keyOf(entry: Waiting): string {
  if (entry.kind === 'review') return `${entry.id} ${entry.onBehalfOf}`;
  return entry.kind === 'naming' ? `${entry.project} ${entry.role}` : entry.project;
}

export function WaitingCard({ entry }: { entry: Waiting }) {
  const { nameOf } = useCurrentUser();
  if (entry.kind === 'naming') return <NamingCard entry={entry} />;
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
