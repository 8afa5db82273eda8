/** The chair ends a round so that the project asks again with what a newer report says. */
import { restartSchema } from '#domain/review/newer/commands.ts';
import { reviewEndpoint } from '../kit/review-endpoint.ts';

export const endpoint = reviewEndpoint({
  summary: 'Restart a round on the content of a newer report; its ballots decide nothing (the chair)',
  body: restartSchema,
  command: ({ reason }) => ({ type: 'restart-round', reason }),
});
