/** The end of a session, announced before and after: the page stays, what was typed is kept, and one button goes on. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { clockTime } from '../shared/format.ts';
import { sentences, t } from '../shared/text.ts';
import type { SessionEnd } from './use-session-end.ts';

interface SessionNoticeProps {
  readonly end: SessionEnd;
  readonly over: boolean;
  /** Signs in again, and comes back to this page. */
  readonly signIn: () => void;
}

export function SessionNotice({ end, over, signIn }: SessionNoticeProps) {
  const [failed, setFailed] = useState(false);
  if (!over && end.state !== 'ends-soon') return null;
  const stay = async () => setFailed(!(await end.renew()));
  return (
    <section aria-label={t('Your session')} className="session-notice no-print">
      <Alert
        color={over ? 'red' : 'yellow'}
        variant="outline"
        role="alert"
        title={
          over || end.endsAt === undefined
            ? t('Your session is over')
            : t('Your session ends at {endsAt}', { endsAt: clockTime(end.endsAt) })
        }
      >
        <Text>
          {sentences(
            over && t('This page stays as it is, but nothing can be sent from it.'),
            failed && !over && t('It could not be renewed.'),
            t('Drafts are kept on this device, without chosen files, and you come back to this page.'),
          )}
        </Text>
        <Group mt="xs">
          {!over && end.renewable && (
            <Button size="xs" loading={end.renewing} onClick={() => void stay()}>
              {t('Stay signed in')}
            </Button>
          )}
          <Button size="xs" {...(!over && end.renewable && { variant: 'default' })} onClick={signIn}>
            {over ? t('Sign in again') : t('Sign in again now')}
          </Button>
        </Group>
      </Alert>
    </section>
  );
}
