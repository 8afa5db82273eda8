/** The people of a project withdraw their request for a gate. */
import { withdrawalSchema } from '#domain/review/withdrawal/commands.ts';
import { reviewEndpoint } from '../kit/review-endpoint.ts';

export const endpoint = reviewEndpoint({
  summary: 'Withdraw the request for a gate: at once while nobody has voted, afterwards the chair is asked to agree',
  body: withdrawalSchema,
  command: ({ reason }) => ({ type: 'withdraw', reason }),
});
