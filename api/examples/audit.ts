/** Examples of what auditors read and find. */
import type { AuditEntry } from '../answers/audit.ts';
import type { RecordFound } from '../answers/record.ts';

const entries: AuditEntry[] = [
  {
    seq: 12,
    at: '2026-03-02T10:05:00.000Z',
    kind: 'refused',
    who: 'manager',
    operation: 'cast-ballot',
    subject: '/v1/reviews/solar-roof.business-case.1/ballots',
    hour: '2026-03-02T10',
    count: 1,
    code: 'not-on-the-board',
    why: 'Only members of the board of this round vote in it.',
  },
  {
    seq: 11,
    at: '2026-03-02T09:40:00.000Z',
    kind: 'sign-in',
    who: 'manager',
    hour: '2026-03-02T09',
    count: 10,
    code: 'wrong-password',
    why: 'The password was not the one of an account with this address.',
  },
];

const found: RecordFound = {
  items: [
    {
      stream: 'project/solar-roof',
      seq: 42,
      index: 0,
      at: '2026-03-02T10:05:00.000Z',
      actor: { kind: 'person', id: 'manager' },
      kind: 'conditions',
      project: 'solar-roof',
      fact: { type: 'condition-met', condition: 'c1', how: 'The contract with the supplier is signed.' },
    },
  ],
  projects: [
    {
      ...{ id: 'solar-roof', title: 'Solar roof' },
      gatesOfModel: [{ id: 'business-case', name: 'Business case' }],
      stages: [{ id: 'planning', name: 'Planning' }],
      conditions: [{ id: 'c1', text: 'Sign the contract with the supplier.' }],
    },
  ],
  looked: { entries: 311, histories: 4 },
};

export const auditExamples = {
  'get-audit': { answer: { items: entries, cursor: '11' } },
  'search-record': { answer: found },
} as const;
