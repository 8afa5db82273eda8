/** Operations on selections among proposals, as examples of requests and answers. */
import type { ExampleOf } from './example.ts';
import { explored } from './scenario-result.ts';
import { at, candidates, id, opened, row, rules, selection } from './selections.ts';
import { digest, receipt } from './shared.ts';

const { found, ...beside } = explored;

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
  'get-selection': { answer: selection },
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
