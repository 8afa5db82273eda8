/** On the page of a standard: changes of it that wait for a second person, so that nobody takes them for made, or makes them twice. */
import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { isolated } from '#domain/values/isolated.ts';
import { useChanges } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, oneOf } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';

export function WaitingNotice({ kind }: { kind: 'people' | 'boards' }) {
  const { office, me, nameOf } = useCurrentUser();
  const { data } = useChanges(office);
  const waiting = data?.items.filter(item => item.change.kind === kind) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" role="status" title={t('A change waits for a second person')}>
      {waiting.map(({ id, by, gains, at, approvers = [] }) => (
        <Text key={id} className="clip">
          {t(
            '{what} asked for it, {at}, and would gain {gains}. It counts only once {what2} approves it; they have been told by mail.',
            {
              what: by === me.id ? t('You') : isolated(nameOf(by)),
              at: moment(at),
              gains: gains.map(isolated).join(', '),
              what2: approvers.length > 0 ? oneOf(approvers.map(nameOf)) : t('another PMO or administrator'),
            },
          )}
        </Text>
      ))}
      <Anchor component={Link} to="/admin/changes">
        {t('See what would differ')}
      </Anchor>
    </Alert>
  );
}
