/** Says that a ballot was recorded, and what it has ended: then its form is gone. */
import type { Receipt } from '#api/answers/shared.ts';
import { t } from '../text.ts';
import { Recorded } from '../ui/Recorded.tsx';

interface CastReceiptProps {
  readonly receipt: Receipt;
  /** What followed when the ballot ended what was asked: `the round is decided`. */
  readonly ended?: string | undefined;
  /** Whose history it stands in: `this review`. */
  readonly of: string;
}

export function CastReceipt({ receipt, ended, of }: CastReceiptProps) {
  const hasEnded = ended !== undefined;
  return (
    <Recorded
      title={hasEnded ? t('Your ballot is recorded, and {ended}', { ended }) : t('Your ballot is recorded')}
      takesFocus={hasEnded}
    >
      {t('Entry {version} of the history of {of}.', { version: receipt.version, of })}
    </Recorded>
  );
}
