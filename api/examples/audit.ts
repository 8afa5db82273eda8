/** Example of what auditors read. */
import type { AuditEntry } from '../answers/audit.ts';

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

export const auditExamples = { 'get-audit': { answer: { items: entries, cursor: '11' } } } as const;
