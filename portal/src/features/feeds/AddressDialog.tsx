/** A secret address, shown once: to be copied now. Closing by a click beside it would lose it, so only its button closes it. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
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
      title={`The address: ${shown?.name ?? ''}`}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        {shown?.address === undefined ? (
          <Text>This request was answered before, and an address is shown once: make another one.</Text>
        ) : (
          <>
            <Text fw={600}>Copy it now</Text>
            <Text>
              It is shown this once. Add it where your program takes a calendar or a feed by its address; it looks again by itself
              about every hour.
            </Text>
            <Copied label="Address" value={shown.address} />
          </>
        )}
        <Group justify="flex-end">
          <Button onClick={close}>{shown?.address === undefined ? 'Close' : 'I have copied it'}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
