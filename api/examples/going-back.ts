/** Examples about work that goes back, goes into other hands, and belongs together. */
import { project, receipt } from './shared.ts';

export const goingBackExamples = {
  'offer-handover': {
    body: { role: 'sponsor', to: 'sofia', reason: 'I move to the ministry on the first of June.' },
    answer: receipt(project, 12, 'handover-offered'),
  },
  'answer-handover': { body: { accepted: true }, answer: receipt(project, 13, 'handover-answered', 'lead-handed-over') },
  'request-reopening': {
    body: { reason: 'The supplier was found after all, and the clinics still wait.' },
    answer: receipt(project, 24, 'gate-requested', 'reopening-asked'),
  },
  'request-exception': {
    body: { reason: 'The steel costs a third more; we propose to leave out the east wing.', about: 'watch-cost' },
    answer: receipt(project, 25, 'gate-requested', 'exception-asked'),
  },
  'plan-stages': {
    body: {
      stages: [
        { name: 'Design', end: '2026-09-30' },
        { name: 'Build', end: '2027-03-31' },
        { name: 'Roll-out', end: '2027-06-30' },
      ],
    },
    answer: receipt(project, 7, 'stages-planned'),
  },
  'get-parts': {
    answer: {
      items: [
        {
          ...{
            project: '3jp1YqS8vWaX5lMbUcKo2r',
            title: 'Harbour of the north',
            status: 'active' as const,
            stage: 'build',
            sponsor: 'sofia',
          },
          ...{ cost: 120_000_000, forecast: 131_000_000, end: '2027-11-30', musts: [], shoulds: ['Cost within ten per cent'] },
        },
      ],
      sums: {
        ...{ parts: 1, underWay: 1, cost: 120_000_000, costUnknown: 0, forecast: 131_000_000, end: '2027-11-30' },
        ...{ alerts: 1, musts: 0 },
      },
      currency: 'GBP',
    },
  },
  'state-need': {
    body: { project: '3jp1YqS8vWaX5lMbUcKo2r', what: 'The quay is dry.', by: '2027-03-31' },
    answer: receipt(project, 14, 'need-stated'),
  },
  'drop-need': { body: { need: 'w1', reason: 'We land at the other quay.' }, answer: receipt(project, 15, 'need-dropped') },
  'answer-need': {
    body: { project: '3jp1YqS8vWaX5lMbUcKo2r', need: 'w1', promised: '2027-03-15' },
    answer: receipt(project, 16, 'need-answered'),
  },
  'join-programme': {
    body: { programme: '3jp1YqS8vWaX5lMbUcKo2r', reason: 'It builds the first of the four harbours.' },
    answer: receipt(project, 5, 'programme-joined'),
  },
  'leave-programme': {
    body: { reason: 'The harbour is built by the city alone.' },
    answer: receipt(project, 6, 'programme-left'),
  },
  'withdraw-proposal': {
    body: { reason: 'The grant went to another city; without it the project makes no sense.' },
    answer: receipt(project, 4, 'proposal-withdrawn'),
  },
} as const;
