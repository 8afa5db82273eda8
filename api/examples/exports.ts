/** An example of a whole list. */
import type { WholeListAnswer } from '../answers/exports.ts';
import { auditExamples } from './audit.ts';
import { publicLogExamples } from './public-log.ts';

const answer: WholeListAnswer = {
  list: 'alerts',
  office: 'demo',
  currency: 'GBP',
  decimals: 2,
  exportedAt: '2026-03-02T09:30:00.000Z',
  columns: [
    { name: 'project', kind: 'text' },
    { name: 'name', kind: 'text' },
    { name: 'since', kind: 'instant' },
  ],
  items: [{ project: 'solar-roof', name: 'Cost within tolerance', since: '2026-02-27T16:00:00.000Z' }],
};

export const exportExamples = { 'export-list': { answer }, ...auditExamples, ...publicLogExamples } as const;
