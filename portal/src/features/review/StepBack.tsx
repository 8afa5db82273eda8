/** A member with an interest steps back from the round, with the reason, and after a second question. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useSend } from '../../shared/api/send.ts';
import { TroubleBox } from '../../shared/ui/states.tsx';

export function StepBack({ review }: { review: string }) {
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const send = useSend();
  const recuse = () =>
    send.mutate(
      { path: `/v1/reviews/${encodeURIComponent(review)}/recusals`, body: { reason: reason.trim() } },
      { onSuccess: close },
    );
  return (
    <>
      <Button variant="default" mt="md" onClick={open}>
        Step back from this round
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title="Step back from this round?"
        closeButtonProps={{ 'aria-label': 'Close without stepping back' }}
      >
        <Stack>
          <Text>
            You then have no ballot in this round, and one you have cast is taken out. This cannot be undone for this round.
          </Text>
          <Textarea
            label="Which interest do you have?"
            autosize
            minRows={2}
            maxLength={8000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          {send.error && <TroubleBox error={send.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={close}>
              Go back
            </Button>
            <Button color="red" loading={send.isPending} disabled={reason.trim() === ''} onClick={recuse}>
              Step back
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
