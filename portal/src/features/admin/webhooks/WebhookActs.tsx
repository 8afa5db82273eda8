/** What is done with a webhook that there is: it is tried, paused, switched on, changed, gets a new secret, is removed. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WebhookReceipt } from '#api/answers/webhooks.ts';
import { changeWebhookSchema } from '#domain/office/webhooks/webhook.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../../shared/api/send.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { FormFooter } from '../../../shared/forms/FormFooter.tsx';
import { useSchemaForm } from '../../../shared/forms/schema-form.ts';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { LinkButton } from '../../../shared/ui/LinkButton.tsx';
import { ErrorAlert } from '../../../shared/ui/states.tsx';
import { inForm } from './MakeWebhook.tsx';
import { WebhookFields } from './WebhookFields.tsx';
import type { ShownSecret } from './WebhookSecret.tsx';
import type { Webhook } from './words.ts';

interface ActsProps {
  readonly webhook: Webhook;
  readonly types: readonly string[];
  readonly show: (secret: ShownSecret) => void;
}

export function WebhookActs({ webhook, types, show }: ActsProps) {
  const { id, name, kind, standing } = webhook;
  const { office } = useCurrentUser();
  const send = useSend();
  const path = `/v1/offices/${office.id}/webhooks/${id}`;
  const isOn = standing === 'on';
  const turn = () => send.mutate({ path, method: 'PATCH', body: { paused: isOn } });
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <LinkButton size="xs" to={`/admin/webhooks/${id}`} variant="default" aria-label={`Deliveries: ${name}`}>
          Deliveries
        </LinkButton>
        {isOn && (
          <Button
            size="xs"
            variant="default"
            aria-label={`Send a test: ${name}`}
            loading={send.isPending}
            onClick={() => send.mutate({ path: `${path}/test`, body: {} })}
          >
            Send a test
          </Button>
        )}
        <Button size="xs" variant="default" aria-label={`${isOn ? 'Pause' : 'Switch on'}: ${name}`} onClick={turn}>
          {isOn ? 'Pause' : 'Switch on'}
        </Button>
        <ChangeWebhook webhook={webhook} types={types} />
        {kind === 'standard' && <RenewSecret webhook={webhook} show={show} />}
        <RemoveWebhook webhook={webhook} />
      </Group>
      {send.data?.facts.includes('webhook-tested') && (
        <Text size="sm">A test is on its way; its deliveries show how it went.</Text>
      )}
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function ChangeWebhook({ webhook, types }: Omit<ActsProps, 'show'>) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" aria-label={`Change: ${webhook.name}`} onClick={open}>
        Change
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`Change ${isolated(webhook.name)}`}
        size="lg"
        closeButtonProps={{ 'aria-label': 'Close without changing it' }}
      >
        <ChangeForm webhook={webhook} types={types} close={close} />
      </Modal>
    </>
  );
}

function ChangeForm({ webhook: { id, name, events }, types, close }: Omit<ActsProps, 'show'> & { close: () => void }) {
  const { office } = useCurrentUser();
  const send = useSend();
  const form = useSchemaForm({
    draft: { none: 'Its address can carry the key of the receiver.' },
    start: { name, url: '', events: [...events] },
    schema: changeWebhookSchema,
    bodyOf: ({ url, ...rest }) => ({ ...rest, ...(url !== '' && { url }) }),
    refusal: send.error,
    fieldOf: inForm,
  });
  const change = () =>
    form.submit(body =>
      send.mutate({ path: `/v1/offices/${office.id}/webhooks/${id}`, method: 'PATCH', body }, { onSuccess: close }),
    );
  return (
    <Stack>
      <WebhookFields types={types} getInputProps={form.getInputProps} former />
      <FormFooter form={form} sending={send} label="Change it" send={change} />
    </Stack>
  );
}

function RenewSecret({ webhook: { id, name }, show }: Omit<ActsProps, 'types'>) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  const send = useSend<WebhookReceipt>();
  const renewed = ({ secret }: WebhookReceipt) => {
    close();
    show({ name, secret });
  };
  const renew = () => send.mutate({ path: `/v1/offices/${office.id}/webhooks/${id}/secret`, body: {} }, { onSuccess: renewed });
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
            For a day every event is signed with both secrets, so that the receiver can change over without missing one. After
            that the former secret is worth nothing.
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

function RemoveWebhook({ webhook: { id, name } }: Pick<ActsProps, 'webhook'>) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" color="red" aria-label={`Remove: ${name}`} onClick={open}>
        Remove
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={`Remove ${isolated(name)}?`}
        closeLabel="Close without removing"
        label="Why?"
        missing="Say why: the history of the office keeps it."
        act="Remove it"
        color="red"
        path={`/v1/offices/${office.id}/webhooks/${id}/removal`}
        bodyOf={reason => ({ reason })}
      >
        <Text>Nothing more is sent there. Its address, its secrets and the log of its deliveries are deleted.</Text>
      </ReasonDialog>
    </>
  );
}
