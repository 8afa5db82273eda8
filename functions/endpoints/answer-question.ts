/** The answer of the project to a question of the board, also with a file. It is attached to the round and does not change the pack. */
import { answerSchema } from '#domain/review/questions/commands.ts';
import { idSchema } from '#domain/values/text.ts';
import { mustHaveArrived } from '../kit/arrived-file.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview, receiptSchema, reviewParams, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Answer a question of the board; the pack stays as it is',
  params: reviewParams.extend({ question: idSchema }),
  body: answerSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params: { id, question }, body, actor, key }, app) {
    if (body.file) {
      const { project } = await loadVisibleReview(app, id, actor.id);
      await mustHaveArrived(app, project.id, body.file);
    }
    const command = { type: 'answer-question', question, ...body } as const;
    return runCommand(app, { aggregate: 'review', id, command }, { actor, key, status: 201 });
  },
});
