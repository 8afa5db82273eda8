/** Examples about benefits after closure. */
import { project, receipt } from './shared.ts';

const row = {
  ...{
    project,
    title: 'Online appointment booking',
    id: 'b1',
    name: 'Shorter waiting time',
    owner: 'dana',
    ownerName: 'Dana Berg',
  },
  ...{ promised: 130_000_000, atClosure: 90_000_000, achieved: 'partly' as const, amount: 100_000_000, share: 0.769 },
  ...{ told: '2028-09-30', note: 'Counted from the bills.', next: '2029-03-31', asked: 'dana', askedName: 'Dana Berg' },
  ...{ toCome: 2, late: false },
};

export const benefitExamples = {
  'list-benefits': {
    answer: {
      items: [row],
      currency: 'EUR',
      all: {
        ...{ resolved: 1, yes: 0, partly: 1, no: 0, cannotTell: 0, open: 0 },
        ...{ promised: 130_000_000, amount: 100_000_000, share: 0.769 },
      },
    },
  },
  'review-benefit': {
    body: { day: '2029-03-31', achieved: 'yes', amount: 131_000_000, note: 'Counted from the bills.' },
    answer: receipt(project, 31, 'benefit-reviewed'),
  },
  'name-benefit-owner': {
    body: { owner: 'sam', reason: 'Dana has left the department.' },
    answer: receipt(project, 32, 'benefit-owner-named'),
  },
} as const;
