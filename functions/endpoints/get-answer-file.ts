/** A short-lived signed address from which the file of an answer to the board can be taken. */
import { toInstant, toMs } from '#domain/values/time.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound } from '../kit/problem.ts';
import { loadVisibleReview } from '../kit/run-command.ts';

const minutes = 5;

export const endpoint = defineEndpoint('get-answer-file', async ({ params, actor }, app) => {
  const { review } = await loadVisibleReview(app, params.id, actor.id);
  const file = review.questions.find(entry => entry.id === params.question)?.answer?.file;
  if (!file) throw notFound();
  const { clock, files } = app.ports;
  return { body: await files.downloadUrl(file.key, toInstant(toMs(clock.now()) + minutes * 60_000)) };
});
