/** For each operation on a round of a board the requests by which somebody could do it, as in matrix-calls.ts. */
import { because as reason } from './api-driver.ts';
import { active, type Calls } from './matrix-requests.ts';

const deciding = (body?: unknown): Calls => ({ on: 'deciding', ...active(body) });

export const roundCalls: Readonly<Record<string, Calls>> = {
  'get-review': deciding(),
  'get-answer-file': deciding(),
  'cast-ballot': {
    on: 'deciding',
    bodies: ({ side }) => [{}, { onBehalfOf: `${side}-lender` }].map(whose => ({ outcome: 'hold', reason, ...whose })),
  },
  'record-ballot': {
    on: 'deciding',
    bodies: ({ side, openMeeting: meeting }) => [{ member: `${side}-lender`, meeting, outcome: 'hold', reason }],
  },
  'answer-recorded-ballot': deciding({ confirmed: true }),
  recuse: deciding({ reason }),
  'change-seat': {
    on: 'deciding',
    bodies: ({ side }) => [{ member: `${side}-lender`, replacement: 'only-gatekeeper', reason }],
  },
  'withdraw-request': deciding({ reason }),
  'answer-withdrawal': deciding({ agreed: false, reason }),
  'ask-question': deciding({ text: 'Is it urgent?' }),
  'answer-question': { on: 'deciding', of: () => ({ question: 'q2' }), bodies: () => [{ text: 'We will.' }] },
  'keep-pack': deciding({ reason }),
  'restart-round': deciding({ reason }),
};
