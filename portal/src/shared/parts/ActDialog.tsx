/**
 * A button and the dialog that it opens. What was typed into an open dialog stays, also when the act is no longer offered meanwhile, and
 * when somebody clicks beside it.
 */
import { Button, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

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

export function ActDialog({ offered, label, about, title, closeLabel, children, ...look }: ActDialogProps) {
  const [opened, { open, close }] = useDisclosure();
  if (!offered && !opened) return null;
  return (
    <>
      <Button
        variant={look.primary ? 'filled' : 'default'}
        size="xs"
        className="no-print"
        onClick={open}
        {...(about !== undefined && { 'aria-label': `${label}: ${about}` })}
      >
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        closeOnClickOutside={false}
        title={title}
        size={look.wide ? 'lg' : 'md'}
        closeButtonProps={{ 'aria-label': closeLabel }}
      >
        <Stack>{children(close)}</Stack>
      </Modal>
    </>
  );
}
