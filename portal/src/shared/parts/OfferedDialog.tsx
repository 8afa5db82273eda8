/**
 * A button for what the server offers, and its dialog. A dialog that is open stays, also when the act is no longer offered meanwhile: what
 * was typed is not lost, and the refusal says why.
 */
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

export interface Disclosure {
  readonly opened: boolean;
  readonly close: () => void;
}

interface OfferedDialogProps {
  readonly offered: boolean;
  readonly label: string;
  /** What is heard instead of the label, where several buttons have the same one. */
  readonly spoken?: string;
  /** Whether it is the one thing that the reader is asked to do. */
  readonly primary?: boolean;
  readonly small?: boolean;
  readonly children: (state: Disclosure) => ReactNode;
}

export function OfferedDialog({ offered, label, spoken, primary = false, small = false, children }: OfferedDialogProps) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      {offered && (
        <Button
          className="no-print"
          size={small ? 'xs' : 'sm'}
          {...(!primary && { variant: 'default' })}
          {...(spoken !== undefined && { 'aria-label': spoken })}
          onClick={open}
        >
          {label}
        </Button>
      )}
      {children({ opened, close })}
    </>
  );
}
