/** For each operation on a round of a board the requests by which somebody could do it, as in matrix-calls.ts. */
import { because as reason } from './api-driver.ts';

/** As matrix-calls.ts has it, as far as rounds need it. */
interface Calls {
  readonly on: 'deciding';
  readonly of?: () => { readonly question: string };
  readonly bodies?: (around: { readonly side: string; readonly openMeeting: string }) => readonly unknown[];
}

const deciding = (body?: unknown): Calls => ({ on: 'deciding', ...(body !== undefined && { bodies: () => [body] }) });

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
