/** The chair's answer to a withdrawal. */
import { withdrawalAnswerSchema } from '#domain/review/withdrawal/commands.ts';
import { reviewEndpoint } from '../kit/review-endpoint.ts';

export const endpoint = reviewEndpoint({
  summary: 'Agree to the withdrawal of a request, or say why the round goes on (the chair)',
  body: withdrawalAnswerSchema,
  command: body => ({ type: 'answer-withdrawal', ...body }),
});
