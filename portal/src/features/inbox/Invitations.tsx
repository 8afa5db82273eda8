/** Further offices that have named the reader: accepted at once, or declined with the reason. */
import { Card, Stack, Text } from '@mantine/core';
import type { Me } from '#api/answers/system.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { rolesSaid } from '../../shared/labels.ts';
import { AcceptOrDecline } from '../../shared/parts/AcceptOrDecline.tsx';
import { rich, t } from '../../shared/text.ts';

type Invitation = Me['invitations'][number];

export function Invitations() {
  const { me } = useCurrentUser();
  if (me.invitations.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={t('Offices that ask you')}>
      {me.invitations.map(entry => (
        <InvitationCard key={entry.office} entry={entry} />
      ))}
    </ul>
  );
}

function InvitationCard({ entry: { office, name, roles, by, at } }: { entry: Invitation }) {
  const { me } = useCurrentUser();
  return (
    <Card withBorder padding="md" component="li">
      <Stack gap="xs">
        <Text fw={600} className="clip">
          {rich('{name} asks you to join', { name: <bdi>{name}</bdi> })}
        </Text>
        <Text c="dimmed" size="sm">
          {rich('{by} has named you there ({roles}), on {at}. Nothing changes for you until you accept.', {
            by: <bdi>{by}</bdi>,
            roles: rolesSaid(roles),
            at: moment(at),
          })}
        </Text>
        <AcceptOrDecline
          about={name}
          told={t('The administrator is told.')}
          path={`/v1/offices/${office}/invitations/${me.id}/answer`}
          draft={{ form: 'invitation', subject: office }}
        />
      </Stack>
    </Card>
  );
}
