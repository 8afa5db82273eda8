/** The secret of a service account, shown once: to be copied now. Closing by a click beside it would lose it, so only its button closes it. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { SecretReceipt } from '#api/answers/service-accounts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { t } from '../../shared/text.ts';
import { Copied } from '../../shared/ui/Copied.tsx';

export interface OneTimeSecret extends Pick<SecretReceipt, 'client' | 'secret' | 'key'> {
  readonly name: string;
}

interface SecretDialogProps {
  readonly secret: OneTimeSecret | undefined;
  /** Where tokens are got. */
  readonly token: string;
  readonly close: () => void;
}

export function SecretDialog({ secret, token, close }: SecretDialogProps) {
  return (
    <Modal
      opened={secret !== undefined}
      onClose={close}
      title={t('The secret of {isolated}', { isolated: isolated(secret?.name ?? '') })}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        {secret?.secret === undefined ? (
          <Text>{t('This request was answered before, and a secret is shown once: change the secret to see a new one.')}</Text>
        ) : (
          <>
            <Text fw={600}>{t('Copy it now')}</Text>
            <Text>{t('It is shown this once and kept nowhere in readable form. Whoever has it acts as this account.')}</Text>
            <Copied label={t('Client id')} value={secret.client ?? ''} />
            <Copied label={t('Secret')} value={secret.secret} />
            <Copied
              label={t('Where tokens are got')}
              description={t(
                'POST grant_type=client_credentials, with client id and secret as user and password (HTTP Basic). A token is good for five minutes.',
              )}
              value={token}
            />
            {secret.key !== undefined && (
              <>
                <Copied
                  label={t('Key for a directory')}
                  description={t('Entra ID calls it the secret token, Okta the API token. It counts for SCIM alone.')}
                  value={secret.key}
                />
                <Copied label={t('SCIM address')} value={`${globalThis.location.origin}/scim/v2`} />
              </>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button onClick={close}>{secret?.secret === undefined ? t('Close') : t('I have copied it')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
