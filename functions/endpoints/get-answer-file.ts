/** A short-lived signed address from which the file of an answer to the board can be taken. */
import { idSchema } from '#domain/values/text.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { downloadAnswer, downloadOf } from '../kit/file-download.ts';
import { notFound } from '../kit/problem.ts';
import { loadVisibleReview, reviewParams } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'An address from which the file of an answer may be taken within 5 minutes',
  params: reviewParams.extend({ question: idSchema }),
  answer: downloadAnswer,
  async handle({ params, actor }, app) {
    const { review } = await loadVisibleReview(app, params.id, actor.id);
    const file = review.questions.find(entry => entry.id === params.question)?.answer?.file;
    if (!file) throw notFound();
    return downloadOf(app, file.key);
  },
});
