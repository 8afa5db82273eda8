/** A button for what the server offers, and the dialog with the form that it opens. A click beside the dialog loses nothing. */
import { Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { OfferedDialog } from './OfferedDialog.tsx';

interface ActDialogProps {
  /** Whether the server offers it. */
  readonly offered: boolean;
  readonly label: string;
  /** What it is about, for those who do not see what the button stands beside. */
  readonly about?: string;
  readonly title: string;
  readonly closeLabel: string;
  /** The first thing to do where the button stands. */
  readonly primary?: boolean;
  readonly wide?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

export function ActDialog({ offered, label, about, title, closeLabel, primary = false, wide = false, children }: ActDialogProps) {
  return (
    <OfferedDialog
      small
      offered={offered}
      label={label}
      primary={primary}
      {...(about !== undefined && { spoken: `${label}: ${about}` })}
    >
      {({ opened, close }) => (
        <Modal
          opened={opened}
          onClose={close}
          closeOnClickOutside={false}
          title={title}
          size={wide ? 'lg' : 'md'}
          closeButtonProps={{ 'aria-label': closeLabel }}
        >
          <Stack>{children(close)}</Stack>
        </Modal>
      )}
    </OfferedDialog>
  );
}
