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
import { ConfirmDialog } from '../../../shared/parts/ConfirmDialog.tsx';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { t } from '../../../shared/text.ts';
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
        <LinkButton size="xs" to={`/admin/webhooks/${id}`} variant="default" aria-label={t('Deliveries: {name}', { name })}>
          {t('Deliveries')}
        </LinkButton>
        {isOn && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('Send a test: {name}', { name })}
            loading={send.isPending}
            onClick={() => send.mutate({ path: `${path}/test`, body: {} })}
          >
            {t('Send a test')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={isOn ? t('Pause: {name}', { name }) : t('Switch on: {name}', { name })}
          onClick={turn}
        >
          {isOn ? t('Pause') : t('Switch on')}
        </Button>
        <ChangeWebhook webhook={webhook} types={types} />
        {kind === 'standard' && <RenewSecret webhook={webhook} show={show} />}
        <RemoveWebhook webhook={webhook} />
      </Group>
      {send.data?.facts.includes('webhook-tested') && (
        <Text size="sm">{t('A test is on its way; its deliveries show how it went.')}</Text>
      )}
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

function ChangeWebhook({ webhook, types }: Omit<ActsProps, 'show'>) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" aria-label={t('Change: {name}', { name: webhook.name })} onClick={open}>
        {t('Change')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t('Change {name}', { name: isolated(webhook.name) })}
        size="lg"
        closeButtonProps={{ 'aria-label': t('Close without changing it') }}
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
      <FormFooter form={form} sending={send} label={t('Change it')} send={change} />
    </Stack>
  );
}

function RenewSecret({ webhook: { id, name }, show }: Omit<ActsProps, 'types'>) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" aria-label={t('Change the secret: {name}', { name })} onClick={open}>
        {t('Change the secret')}
      </Button>
      <ConfirmDialog<WebhookReceipt>
        opened={opened}
        close={close}
        title={t('Change the secret of {name}?', { name: isolated(name) })}
        closeLabel={t('Close without changing the secret')}
        act={t('Change it')}
        path={`/v1/offices/${office.id}/webhooks/${id}/secret`}
        body={{}}
        onDone={({ secret }) => show({ name, secret })}
      >
        <Text>
          {t(
            'For a day every event is signed with both secrets, so that the receiver can change over without missing one. After that the former secret is worth nothing.',
          )}
        </Text>
      </ConfirmDialog>
    </>
  );
}

function RemoveWebhook({ webhook: { id, name } }: Pick<ActsProps, 'webhook'>) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" color="red" aria-label={t('Remove: {name}', { name })} onClick={open}>
        {t('Remove')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Remove {name}?', { name: isolated(name) })}
        closeLabel={t('Close without removing')}
        label={t('Why?')}
        missing={t('Say why: the history of the office keeps it.')}
        act={t('Remove it')}
        color="red"
        path={`/v1/offices/${office.id}/webhooks/${id}/removal`}
        bodyOf={reason => ({ reason })}
      >
        <Text>{t('Nothing more is sent there. Its address, its secrets and the log of its deliveries are deleted.')}</Text>
      </ReasonDialog>
    </>
  );
}
