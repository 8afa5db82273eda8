/** A secret address, shown once: to be copied now. Closing by a click beside it would lose it, so only its button closes it. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { t } from '../../shared/text.ts';
import { Copied } from '../../shared/ui/Copied.tsx';

export interface ShownAddress {
  readonly name: string;
  readonly address: string | undefined;
}

export function AddressDialog({ shown, close }: { shown: ShownAddress | undefined; close: () => void }) {
  return (
    <Modal
      opened={shown !== undefined}
      onClose={close}
      title={t('The address: {name}', { name: shown?.name ?? '' })}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        {shown?.address === undefined ? (
          <Text>{t('This request was answered before, and an address is shown once: make another one.')}</Text>
        ) : (
          <>
            <Text fw={600}>{t('Copy it now')}</Text>
            <Text>
              {t(
                'It is shown this once. Add it where your program takes a calendar or a feed by its address; it looks again by itself, some programs only once a day.',
              )}
            </Text>
            <Copied label={t('Address')} value={shown.address} />
          </>
        )}
        <Group justify="flex-end">
          <Button onClick={close}>{shown?.address === undefined ? t('Close') : t('I have copied it')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
