/** A selection among four proposals under 1.4 million: what the optimiser found, and what a board is asked. The figures are those of a real answer. */
import type { Answer } from '../answers.ts';
import { explored, standings } from './scenario-result.ts';
import { digest } from './shared.ts';

const { found } = explored;

export const id = '7hG2pQx9LmNc4vRtB1wYzk';
export const at = '2026-03-02T09:30:00.000Z';

interface Named {
  readonly project: string;
  readonly title: string;
  readonly value: number;
  readonly pounds: number;
  readonly department: string;
}

const candidate = ({ pounds, ...named }: Named) =>
  ({ ...named, revision: 1, scored: 'claim', cost: { 2026: pounds * 100 }, needs: {}, goals: ['growth'] }) as const;

export const candidates = [
  candidate({ project: 'harbour-crane', title: 'Harbour crane', value: 70, pounds: 1000000, department: 'Ports' }),
  candidate({ project: 'quay-lights', title: 'Quay lights', value: 60, pounds: 800000, department: 'Ports' }),
  candidate({ project: 'ticket-hall', title: 'Ticket hall', value: 50, pounds: 600000, department: 'Rail' }),
  candidate({ project: 'signal-box', title: 'Signal box', value: 40, pounds: 400000, department: 'Rail' }),
];

export const rules = {
  budgets: { 2026: 140_000_000 },
  people: {},
  forceIn: [],
  forceOut: [],
  requires: [],
  excludes: [],
  limits: [],
  shares: [],
};

const answer = {
  found,
  within: 0.05,
  standings,
  result: { key: `selections/${id}/1-1-${digest('d')}.json`, sha256: digest('d'), bytes: 6120 },
  solver: 'HiGHS 1.15.3',
  at,
};

const scenario = { number: 1, revision: 1, name: 'As called', rules, seed: 1, by: 'pmo', at, status: 'solved', answer } as const;

const submission = {
  number: 1,
  scenario,
  pack: digest('c'),
  others: [],
  board: { id: 'portfolio-board', name: 'Portfolio board' },
  question: 'What do we begin this year?',
  rule: { quorum: 2, approval: 'majority', of: 'cast' },
  roster: ['chair', 'gatekeeper-1', 'gatekeeper-2'],
  chair: 'chair',
  excluded: [],
  by: 'pmo',
  at: '2026-03-03T09:30:00.000Z',
  deadline: '2026-03-17T09:30:00.000Z',
  reminders: ['2026-03-10T09:30:00.000Z', '2026-03-13T21:30:00.000Z'],
  escalateAt: '2026-03-14T14:18:00.000Z',
  reminded: 0,
  escalated: false,
  ballots: [{ member: 'chair', by: 'chair', choice: 'approve', at: '2026-03-04T10:00:00.000Z', seq: 5 }],
  recused: [],
  counts: {},
} as const;

export const row = {
  id,
  office: 'demo',
  name: 'Change 2026',
  status: 'submitted',
  candidates: 4,
  scenarios: 1,
  openedAt: at,
  scenario: 'As called',
  value: 110,
  cost: 140_000_000,
  chosen: 2,
  board: 'Portfolio board',
  deadline: submission.deadline,
  voted: 1,
} as const;

export const opened = {
  stream: `selection/${id}`,
  seq: 1,
  at,
  actor: { kind: 'person', id: 'pmo' },
  command: 'pmo:open-2026',
  content: digest('b'),
  facts: [
    {
      type: 'selection-opened',
      selection: id,
      office: 'demo',
      name: 'Change 2026',
      currency: 'GBP',
      candidates,
      leftOut: [],
      limits: { budgets: rules.budgets, people: {} },
    },
  ],
  previous: '',
  digest: digest('a'),
} as const;

export const selection: Answer<'get-selection'> = {
  id,
  version: 5,
  office: 'demo',
  currency: 'GBP',
  name: 'Change 2026',
  status: 'submitted',
  candidates,
  leftOut: [],
  limits: { budgets: rules.budgets, people: {} },
  by: 'pmo',
  openedAt: at,
  changedAt: '2026-03-04T10:00:00.000Z',
  scenarios: [scenario],
  solving: [],
  submission,
  scenarioChanged: false,
  missing: ['gatekeeper-1', 'gatekeeper-2'],
  former: [],
  told: false,
  actions: ['cast-selection-ballot', 'recuse-from-selection'],
  youMayVoteFor: ['gatekeeper-1'],
  now: '2026-03-05T08:00:00.000Z',
};
