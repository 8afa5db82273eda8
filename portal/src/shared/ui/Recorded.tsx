/** Says that what was sent is recorded. Where the form that had the focus is gone, this takes it, so that who works by keyboard is not sent to the top. */
import { Alert } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface RecordedProps {
  readonly title: string;
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

export function Recorded({ title, takesFocus = true, children }: RecordedProps) {
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) message.current?.focus();
  }, [takesFocus]);
  return (
    <Alert ref={message} tabIndex={-1} role="status" color="green" variant="outline" mb="sm" title={title}>
      {children}
    </Alert>
  );
}
