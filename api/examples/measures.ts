/** How an office decided, as an example of an answer. */
import type { ExampleOf } from './example.ts';
import { project } from './shared.ts';

const figures = (name: string, from: string, until: string) => ({
  period: { name, from, until },
  proposals: { submitted: 12, admitted: 9 },
  latency: {
    n: 14,
    p50: 6.5,
    p90: 13,
    gates: [{ model: 'standard', gate: 'g1', name: 'Standard: Start', n: 9, p50: 6, p90: 12.5 }],
  },
  rounds: {
    ...{ ended: 17, decided: 14, lapsed: 1, voided: 1, withdrawn: 1, restarted: 0, refused: 0, escalated: 0 },
    outcomes: { go: 8, 'conditional-go': 3, hold: 1, recycle: 1, kill: 1 },
  },
  reversals: [{ project, title: 'Online appointment booking', at: '2026-05-04T09:30:00.000Z', what: 'sent-back' as const }],
  stops: {
    ...{ killed: 1, of: 11, medianDays: 112, medianSpent: 0.18, spentKnown: 1 },
    gates: [{ model: 'standard', gate: 'g1', name: 'Standard: Start', killed: 1 }],
  },
  conditions: { due: 5, inTime: 3, late: 1, missing: 1, waived: 1 },
  reports: { due: 96, inTime: 80, late: 11, missing: 5 },
  benefits: {
    ...{ resolved: 4, yes: 2, partly: 1, no: 1, cannotTell: 1, open: 0 },
    promised: 90_000_000,
    amount: 63_000_000,
    share: 0.7,
  },
  delay: { cost: 1_250_000, days: 121.5, rounds: 17, withoutMoney: 4 },
});

export const measureExamples: { readonly [Id in 'get-measures']: ExampleOf<Id> } = {
  'get-measures': {
    answer: {
      ...{ year: 2026, currency: 'GBP' },
      measures: figures('2026', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'),
      before: figures('2025', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
      trend: [figures('2026 Q1', '2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z')],
    },
  },
};
