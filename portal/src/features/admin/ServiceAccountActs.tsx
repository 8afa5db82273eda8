/** What is done with a service account that there is: its secret is changed, or it is revoked. Each is asked once more before it is done. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SecretReceipt, ServiceAccounts } from '#api/answers/service-accounts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';
import type { OneTimeSecret } from './SecretDialog.tsx';

type Account = Pick<ServiceAccounts['items'][number], 'id' | 'name'>;

export function RenewSecret({ account: { id, name }, show }: { account: Account; show: (secret: OneTimeSecret) => void }) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" aria-label={t('Change the secret: {name}', { name })} onClick={open}>
        {t('Change the secret')}
      </Button>
      <ConfirmDialog<SecretReceipt>
        opened={opened}
        close={close}
        title={t('Change the secret of {name}?', { name: isolated(name) })}
        closeLabel={t('Close without changing the secret')}
        act={t('Change it')}
        path={`/v1/offices/${office.id}/service-accounts/${id}/secret`}
        body={{}}
        onDone={made => show({ ...made, name })}
      >
        <Text>
          {t(
            'The secret that it has now gets no token from this moment on; tokens that it has got end within five minutes. To change it without a gap, make a second account first.',
          )}
        </Text>
      </ConfirmDialog>
    </>
  );
}

export function RevokeAccount({ account: { id, name } }: { account: Account }) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" color="red" aria-label={t('Revoke: {name}', { name })} onClick={open}>
        {t('Revoke')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Revoke {name}?', { name: isolated(name) })}
        closeLabel={t('Close without revoking')}
        label={t('Why?')}
        missing={t('Say why: the history of the office keeps it.')}
        act={t('Revoke it')}
        color="red"
        path={`/v1/offices/${office.id}/service-accounts/${id}/revocation`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          {t(
            'Everything that it asks for from now on is turned away, and it cannot be brought back. What it has done stays in the history.',
          )}
        </Text>
      </ReasonDialog>
    </>
  );
}
