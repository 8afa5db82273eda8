/** Examples of a call for proposals, of the assessment of one of them, and of its ranking. */
import type { callRoutes } from '../routes/calls.ts';
import type { ExampleOf } from './example.ts';
import { digest, project, receipt } from './shared.ts';

type OfCalls = (typeof callRoutes)[number]['id'];

const call = '7Hc2QmR5tXbW9kNdVpLz4e';
const assessment = `${call}.${project}`;
const now = '2026-03-24T09:30:00.000Z';
const reason = 'Stepped back: she advised the supplier.';

const model = {
  id: 'benefit',
  version: 2,
  name: 'Benefit to citizens',
  scoring: {
    method: 'weighted-sum' as const,
    goals: [
      { id: 'digital', name: 'Digital by default' },
      { id: 'deliverability', name: 'Can be delivered' },
    ],
    weighting: {
      by: 'direct' as const,
      weights: [
        { goal: 'digital', weight: 60 },
        { goal: 'deliverability', weight: 40 },
      ],
    },
  },
  spreadLimit: { measure: 'range' as const, over: 40 },
};
const scale = { kind: 'points' as const, low: 0, high: 100 };
const dimensions = model.scoring.goals.map(goal => ({ ...goal, kind: 'points' as const, scale }));
const terms = {
  name: 'Change programme 2027',
  question: 'Which projects bring services online by 2028?',
  budgets: [{ year: 2027, amount: 250_000_000 }],
  people: [{ role: 'developer', quarter: '2027-Q1', tenths: 120 }],
  talkDays: 7,
  panels: [{ assessors: ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5'] }],
  timetable: [{ what: 'Questions about the call', on: '2026-03-10' }],
};
const instants = {
  opensAt: '2026-03-02T00:00:00.000Z',
  closesAt: '2026-03-20T23:59:59.999Z',
  assessBy: '2026-04-10T23:59:59.999Z',
};
const row = {
  id: call,
  office: 'demo',
  name: terms.name,
  status: 'closed' as const,
  ...instants,
  model: { id: model.id, version: model.version, name: model.name },
  proposals: 1,
  assessed: 0,
};
const assessmentRow = {
  ...{ id: assessment, call, callName: terms.name, project, office: 'demo', title: 'Permits online' },
  status: 'rating' as const,
  due: instants.assessBy,
  assessors: 3,
  answered: 1,
  waitsForYou: true,
};
const ratings = [
  { dimension: 'digital', value: 80, reason: 'Every form becomes data.' },
  { dimension: 'deliverability', value: null, reason: 'The plan names no team, so I cannot tell.' },
];
const entry = {
  stream: `call/${call}`,
  seq: 3,
  at: '2026-03-04T10:00:00.000Z',
  actor: { kind: 'person' as const, id: 'sponsor' },
  command: 'sponsor:k1',
  content: digest('c'),
  facts: [{ type: 'proposal-joined', project, revision: 1 }],
  previous: digest('a'),
  digest: digest('b'),
};
const said = { n: 3, asked: 3, spread: 20, lowest: 70, highest: 90 };

const ranking: ExampleOf<'get-ranking'>['answer'] = {
  call,
  model: { id: model.id, version: model.version, name: model.name, method: 'weighted-sum' },
  complete: false,
  robustness: { uncertainty: 0.1, how: 'exact' },
  items: [
    {
      ...{ project, title: 'Permits online', assessment, rank: 1, score: 76, sharedBy: 1 },
      robust: { rankRange: [1, 1], acceptability: [{ rank: 1, probability: 1 }], dominatedBy: [] },
      dimensions: [
        { dimension: 'digital', name: 'Digital by default', share: 0.6, median: 80, value: 80, adds: 48, ...said, claim: 95 },
        { dimension: 'deliverability', name: 'Can be delivered', share: 0.4, median: 70, value: 70, adds: 28, ...said },
      ],
      missing: [],
    },
  ],
  open: [{ project: '2bc4ZrT9wXbY6mNcVdLp7q', title: 'Archive online', assessment: `${call}.2bc4ZrT9wXbY6mNcVdLp7q` }],
};

export const callExamples: { readonly [Id in OfCalls]: ExampleOf<Id> } = {
  'list-calls': { answer: { items: [row] } },
  'open-call': {
    body: {
      office: 'demo',
      ...{ name: terms.name, question: terms.question, budgets: terms.budgets, people: terms.people, panels: terms.panels },
      opens: '2026-03-02',
      closes: '2026-03-20',
      assessBy: '2026-04-10',
    },
    answer: receipt(call, 1, 'call-opened'),
  },
  'get-call': {
    answer: {
      ...{ id: call, version: 5, office: 'demo', currency: 'GBP', status: 'closed', model, dimensions, ...terms, ...instants },
      by: 'pmo',
      announcedAt: '2026-02-27T09:00:00.000Z',
      startedAt: '2026-03-02T00:00:00.000Z',
      closedAt: '2026-03-21T00:00:00.000Z',
      proposals: [
        {
          ...{ project, title: 'Permits online', revision: 1, by: 'sponsor', at: '2026-03-04T10:00:00.000Z' },
          ...{ assessment, due: instants.assessBy, yours: false, actions: [] },
          panel: [
            { person: 'gatekeeper-2', answered: true },
            { person: 'gatekeeper-3', answered: false },
            { person: 'gatekeeper-5', answered: false },
          ],
        },
      ],
      waiting: [
        {
          ...{ project: '2bc4ZrT9wXbY6mNcVdLp7q', title: 'Archive online', by: 'sponsor', at: '2026-03-22T10:00:00.000Z' },
          ...{ yours: false, actions: [] },
        },
      ],
      actions: ['amend', 'end'],
      now,
    },
  },
  'amend-call': {
    body: { assessBy: '2026-04-17', reason: 'Two of the panel are ill this week.' },
    answer: receipt(call, 6, 'call-amended'),
  },
  'join-call': { body: { project }, answer: receipt(call, 3, 'proposal-joined') },
  'leave-call': { body: { reason: 'It needs a better case.' }, answer: receipt(call, 4, 'proposal-left') },
  'close-call': { body: { reason: 'All departments have answered.' }, answer: receipt(call, 5, 'call-closed') },
  'end-call': { body: { reason: 'The money of 2027 went to another purpose.' }, answer: receipt(call, 9, 'call-ended') },
  'get-ranking': { answer: ranking },
  'try-weights': {
    body: {
      weights: [
        { dimension: 'digital', weight: 50 },
        { dimension: 'deliverability', weight: 50 },
      ],
    },
    answer: {
      ...ranking,
      moves: [
        {
          ...{ project, title: 'Permits online', before: 1, after: 1, gained: 0, scoreChange: -1 },
          byDimension: [
            { dimension: 'digital', name: 'Digital by default', change: -8 },
            { dimension: 'deliverability', name: 'Can be delivered', change: 7 },
          ],
        },
      ],
    },
  },
  'get-call-history': { answer: { items: [entry], cursor: '3' } },
  'export-call': {
    answer: {
      format: 'tollgate-export/1',
      call,
      exportedAt: '2026-04-12T10:00:00.000Z',
      streams: [{ stream: `call/${call}`, commits: [entry] }],
      anchors: [],
    },
  },
  'list-assessments': { answer: { items: [assessmentRow] } },
  'get-assessment': {
    answer: {
      ...{
        id: assessment,
        version: 2,
        call,
        callName: terms.name,
        office: 'demo',
        project,
        title: 'Permits online',
        revision: 1,
      },
      ...{ status: 'rating', model, dimensions, due: instants.assessBy, openedAt: '2026-03-21T00:00:00.000Z' },
      claims: [{ dimension: 'digital', points: 95, justification: 'All forms at once.' }],
      assessors: [
        { person: 'gatekeeper-2', answered: true },
        { person: 'gatekeeper-3', answered: false },
        { person: 'gatekeeper-5', answered: false },
      ],
      excluded: [{ assessor: 'manager', why: 'manages the project' }],
      recused: [],
      replaced: [],
      hidden: true,
      ratings: [{ assessor: 'gatekeeper-2', ratings, at: '2026-03-23T14:00:00.000Z' }],
      former: [],
      actions: ['give-ratings', 'recuse'],
      now,
    },
  },
  'give-ratings': { body: { ratings }, answer: receipt(assessment, 2, 'ratings-given') },
  'recuse-assessor': {
    body: { reason: 'I advised the supplier last year.' },
    answer: receipt(assessment, 3, 'assessor-recused'),
  },
  'replace-assessor': {
    body: { assessor: 'gatekeeper-3', replacement: 'gatekeeper-4', reason },
    answer: receipt(assessment, 4, 'assessor-replaced'),
  },
  'ask-talk': {
    body: { dimensions: ['digital'], reason: 'Two of you count renewals, one does not.' },
    answer: receipt(assessment, 7, 'talk-asked'),
  },
  'end-assessment': {
    body: { reason: 'The panel has talked; its ratings stand.' },
    answer: receipt(assessment, 9, 'assessment-ended'),
  },
};
