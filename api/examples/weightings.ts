/** Examples of questions of weights, which several people answer by comparing the goals of an office, and of what one person's judgements come to. */
import type { HistoryEntry } from '../answers/history.ts';
import type { Shown } from '../answers/shared.ts';
import type { WeightingView } from '../answers/weightings.ts';
import { receipt } from './shared.ts';

const id = 'Wx4kq2ZrT9wXbY6mNcVdLp';
const until = '2026-12-11T22:59:59.999Z';
const openedAt = '2026-12-01T09:30:00.000Z';
const question = 'What counts most for the change programme of 2027?';
const items = [
  { id: 'digital', name: 'Digital by default' },
  { id: 'security', name: 'Cyber security' },
  { id: 'deliverability', name: 'Can be delivered' },
];
const row = { id, office: 'demo', name: 'Weights for 2027', of: 'goals' as const, method: 'pairwise' as const };

const answer = {
  by: 'pairwise' as const,
  judgements: [
    { item: 'digital', over: 'security', times: 2 },
    { item: 'digital', over: 'deliverability', times: 4 },
    { item: 'security', over: 'deliverability', times: 2 },
  ],
};
const shares = (digital: number, security: number, deliverability: number) => [
  { item: 'digital', share: digital },
  { item: 'security', share: security },
  { item: 'deliverability', share: deliverability },
];

const view: Shown<WeightingView> = {
  ...row,
  status: 'closed',
  question,
  items,
  openedAt,
  openedBy: 'pmo',
  until,
  remindedAt: '2026-12-09T22:59:59.999Z',
  closed: { at: '2026-12-10T15:04:00.000Z', why: 'all-answered', by: 'gatekeeper-2' },
  asked: [
    { person: 'gatekeeper-1', answered: true },
    { person: 'gatekeeper-2', answered: true },
  ],
  hidden: false,
  answers: [
    { person: 'gatekeeper-1', answer, at: '2026-12-02T08:00:00.000Z' },
    { person: 'gatekeeper-2', answer, at: '2026-12-10T15:04:00.000Z' },
  ],
  result: {
    weights: shares(0.5714, 0.2857, 0.1429),
    people: [
      { person: 'gatekeeper-1', weights: shares(0.5714, 0.2857, 0.1429), ratio: 0 },
      { person: 'gatekeeper-2', weights: shares(0.5714, 0.2857, 0.1429), ratio: 0 },
    ],
    disagreement: items.map(({ id: item }, index) => {
      const share = [0.5714, 0.2857, 0.1429][index] ?? 0;
      return { item, lowest: share, highest: share, range: 0, geometricSd: 1, degree: 'agreed' as const };
    }),
    consistency: { ratio: 0, accepted: true, table: 'alonso-lamata-2006' },
  },
  takenOver: [{ as: { kind: 'goals' }, by: 'pmo', at: '2026-12-11T09:00:00.000Z', entry: 12 }],
  models: [],
  actions: ['take-goals'],
  version: 5,
  now: '2026-12-11T10:00:00.000Z',
};

const opened: Shown<HistoryEntry> = {
  stream: `weighting/${id}`,
  seq: 1,
  at: openedAt,
  actor: { kind: 'person', id: 'pmo' },
  command: 'pmo:ask-2027',
  content: 'a'.repeat(64),
  facts: [{ type: 'weighting-opened', weighting: id, ...row, items }],
  previous: '0'.repeat(64),
  digest: 'b'.repeat(64),
};

const reason = 'The directors were asked in December; what they disagree on was talked over.';

export const weightingExamples = {
  'judge-goals': {
    body: { judgements: [{ item: 'digital', over: 'deliverability', times: 3 }] },
    answer: {
      weights: [
        { goal: 'digital', share: 0.75 },
        { goal: 'deliverability', share: 0.25 },
      ],
      consistency: { ratio: 0, accepted: true, table: 'alonso-lamata-2006' as const },
      completed: [],
    },
  },
  'list-weightings': {
    answer: {
      items: [{ ...row, items: 3, status: 'open' as const, openedAt, until, asked: 3, answered: 1, takenOver: false }],
    },
  },
  'open-weighting': {
    body: {
      office: 'demo',
      name: 'Weights for 2027',
      question,
      method: 'pairwise' as const,
      asked: ['gatekeeper-1', 'gatekeeper-2'],
      until: '2026-12-11',
    },
    answer: receipt(id, 1, 'weighting-opened'),
  },
  'get-weighting': { answer: view },
  'answer-weighting': { body: answer, answer: receipt(id, 2, 'weighting-answered') },
  'close-weighting': {
    body: { reason: 'The third director is ill; the two answers agree.' },
    answer: receipt(id, 4, 'weighting-closed'),
  },
  'take-goal-weights': { body: { reason }, answer: receipt('demo', 12, 'goals-set') },
  'take-model-weights': { body: { model: 'benefit', reason }, answer: receipt('demo', 13, 'scoring-model-published') },
  'export-weighting': {
    answer: {
      format: 'tollgate-export/1' as const,
      weighting: id,
      exportedAt: '2026-12-11T10:00:00.000Z',
      streams: [{ stream: `weighting/${id}`, commits: [opened] }],
      anchors: [],
    },
  },
};
