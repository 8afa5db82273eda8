/** Examples about what projects report. */
import { project, receipt } from './shared.ts';

const id = 'r1';
const at = '2026-02-20T10:00:00.000Z';

export const registers = {
  risks: [{ id, since: at, changedAt: at, risk: 'Late supplier', probability: 3, impact: 4, owner: 'manager' }],
  ...{ issues: [], actions: [], decisions: [], dependencies: [], milestones: [], kpis: [], communication: [] },
};

const rule = {
  every: 'month',
  day: 5,
  graceDays: 3,
  remindBefore: 1,
  repairDays: 3,
  files: 'manager',
  onHold: false,
  closing: false,
} as const;
const due = '2026-12-07T23:59:59.999Z';
const missedAt = '2026-12-10T23:59:59.999Z';
const period = '2026-11';

export const reportingExamples = {
  'amend-registers': {
    body: { registers: { risks: { close: [{ id, note: 'The second supplier has signed.' }] } } },
    answer: receipt(project, 11, 'register-amended'),
  },
  'answer-report': {
    body: { accepted: false, reason: 'The forecast does not say what the delay costs.' },
    answer: receipt(project, 14, 'report-sent-back'),
  },
  'get-reporting': {
    answer: {
      rules: [rule],
      next: [{ period: '2026-12', at: '2027-01-01T00:00:00.000Z' }],
      periods: [{ period, files: 'manager', askedAt: '2026-12-01T00:00:00.000Z', due, missedAt }],
      mayChange: true,
      version: 12,
    },
  },
  'put-reporting': { body: { rules: [rule], reason: 'Monthly, on the fifth.' }, answer: receipt('demo', 12, 'reporting-set') },
  'get-reports': {
    answer: {
      items: [
        {
          ...{ period, project, title: 'Permits online', asked: 'manager' },
          status: 'active',
          state: 'filed',
          ...{ since: '2026-12-01T00:00:00.000Z', due, missedAt, filedAt: '2026-12-04T09:00:00.000Z', filedBy: 'manager' },
          ...{ late: false, returns: 0 },
        },
      ],
    },
  },
  'accept-reports': { body: { projects: [project] }, answer: { items: [{ project, outcome: 'accepted' }] } },
  'get-report-sheet': {
    answer: {
      items: [
        { project, title: 'Permits online', period, progress: 40, confidence: 'amber', forecast: 18_500_000, end: '2027-06-30' },
      ],
    },
  },
  'file-reports': {
    body: {
      records: [
        { line: 1, cells: ['Project', 'Work done', 'Forecast', 'End', 'Summary'] },
        { line: 2, cells: [project, '55', '190000', '2027-08-31', 'The second supplier has signed.'] },
      ],
    },
    answer: {
      header: 1,
      unread: [],
      items: [
        {
          ...{ line: 2, project, title: 'Permits online', refused: [] },
          outcome: 'report',
          changes: [
            { field: 'progress', before: 40, now: 55 },
            { field: 'forecast', before: 18_500_000, now: 19_000_000 },
          ],
        },
      ],
    },
  },
  'close-reporting-period': { body: {}, answer: receipt('demo', 15, 'reporting-period-closed') },
} as const;
