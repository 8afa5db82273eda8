/** Somebody is asked to take something on: accepted at once, or declined with the reason, which is kept on this device until it was sent. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSend } from '../api/send.ts';
import { DraftNotice } from '../drafts/DraftNotice.tsx';
import type { DraftOptions } from '../drafts/use-draft.ts';
import { useDraftText } from '../drafts/use-draft-of.ts';
import { ReasonText } from '../forms/WrittenField.tsx';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface AcceptOrDeclineProps {
  /** What it is, for whoever hears the buttons. */
  readonly about: string;
  /** Who reads the reason of a decline. */
  readonly told: string;
  readonly path: string;
  readonly draft: DraftOptions;
}

export function AcceptOrDecline({ about, told, path, draft: options }: AcceptOrDeclineProps) {
  const { text: reason, setText: setReason, draft, kept } = useDraftText(options);
  const send = useSend(draft);
  const [declining, setDeclining] = useState(false);
  const answer = (body: { accepted: boolean; reason?: string }) => send.mutate({ path, body });
  return (
    <Stack gap="xs" mt="xs">
      {send.error && <ErrorAlert error={send.error} />}
      {declining && <DraftNotice draft={kept} />}
      {declining && <ReasonText label={t('Why you decline')} description={told} minRows={1} text={reason} setText={setReason} />}
      <Group gap="xs">
        {declining ? (
          <Button
            size="xs"
            aria-label={t('Send that I decline: {about}', { about })}
            loading={send.isPending}
            disabled={reason.trim() === ''}
            onClick={() => answer({ accepted: false, reason: reason.trim() })}
          >
            {t('Send')}
          </Button>
        ) : (
          <Button
            size="xs"
            aria-label={t('Accept: {about}', { about })}
            loading={send.isPending}
            onClick={() => answer({ accepted: true })}
          >
            {t('Accept')}
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
