/** Examples about alerts. */
import { project, receipt } from './shared.ts';

export const alertExamples = {
  'acknowledge-alert': {
    body: { criterion: 'watch-cost', note: 'A second supplier is asked.', owner: 'manager', due: '2027-03-31' },
    answer: receipt(project, 17, 'alert-acknowledged'),
  },
} as const;
