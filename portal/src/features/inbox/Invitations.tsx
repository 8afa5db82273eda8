/** Further offices that have named the reader: accepted at once, or declined with the reason. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Me } from '#api/answers/system.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraftText } from '../../shared/drafts/use-draft-of.ts';
import { moment } from '../../shared/format.ts';
import { ReasonText } from '../../shared/forms/WrittenField.tsx';
import { roleLabels } from '../../shared/labels.ts';
import { rich, t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';

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
  const { text: reason, setText: setReason, draft, kept } = useDraftText({ form: 'invitation', subject: office });
  const send = useSend(draft);
  const [declining, setDeclining] = useState(false);
  const answer = (body: { accepted: boolean; reason?: string }) =>
    send.mutate({ path: `/v1/offices/${office}/invitations/${me.id}/answer`, body });
  return (
    <Card withBorder padding="md" component="li">
      <Stack gap="xs">
        <Text fw={600} className="clip">
          {rich('{name} asks you to join', { name: <bdi>{name}</bdi> })}
        </Text>
        <Text c="dimmed" size="sm">
          {rich('{by} has named you there ({roles}), on {at}. Nothing changes for you until you accept.', {
            by: <bdi>{by}</bdi>,
            roles: roles.map(role => roleLabels[role]).join(', '),
            at: moment(at),
          })}
        </Text>
        {send.error && <ErrorAlert error={send.error} />}
        {declining && <DraftNotice draft={kept} />}
        {declining && (
          <ReasonText
            label={t('Why you decline')}
            description={t('The administrator is told.')}
            minRows={1}
            text={reason}
            setText={setReason}
          />
        )}
        <Group gap="xs">
          {declining ? (
            <Button
              size="xs"
              aria-label={t('Send that you decline: {name}', { name })}
              loading={send.isPending}
              disabled={reason.trim() === ''}
              onClick={() => answer({ accepted: false, reason: reason.trim() })}
            >
              {t('Send')}
            </Button>
          ) : (
            <Button
              size="xs"
              aria-label={t('Accept: {name}', { name })}
              loading={send.isPending}
              onClick={() => answer({ accepted: true })}
            >
              {t('Accept')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={declining ? t('Back: {name}', { name }) : t('Decline: {name}', { name })}
            onClick={() => setDeclining(!declining)}
          >
            {declining ? t('Back') : t('Decline')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
