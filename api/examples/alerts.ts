/** Examples about alerts. */
import { project, receipt } from './shared.ts';

export const alertExamples = {
  'acknowledge-alert': {
    body: { criterion: 'watch-cost', note: 'A second supplier is asked.', owner: 'manager', due: '2027-03-31' },
    answer: receipt(project, 17, 'alert-acknowledged'),
  },
  'finish-tripwire-duty': {
    body: { note: 'The reasons were sent to the committee.', link: 'https://example.org/reasons' },
    answer: receipt(project, 18, 'tripwire-duty-done'),
  },
} as const;
