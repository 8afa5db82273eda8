/** One project on its way to its business case, and the pack that its board sees. Money in pence. */
import type { Answer } from '../answers.ts';
import { proposal, score } from './proposals.ts';
import { registers } from './reporting.ts';
import { digest, project, review } from './shared.ts';

export const report = {
  summary: 'The form is built; testing with citizens begins next week.',
  progress: 55,
  spent: 21_000_000,
  forecast: 50_500_000,
  end: '2027-04-15',
  confidence: 'amber-green',
} as const;

export const closureReport = {
  summary: 'Permits are issued in two days; the counter is open half days.',
  finalCost: 50_100_000,
  end: '2027-04-12',
  benefits: [{ name: 'Shorter waiting time', achieved: 90_000_000, result: 'Two days instead of nine' }],
  lessons: [
    { title: 'Ask the counter staff first', text: 'They know which forms nobody fills in correctly.', tags: ['requirements'] },
  ],
};

export const evidenceInput = { kind: 'business-case', title: 'Business case v2', link: 'https://example.org/permits/case' };

const stored = { ...proposal, withheld: [], notDuplicateOf: [] };
const evidence = [{ ...evidenceInput, id: 'e1', by: 'manager', at: '2026-02-20T10:00:00.000Z' }];

const finding = {
  criterion: 'within-tolerance',
  name: 'Forecast within a tenth of the baseline',
  kind: 'must',
  verdict: 'pass',
  why: 'forecast 480000 <= baseline 480000 * 1.1',
} as const;

/** What the board of the round sees. */
export const pack = {
  project,
  revision: 1,
  proposal: stored,
  score,
  evidence,
  criteria: [finding],
  tripwires: [],
  gates: [],
  conditions: [],
  baseline: { proposed: { cost: 48_000_000, end: '2027-03-31' } },
  forecast: { cost: 48_000_000, end: '2027-03-31' },
  content: digest('c'),
  digest: digest('b'),
};

export const projectView: Answer<'get-project'> = {
  id: project,
  version: 7,
  office: 'demo',
  officeName: 'Portfolio Office',
  currency: 'GBP',
  status: 'active',
  actions: ['revise-proposal', 'add-evidence', 'file-report'],
  proposal: stored,
  digest: digest('d'),
  content: digest('c'),
  revision: 1,
  authors: ['sponsor'],
  namings: [],
  formerLeads: [],
  former: [],
  submittedAt: '2026-02-16T09:00:00.000Z',
  changedAt: '2026-03-02T09:30:00.000Z',
  newsAt: '2026-03-02T09:30:00.000Z',
  score: { ...score, revision: 1 },
  duplicates: [],
  reasons: [],
  model: { id: 'two-steps', version: 1, name: 'Two steps' },
  stages: [
    { id: 'scoping', name: 'Scoping' },
    { id: 'delivery', name: 'Delivery' },
  ],
  gatesOfModel: [{ id: 'business-case', name: 'Business case', from: 'scoping', to: 'delivery', closing: false }],
  nextGate: {
    id: 'business-case',
    name: 'Business case',
    question: 'Is the case strong enough to build?',
    authority: 'binding',
    board: 'portfolio-board',
    closing: false,
    criteria: [finding],
  },
  stage: 'scoping',
  stageSince: '2026-02-16T09:00:02.000Z',
  admittedAt: '2026-02-16T09:00:02.000Z',
  baselines: [],
  changes: 0,
  since: {
    at: '2026-02-16T09:00:00.000Z',
    model: { id: 'two-steps', version: 1 },
    baseline: 0,
    people: { sponsor: 'sponsor', manager: 'manager' },
    revisions: [],
    reports: 0,
  },
  passed: [],
  rounds: { 'business-case': 1 },
  open: { review, gate: 'business-case', round: 1, since: '2026-03-02T09:30:00.000Z' },
  openRound: {
    openQuestions: 0,
    withdrawal: { by: 'sponsor', at: '2026-03-03T14:40:00.000Z', waitsFor: ['chair'] },
    actions: [],
  },
  gates: [],
  evidence,
  trend: [],
  registers,
  baseline: { cost: 48_000_000, end: '2027-03-31' },
  conditions: [],
  waiting: [],
  waivers: [
    {
      id: 'w1',
      criterion: 'within-tolerance',
      waives: 'Forecast within a tenth of the baseline',
      reason: 'The price of the licences is fixed by law.',
      until: '2026-06-30',
      by: 'gatekeeper-1',
      at: '2026-02-24T11:20:00.000Z',
      counts: true,
    },
  ],
  failing: [],
  missingPeople: [],
};

export const projectRow = {
  id: project,
  office: 'demo',
  title: 'Permits online',
  sponsor: 'sponsor',
  manager: 'manager',
  status: 'active',
  stage: 'scoping',
  score: 84,
  cost: 48_000_000,
  start: '2026-04-01',
  end: '2027-03-31',
  withheld: [],
  alerts: 0,
  openReview: review,
  openGate: 'business-case',
  submittedAt: '2026-02-16T09:00:00.000Z',
  changedAt: '2026-03-02T09:30:00.000Z',
} as const;

export const alertRow = {
  criterion: 'within-tolerance',
  name: 'Forecast within a tenth of the baseline',
  gate: 'business-case',
  kind: 'must',
  value: 'forecast 540000 > baseline 480000 * 1.1',
  owner: 'manager',
  since: '2026-06-01T08:00:00.000Z',
  project,
  title: 'Permits online',
  status: 'active',
} as const;
