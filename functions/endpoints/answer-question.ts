/** The answer of the project to a question of the board, also with a file. It is attached to the round and does not change the pack. */
import { mustHaveArrived } from '../kit/arrived-file.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-question', async ({ params: { id, question }, body, ...sender }, app) => {
  if (body.file) {
    const { project } = await loadVisibleReview(app, id, sender.actor.id);
    await mustHaveArrived(app, project.id, body.file);
  }
  return runCommand(app, { aggregate: 'review', id, command: { type: 'answer-question', question, ...body } }, sender);
});
