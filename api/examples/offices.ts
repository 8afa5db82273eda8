/** An office of a small ministry, with one board and one gate model. */
import type { Answer } from '../answers.ts';
import { digest } from './shared.ts';

export const goals = [
  { id: 'public-services', name: 'Better public services', weight: 60 },
  { id: 'digital', name: 'Digital by default', weight: 40 },
];

export const scoring = { method: 'weighted', declineBelow: 15, duplicateAbove: 0.8 } as const;

export const boards = [
  { id: 'portfolio-board', name: 'Portfolio Board', seats: ['chair', 'gatekeeper-1', 'gatekeeper-2'], chair: 'chair' },
];

export const people = [
  { id: 'sponsor', name: 'Sam Okafor', email: 'sam@example.org', roles: ['sponsor', 'customer'] as ('sponsor' | 'customer')[] },
  { id: 'admin', name: 'Ada Moreau', email: 'ada@example.org', roles: ['admin', 'pmo'] as ('admin' | 'pmo')[] },
];

const criterion = {
  id: 'within-tolerance',
  name: 'Forecast within a tenth of the baseline',
  kind: 'must',
  owner: 'manager',
  check: { expression: 'forecast <= baseline * 1.1' },
} as const;

export const gate = {
  id: 'business-case',
  name: 'Business case',
  question: 'Is the case strong enough to build?',
  from: 'scoping',
  to: 'delivery',
  authority: 'binding',
  board: 'portfolio-board',
  rule: { quorum: 2, approval: 'majority', of: 'cast', ballots: 'open' },
  deadlineDays: 10,
  opens: 'on-request',
  closing: false,
  outcomes: ['go', 'conditional-go', 'kill'] as ('go' | 'conditional-go' | 'kill')[],
  words: { go: 'Approved' },
  criteria: [criterion],
} as const;

const closing = {
  ...gate,
  id: 'closing',
  name: 'Closing review',
  question: 'Was the benefit delivered?',
  from: 'delivery',
  to: undefined,
};

export const model = {
  id: 'two-steps',
  name: 'Two steps',
  stages: [
    { id: 'scoping', name: 'Scoping' },
    { id: 'delivery', name: 'Delivery' },
  ],
  gates: [gate, { ...closing, closing: true, criteria: [] }],
  tripwires: [],
};

const versions = { people: 1, goals: 2, boards: 3, 'gate-models/two-steps': 4 };

export const calendar = {
  zone: 'Europe/Lisbon',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
};

export const delegations = [
  { id: 'd1', from: 'gatekeeper-1', to: 'gatekeeper-2', starts: '2026-07-01T00:00:00.000Z', ends: '2026-07-15T00:00:00.000Z' },
];

export const officeView: Answer<'get-office'> = {
  id: 'demo',
  name: 'Portfolio Office',
  currency: 'GBP',
  goals,
  scoring,
  defaultModel: 'two-steps',
  preferredModel: 'two-steps',
  boards,
  delegations,
  versions,
  changes: versions,
  gateModels: [{ id: 'two-steps', name: 'Two steps', version: 1 }],
  people: people.map(({ id, name, roles }) => ({ id, name, roles })),
  deactivated: [{ id: 'manager', name: 'Mara Lind' }],
  actions: ['grant-delegation', 'submit-proposal'],
};

export const gateModels: Answer<'get-gate-models'> = {
  items: [{ ...model, version: 1 }],
  versions: { 'two-steps': [{ ...model, version: 1 }] },
  default: 'two-steps',
  standardVersions: versions,
  preferred: 'two-steps',
  changes: versions,
};

export const standards = {
  goals: { goals, scoring, versions, changes: versions },
  boards: { boards, versions, changes: versions },
  calendar: { ...calendar, said: true, versions: { ...versions, calendar: 5 } },
  people: {
    people,
    invited: [],
    bounces: [
      {
        person: 'sponsor',
        at: '2026-06-02T09:30:00.000Z',
        kind: 'bounced' as const,
        why: 'smtp; 550 5.1.1 no such mailbox',
      },
    ],
    deactivated: [
      {
        id: 'manager',
        name: 'Mara Lind',
        email: 'mara@example.org',
        roles: ['manager'] as 'manager'[],
        at: '2026-06-01T08:00:00.000Z',
        by: 'admin',
        reason: 'On parental leave until March.',
      },
    ],
    versions,
    changes: versions,
  },
};

/** The third entry of its history: the board got a seat more. */
export const officeEntry: Answer<'get-office-history'>['items'][number] = {
  stream: 'office/demo',
  seq: 3,
  at: '2026-03-02T09:30:00.000Z',
  actor: { kind: 'person', id: 'admin' },
  command: 'boards-of-march',
  content: digest('b'),
  facts: [{ type: 'boards-set', boards, reason: 'The board is enlarged for the digital projects.' }],
  previous: digest('c'),
  digest: digest('d'),
  differences: [
    {
      kind: 'board',
      id: 'portfolio-board',
      name: 'Portfolio Board',
      change: 'changed',
      fields: [{ field: 'seats', from: ['chair', 'gatekeeper-1'], to: ['chair', 'gatekeeper-1', 'gatekeeper-2'] }],
    },
  ],
};

export const changeRow = {
  kind: 'change',
  office: 'demo',
  officeName: 'Portfolio Office',
  change: 'c1',
  of: 'boards',
  by: { id: 'admin', name: 'Ada Moreau' },
  gains: ['a seat on the board Portfolio Board'],
  since: '2026-03-02T09:30:00.000Z',
} as const;

export const consentRow = {
  kind: 'consent',
  office: 'demo',
  officeName: 'Portfolio Office',
  delegation: 'd1',
  to: { id: 'gatekeeper-2', name: 'Hugo Marin' },
  by: { id: 'pmo', name: 'Priya Nair' },
  starts: '2026-07-01T00:00:00.000Z',
  ends: '2026-07-15T00:00:00.000Z',
} as const;
