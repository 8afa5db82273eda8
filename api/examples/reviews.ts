/** The first round of the example's business case: one ballot is there, one is missing. */
import type { HistoryEntry } from '../answers/history.ts';
import type { ReviewRow } from '../answers/inbox.ts';
import type { Shown } from '../answers/shared.ts';
import type { Answer } from '../answers.ts';
import { gate } from './offices.ts';
import { pack } from './projects.ts';
import { digest, project, review } from './shared.ts';

export const ballot = {
  outcome: 'conditional-go',
  reason: 'The case is sound; the test plan is not there yet.',
  conditions: [{ text: 'Show the test plan to the technical board.', due: '2026-04-30', owner: 'manager' }],
} as const;

export const reviewView: Answer<'get-review'> = {
  id: review,
  version: 5,
  project,
  projectStatus: 'active',
  office: 'demo',
  currency: 'GBP',
  title: 'Permits online',
  model: { id: 'two-steps', version: 1 },
  gate,
  gatesOfModel: [{ id: 'business-case', name: 'Business case' }],
  round: 1,
  route: 'board',
  pack,
  roster: ['chair', 'gatekeeper-1', 'gatekeeper-2'],
  chair: 'chair',
  excluded: [],
  openedAt: '2026-03-02T09:30:00.000Z',
  deadline: '2026-03-12T09:30:00.000Z',
  bottomLine: {
    score: 84,
    cost: { proposed: 48_000_000, forecast: 48_000_000, perCentOver: 0 },
    end: { proposed: '2027-03-31', forecast: '2027-03-31', daysLate: 0 },
    failingMusts: [],
    openConditions: 0,
    overdueConditions: 0,
    deadline: '2026-03-12T09:30:00.000Z',
  },
  reminders: ['2026-03-07T09:30:00.000Z', '2026-03-09T21:30:00.000Z'],
  escalateAt: '2026-03-10T09:30:00.000Z',
  ballots: [{ member: 'chair', by: 'chair', ...ballot, at: '2026-03-03T14:05:00.000Z', seq: 2 }],
  recused: [],
  seatChanges: [],
  balloted: true,
  withdrawal: {
    by: 'sponsor',
    reason: 'The supplier has withdrawn its offer; we ask again with a new one.',
    at: '2026-03-03T14:40:00.000Z',
    asked: 1,
    waitsFor: ['chair'],
  },
  questions: [
    {
      id: 'q1',
      by: 'gatekeeper-2',
      text: 'Is the licence for the second site in the cost?',
      at: '2026-03-03T09:10:00.000Z',
      answer: { by: 'manager', text: 'Yes, in the third year.', at: '2026-03-03T11:00:00.000Z' },
    },
  ],
  newer: {
    reportedAt: '2026-03-03T12:00:00.000Z',
    changes: [{ field: 'forecast', now: 54_000_000 }],
    failing: [
      {
        criterion: 'within-tolerance',
        name: 'Forecast within a tenth of the baseline',
        kind: 'must',
        verdict: 'fail',
        why: 'forecast 540000 > baseline 480000 * 1.1',
      },
    ],
    unanswered: ['within-tolerance'],
    waitsFor: ['chair'],
  },
  missing: ['gatekeeper-1', 'gatekeeper-2'],
  actions: ['cast-ballot', 'recuse'],
  youMayVoteFor: ['gatekeeper-1'],
  reminded: 0,
  escalated: false,
  counts: {},
  now: '2026-03-03T15:00:00.000Z',
};

export const reviewRow: Shown<ReviewRow> = {
  id: review,
  kind: 'review',
  project,
  office: 'demo',
  title: 'Permits online',
  gate: 'business-case',
  gateName: 'Business case',
  round: 1,
  score: 84,
  openedAt: '2026-03-02T09:30:00.000Z',
  deadline: '2026-03-12T09:30:00.000Z',
  authority: 'binding',
  voted: 1,
  quorum: 2,
  roster: 3,
  withdrawalAsked: true,
};

export const entry: Shown<HistoryEntry> = {
  stream: `project/${project}`,
  seq: 5,
  at: '2026-03-02T09:30:00.000Z',
  actor: { kind: 'person', id: 'manager' },
  command: 'manager:7f3c',
  content: digest('e'),
  facts: [{ type: 'gate-requested', gate: 'business-case', round: 1, review, model: 'two-steps', version: 1 }],
  previous: digest('f'),
  digest: digest('a'),
};
