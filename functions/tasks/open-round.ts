/** Opens a round; a refusal (a quorum that cannot be met, say) is an answer that the workflow passes on to the project. */
import { defineTask } from '../kit/task.ts';

export const task = defineTask('open-round', async ({ review }, app) => {
  const command = { type: 'open-round', review } as const;
  const answer = await app.execute({ aggregate: 'review', id: review, command, actor: { kind: 'system', id: 'workflow' } });
  if ('refusal' in answer) return { route: 'refused', reason: answer.refusal.message };
  if (answer.state.id === undefined) throw new Error(`there is no round ${review}`);
  return { route: answer.state.route, reason: '' };
});
