/**
 * Founds an office that stands below no other: the first one, which nobody in the portal can found. Asked by an operator of the deployment,
 * who needs the right to call this Lambda and gets no right in the office by it.
 */
import { defineTask } from '../kit/task.ts';
import { TaskRefused } from './task-commands.ts';

export const task = defineTask('found-office', async (input, app) => {
  const command = { type: 'found-office' as const, ...input };
  const actor = { kind: 'system', id: 'operator' } as const;
  const answer = await app.execute({ aggregate: 'office', id: input.id, command, actor });
  if ('refusal' in answer) throw new TaskRefused(answer.refusal);
  return { office: input.id, entry: answer.seq };
});
