/** On the page of a standard: changes of it that wait for a second person, so that nobody takes them for made, or makes them twice. */
import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { isolated } from '#domain/values/isolated.ts';
import { useChanges } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, oneOf } from '../../shared/format.ts';

export function WaitingNotice({ kind }: { kind: 'people' | 'boards' }) {
  const { office, me, nameOf } = useCurrentUser();
  const { data } = useChanges(office);
  const waiting = data?.items.filter(item => item.change.kind === kind) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" role="status" title="A change waits for a second person">
      {waiting.map(({ id, by, gains, at, approvers = [] }) => (
        <Text key={id} className="clip">
          {by === me.id ? 'You' : isolated(nameOf(by))} asked for it, {moment(at)}, and would gain{' '}
          {gains.map(isolated).join(', ')}. It counts only once{' '}
          {approvers.length > 0 ? oneOf(approvers.map(nameOf)) : 'another PMO or administrator'} approves it; they have been told
          by mail.
        </Text>
      ))}
      <Anchor component={Link} to="/admin/changes">
        See what would differ
      </Anchor>
    </Alert>
  );
}
