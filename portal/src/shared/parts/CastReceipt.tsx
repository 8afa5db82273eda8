/** Says that a ballot was recorded. Where it ended the round its form is gone: this takes the focus, so that who works by keyboard is not sent to the top. */
import { Alert } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Receipt } from '#api/answers/shared.ts';
import { t } from '../text.ts';

interface CastReceiptProps {
  readonly receipt: Receipt;
  /** What followed when the ballot ended what was asked: `the round is decided`. */
  readonly ended?: string | undefined;
  /** Whose history it stands in: `this review`. */
  readonly of: string;
}

export function CastReceipt({ receipt, ended, of }: CastReceiptProps) {
  const hasEnded = ended !== undefined;
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasEnded) message.current?.focus();
  }, [hasEnded]);
  return (
    <Alert
      ref={message}
      tabIndex={-1}
      role="status"
      color="green"
      variant="outline"
      mb="sm"
      title={hasEnded ? t('Your ballot is recorded, and {ended}', { ended }) : t('Your ballot is recorded')}
    >
      {t('Entry {version} of the history of {of}.', { version: receipt.version, of })}
    </Alert>
  );
}
