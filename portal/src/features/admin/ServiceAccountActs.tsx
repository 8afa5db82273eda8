/** What is done with a service account that there is: its secret is changed, or it is revoked. Each is asked once more before it is done. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SecretReceipt, ServiceAccounts } from '#api/answers/service-accounts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import type { OneTimeSecret } from './SecretDialog.tsx';

type Account = Pick<ServiceAccounts['items'][number], 'id' | 'name'>;

export function RenewSecret({ account: { id, name }, show }: { account: Account; show: (secret: OneTimeSecret) => void }) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  const send = useSend<SecretReceipt>();
  const renew = () =>
    send.mutate(
      { path: `/v1/offices/${office.id}/service-accounts/${id}/secret`, body: {} },
      {
        onSuccess: made => {
          close();
          show({ ...made, name });
        },
      },
    );
  return (
    <>
      <Button size="xs" variant="default" aria-label={`Change the secret: ${name}`} onClick={open}>
        Change the secret
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`Change the secret of ${isolated(name)}?`}
        closeButtonProps={{ 'aria-label': 'Close without changing the secret' }}
      >
        <Stack>
          <Text>
            The secret that it has now gets no token from this moment on; tokens that it has got end within five minutes. To
            change it without a gap, make a second account first.
          </Text>
          {send.error && <ErrorAlert error={send.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={close} data-autofocus>
              Go back
            </Button>
            <Button loading={send.isPending} onClick={renew}>
              Change it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

export function RevokeAccount({ account: { id, name } }: { account: Account }) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" color="red" aria-label={`Revoke: ${name}`} onClick={open}>
        Revoke
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={`Revoke ${isolated(name)}?`}
        closeLabel="Close without revoking"
        label="Why?"
        missing="Say why: the history of the office keeps it."
        act="Revoke it"
        color="red"
        path={`/v1/offices/${office.id}/service-accounts/${id}/revocation`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          Everything that it asks for from now on is turned away, and it cannot be brought back. What it has done stays in the
          history.
        </Text>
      </ReasonDialog>
    </>
  );
}
