/** Asks once more before an act: says what will happen and who will be told, and keeps open what was refused. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSend } from '../api/send.ts';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly act: string;
  readonly path: string;
  readonly body: object;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

export function ConfirmDialog({ opened, close, title, closeLabel, act, path, body, onDone, children }: ConfirmDialogProps) {
  const send = useSend();
  const go = () =>
    send.mutate(
      { path, body },
      {
        onSuccess: () => {
          close();
          onDone?.();
        },
      },
    );
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      <Stack>
        {children}
        {send.error && <ErrorAlert error={send.error} />}
        <Group justify="space-between">
          <Button variant="default" onClick={close} data-autofocus>
            {t('Go back')}
          </Button>
          <Button loading={send.isPending} onClick={go}>
            {act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
