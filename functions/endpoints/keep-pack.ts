/** The chair goes on with the pack although a newer report shows a must that began to fail. */
import { packKeptSchema } from '#domain/review/newer/commands.ts';
import { reviewEndpoint } from '../kit/review-endpoint.ts';

export const endpoint = reviewEndpoint({
  summary: 'Go on with the pack although a newer report shows a must criterion that began to fail, with a reason (the chair)',
  body: packKeptSchema,
  command: ({ reason }) => ({ type: 'keep-pack', reason }),
});
