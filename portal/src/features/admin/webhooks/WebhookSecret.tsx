/** The secret of a webhook, shown once: to be copied now. Closing by a click beside it would lose it, so only its button closes it. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { isolated } from '#domain/values/isolated.ts';
import { t } from '../../../shared/text.ts';
import { Copied } from '../../../shared/ui/Copied.tsx';

export interface ShownSecret {
  readonly name: string;
  readonly secret: string | undefined;
}

export function WebhookSecret({ shown, close }: { shown: ShownSecret | undefined; close: () => void }) {
  return (
    <Modal
      opened={shown !== undefined}
      onClose={close}
      title={t('The secret of {isolated}', { isolated: isolated(shown?.name ?? '') })}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        {shown?.secret === undefined ? (
          <Text>{t('This request was answered before, and a secret is shown once: change the secret to see a new one.')}</Text>
        ) : (
          <>
            <Text fw={600}>{t('Copy it now')}</Text>
            <Text>
              {t(
                'It is shown this once. The receiver verifies with it that an event comes from here and was not changed (Standard Webhooks).',
              )}
            </Text>
            <Copied label={t('Secret')} value={shown.secret} />
          </>
        )}
        <Group justify="flex-end">
          <Button onClick={close}>{shown?.secret === undefined ? t('Close') : t('I have copied it')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
