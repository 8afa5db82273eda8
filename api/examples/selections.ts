/** A selection among four proposals under 1.4 million: what the optimiser found, and what a board is asked. The figures are those of a real answer. */
import type { ExampleOf } from './example.ts';
import { explored, standings } from './scenario-result.ts';
import { digest, receipt } from './shared.ts';

const { found, ...beside } = explored;

const id = '7hG2pQx9LmNc4vRtB1wYzk';
const at = '2026-03-02T09:30:00.000Z';

interface Named {
  readonly project: string;
  readonly title: string;
  readonly value: number;
  readonly pounds: number;
  readonly department: string;
}

const candidate = ({ pounds, ...named }: Named) =>
  ({ ...named, revision: 1, scored: 'claim', cost: { 2026: pounds * 100 }, needs: {}, goals: ['growth'] }) as const;

const candidates = [
  candidate({ project: 'harbour-crane', title: 'Harbour crane', value: 70, pounds: 1000000, department: 'Ports' }),
  candidate({ project: 'quay-lights', title: 'Quay lights', value: 60, pounds: 800000, department: 'Ports' }),
  candidate({ project: 'ticket-hall', title: 'Ticket hall', value: 50, pounds: 600000, department: 'Rail' }),
  candidate({ project: 'signal-box', title: 'Signal box', value: 40, pounds: 400000, department: 'Rail' }),
];

const rules = {
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

const row = {
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

type SelectionId =
  | 'list-selections'
  | 'open-selection'
  | 'get-selection'
  | 'add-scenario'
  | 'change-scenario'
  | 'stop-solving'
  | 'remove-scenario'
  | 'get-scenario-result'
  | 'get-candidates'
  | 'get-comparison'
  | 'submit-scenario'
  | 'cast-selection-ballot'
  | 'recuse-from-selection'
  | 'withdraw-selection'
  | 'get-selection-history'
  | 'export-selection';

const opened = {
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

export const selectionExamples: { readonly [Id in SelectionId]: ExampleOf<Id> } = {
  'list-selections': { answer: { items: [row] } },
  'open-selection': {
    body: {
      office: 'demo',
      name: 'Change 2026',
      candidates: candidates.map(({ project }) => ({ project })),
      budgets: rules.budgets,
    },
    answer: receipt(id, 1, 'selection-opened'),
  },
  'get-selection': {
    answer: {
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
    },
  },
  'add-scenario': {
    body: { name: 'With the crane', rules: { forceIn: ['harbour-crane'], atMost: 3 } },
    answer: receipt(id, 2, 'scenario-added'),
  },
  'change-scenario': {
    body: { name: 'With the crane', rules: { forceIn: ['harbour-crane'] } },
    answer: receipt(id, 3, 'scenario-changed'),
  },
  'stop-solving': { body: {}, answer: receipt(id, 3, 'solving-stopped') },
  'remove-scenario': { body: {}, answer: receipt(id, 4, 'scenario-removed') },
  'get-scenario-result': {
    answer: {
      ...beside,
      found,
      format: 'tollgate-selection-result/1',
      selection: id,
      scenario: { number: 1, revision: 1, name: 'As called', seed: 1 },
      problem: digest('e'),
      solver: 'HiGHS 1.15.3',
      at,
    },
  },
  'get-candidates': {
    answer: {
      currency: 'GBP',
      items: candidates.slice(0, 1).map(entry => ({
        ...entry,
        total: 100_000_000,
        taken: [{ scenario: 1, units: 1 }],
        standings: [{ scenario: 1, standing: 'open', regret: 0 }],
      })),
    },
  },
  'get-comparison': {
    answer: {
      currency: 'GBP',
      scenarios: [
        {
          ...{ number: 1, name: 'As called', status: 'solved', value: 110, gap: 0, cost: 140_000_000, bound: 110, seconds: 0.02 },
          chosen: [...found.best.chosen],
          used: { 'budgets:2026': 140_000_000 },
          limits: { 'budgets:2026': 140_000_000 },
          submitted: true,
        },
      ],
      inAll: [...found.best.chosen],
      inNone: ['quay-lights', 'ticket-hall'],
      differ: [],
    },
  },
  'submit-scenario': {
    body: { scenario: 1, board: 'portfolio-board', rule: { quorum: 2 }, question: 'What do we begin this year?' },
    answer: receipt(id, 4, 'selection-submitted'),
  },
  'cast-selection-ballot': {
    body: { choice: 'hold', reason: 'The crane waits for its permit.' },
    answer: receipt(id, 6, 'selection-ballot-cast'),
  },
  'recuse-from-selection': {
    body: { reason: 'My brother builds the crane.' },
    answer: receipt(id, 6, 'selection-member-recused'),
  },
  'withdraw-selection': { body: { reason: 'The money is gone.' }, answer: receipt(id, 7, 'selection-withdrawn') },
  'get-selection-history': { answer: { items: [opened] } },
  'export-selection': {
    answer: {
      format: 'tollgate-export/1',
      selection: id,
      exportedAt: '2026-03-05T08:00:00.000Z',
      streams: [{ stream: `selection/${id}`, commits: [opened] }],
      anchors: [],
    },
  },
};
