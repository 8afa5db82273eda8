/** Who may say that a condition is met, and with what evidence. */
import { refuse } from '../../decision/refusals.ts';
import { requireProjectTeam } from '../permissions.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { ConditionCommands } from './commands.ts';

export const conditionDecisions: ProjectDecisions<ConditionCommands> = {
  'meet-condition': (state, { condition: id, how, evidence }, context) => {
    const condition = state.conditions.find(entry => entry.id === id);
    if (!condition) return refuse('not-found', `This project has no condition ${id}.`);
    const no = requireProjectTeam(state, context);
    if (no) return no;
    if (condition.metAt !== undefined) return { facts: [] };
    if (evidence !== undefined && !state.evidence.some(item => item.id === evidence))
      return refuse('unknown-reference', `There is no evidence ${evidence}; add it first.`, 'evidence');
    return { facts: [{ type: 'condition-met', condition: id, how, evidence }] };
  },
};
