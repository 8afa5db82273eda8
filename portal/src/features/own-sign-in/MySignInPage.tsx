/** How the reader signs in on this machine: the account's address, whether it has a password, and its passkeys, each of which can be removed but the last way. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/api/client.ts';
import { moment } from '../../shared/format.ts';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';

interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly made?: string;
  readonly used?: string;
}

interface OwnSignIn {
  readonly way: 'demonstration' | 'provider' | 'accounts';
  readonly address?: string;
  readonly password?: boolean;
  readonly passkeys?: readonly Passkey[];
}

export function MySignInPage() {
  const own = useQuery({
    queryKey: ['/local/sign-in'],
    queryFn: ({ signal }) => request<OwnSignIn>('/local/sign-in', { signal }),
  });
  return (
    <Page title={t('My sign-in')} intro={t('How you show this machine who you are.')}>
      <Answer of={own} what={t('Reading how you sign in')}>
        {answer => (answer.way === 'accounts' ? <Account own={answer} /> : <Text>{elsewhere[answer.way]}</Text>)}
      </Answer>
    </Page>
  );
}

const elsewhere = {
  demonstration: t('This is the demonstration: everybody chooses there who to be.'),
  provider: t('Your organisation signs you in; what you sign in with is kept and changed there.'),
} as const;

function Account({ own: { address, password = false, passkeys = [] } }: { own: OwnSignIn }) {
  const [removing, setRemoving] = useState<Passkey>();
  const close = () => setRemoving(undefined);
  const last = !password && passkeys.length === 1;
  return (
    <Stack>
      <Text>
        {rich(
          'Your account is for {address}. {what} To add a passkey, or to set another password, sign out and choose “Send me a new link”.',
          { address, what: password ? t('It has a password.') : t('It has no password.') },
        )}
      </Text>
      {passkeys.length === 0 ? (
        <Text>{t('It has no passkey.')}</Text>
      ) : (
        <ul className="plain-list" aria-label={t('Your passkeys')}>
          {passkeys.map(passkey => (
            <PasskeyCard key={passkey.id} passkey={passkey} remove={last ? undefined : () => setRemoving(passkey)} />
          ))}
        </ul>
      )}
      {last && <Text size="sm">{t('This passkey is all you can sign in with, so it cannot be removed.')}</Text>}
      {removing && (
        <ConfirmDialog
          opened
          close={close}
          title={t('Remove the passkey of {name}?', { name: removing.name })}
          closeLabel={t('Close without removing the passkey')}
          act={t('Remove it')}
          path={`/local/sign-in/passkeys/${removing.id}/removal`}
          body={{}}
        >
          <Text>
            {t(
              'Nobody signs in with it here from this moment on. Whoever is signed in with it stays so until signing out: if a device was lost, let a new link be sent to you and say there that nothing of before counts.',
            )}
          </Text>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

function PasskeyCard({ passkey: { name, made, used }, remove }: { passkey: Passkey; remove: (() => void) | undefined }) {
  return (
    <Card withBorder component="li">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm">
            {made === undefined ? t('Made before this was noted') : t('Made {made}', { made: moment(made) })};{' '}
            {used === undefined ? t('not used since') : t('last used {used}', { used: moment(used) })}
          </Text>
        </div>
        {remove && (
          <Button variant="default" size="xs" aria-label={t('Remove the passkey of {name}', { name })} onClick={remove}>
            {t('Remove')}
          </Button>
        )}
      </Group>
    </Card>
  );
}
