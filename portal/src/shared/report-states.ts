/** How states of reports are called and coloured. */
import type { ReportRow } from '#api/answers/reporting.ts';
import type { Tone } from './labels.ts';
import { t } from './text.ts';

export const reportStateLabels: Readonly<Record<ReportRow['state'], readonly [label: string, tone: Tone]>> = {
  asked: [t('Asked for'), 'plain'],
  missed: [t('Missed'), 'bad'],
  filed: [t('Filed'), 'warn'],
  accepted: [t('Accepted'), 'good'],
  'sent-back': [t('Sent back'), 'warn'],
};
