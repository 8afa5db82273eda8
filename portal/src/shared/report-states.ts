/** How states of reports are called and coloured. */
import type { ReportRow } from '#api/answers/reporting.ts';
import type { Tone } from './labels.ts';

export const reportStateLabels: Readonly<Record<ReportRow['state'], readonly [label: string, tone: Tone]>> = {
  asked: ['Asked for', 'plain'],
  missed: ['Missed', 'bad'],
  filed: ['Filed', 'warn'],
  accepted: ['Accepted', 'good'],
  'sent-back': ['Sent back', 'warn'],
};
