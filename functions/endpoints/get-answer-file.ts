/** A short-lived signed address from which the file of an answer to the board can be taken. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { addressOf } from '../kit/recorded-file.ts';
import { loadVisibleReview } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-answer-file', async ({ params, actor }, app) => {
  const { review } = await loadVisibleReview(app, params.id, actor.id);
  return { body: await addressOf(app, review.questions.find(entry => entry.id === params.question)?.answer?.file) };
});
