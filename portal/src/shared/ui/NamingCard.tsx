/** A project that names the reader: accepted at once, or declined with the reason. */
import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Waiting } from '#api/answers/reviews.ts';
import { useSend } from '../api/send.ts';
import { useCurrentUser } from '../current-user.tsx';
import { moment } from '../format.ts';
import { ReasonText } from '../forms/WrittenField.tsx';
import { namedRoleLabels } from '../named-role-words.ts';
import { rich, t } from '../text.ts';
import { ErrorAlert } from './states.tsx';

type Naming = Extract<Waiting, { kind: 'naming' }>;

export function NamingCard({ entry }: { entry: Naming }) {
  const { nameOf } = useCurrentUser();
  const { project, title, role, by, since } = entry;
  return (
    <Card withBorder padding="md" component="li">
      <Anchor component={Link} to={`/projects/${project}`} fw={600} className="clip">
        {title}
      </Anchor>
      <Text c="dimmed" size="sm">
        {rich('{by} names you as {served}, since {since}. It counts once you accept.', {
          by: <bdi>{nameOf(by)}</bdi>,
          served: namedRoleLabels[role],
          since: moment(since),
        })}
      </Text>
      <NamingAnswer entry={entry} />
    </Card>
  );
}

function NamingAnswer({ entry: { project, title, role } }: { entry: Naming }) {
  const send = useSend();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const answer = (body: { accepted: boolean; reason?: string }) =>
    send.mutate({ path: `/v1/projects/${project}/namings/${role}/acceptance`, body });
  const about = t('{served} of {title}', { served: namedRoleLabels[role], title });
  return (
    <Stack gap="xs" mt="xs">
      {send.error && <ErrorAlert error={send.error} />}
      {declining && (
        <ReasonText
          label={t('Why you decline')}
          description={t('The sponsor and the PMO are told.')}
          minRows={1}
          text={reason}
          setText={setReason}
        />
      )}
      <Group gap="xs">
        {!declining && (
          <Button
            size="xs"
            aria-label={t('Accept: {about}', { about })}
            loading={send.isPending}
            onClick={() => answer({ accepted: true })}
          >
            {t('Accept')}
          </Button>
        )}
        {declining && (
          <Button
            size="xs"
            aria-label={t('Send that I decline: {about}', { about })}
            loading={send.isPending}
            disabled={reason.trim() === ''}
            onClick={() => answer({ accepted: false, reason: reason.trim() })}
          >
            {t('Send')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={declining ? t('Back: {about}', { about }) : t('Decline: {about}', { about })}
          onClick={() => setDeclining(!declining)}
        >
          {declining ? t('Back') : t('Decline')}
        </Button>
      </Group>
    </Stack>
  );
}
