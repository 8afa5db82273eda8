/** Opens a round; a refusal (a quorum that cannot be met, say) is an answer that the workflow passes on to the project. */
import { taskDoor } from '../kit/endpoint.ts';
import { roundInput } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Open a round: freeze pack, roster, rule and deadline',
  input: roundInput,
  async handle({ review }, house) {
    const command = { type: 'open-round', review } as const;
    const answer = await house.execute({ noun: 'review', id: review, command, actor: { kind: 'system', id: 'workflow' } });
    if ('refusal' in answer) return { route: 'refused', reason: answer.refusal.message };
    return { route: answer.state.route, reason: '' };
  },
});
