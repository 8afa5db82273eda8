/** Asks once more before an act: says what will happen and who will be told, and keeps open what was refused. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Receipt } from '#api/answers/shared.ts';
import { useSend } from '../api/send.ts';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface ConfirmDialogProps<Answer> {
  readonly opened: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly act: string;
  readonly path: string;
  readonly body: object;
  /** Gets what the API has answered, once the dialog is closed. */
  readonly onDone?: (answer: Answer) => void;
  /** What is kept of it on the device, taken away once it was sent. */
  readonly draft?: { done(): void };
  readonly children: ReactNode;
}

export function ConfirmDialog<Answer = Receipt>(props: ConfirmDialogProps<Answer>) {
  const { opened, close, title, closeLabel, act, path, body, onDone, draft, children } = props;
  const send = useSend<Answer>(draft);
  const go = () =>
    send.mutate(
      { path, body },
      {
        onSuccess: answer => {
          close();
          onDone?.(answer);
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
