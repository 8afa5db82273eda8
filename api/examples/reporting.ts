/** Examples about what projects report. */
import { project, receipt } from './shared.ts';

const id = 'r1';
const at = '2026-02-20T10:00:00.000Z';

export const registers = {
  risks: [{ id, since: at, changedAt: at, risk: 'Late supplier', probability: 3, impact: 4, owner: 'manager' }],
  ...{ issues: [], actions: [], decisions: [], dependencies: [], milestones: [], kpis: [], communication: [] },
};

export const reportingExamples = {
  'amend-registers': {
    body: { registers: { risks: { close: [{ id, note: 'The second supplier has signed.' }] } } },
    answer: receipt(project, 11, 'register-amended'),
  },
} as const;
