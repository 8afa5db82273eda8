/** A question of the board to the project, while it decides. */
import { questionSchema } from '#domain/review/questions/commands.ts';
import { reviewEndpoint } from '../kit/review-endpoint.ts';

export const endpoint = reviewEndpoint({
  summary: 'Ask the people of the project a question (members of the board, their delegates, the PMO)',
  body: questionSchema,
  command: ({ text }) => ({ type: 'ask-question', text }),
});
