/** Ending a question to a board with what has been cast at its deadline, withdrawing a selection, and noting that its projects know. */
import type { Decision } from '../../decision/decider.ts';
import type { SelectionContext } from '../context.ts';
import type { SelectionFact } from '../facts.ts';
import { mayWithdrawSelection, requirePlanner } from '../scenarios/permissions.ts';
import type { Selection } from '../state.ts';
import type { SelectionDecisions } from '../tables.ts';
import type { SelectionEndingCommands } from './commands.ts';
import { endAtDeadline } from './tallied.ts';

export const selectionEndingDecisions: SelectionDecisions<SelectionEndingCommands> = {
  'close-submission': (state, { number }, context) => close(state, number, context),
  'withdraw-selection': (state, { reason }, context) => {
    const no = requirePlanner(context);
    if (no) return no;
    if (state.status === 'withdrawn') return { facts: [] };
    return mayWithdrawSelection(state, context) ?? { facts: [{ type: 'selection-withdrawn', by: context.actor.id, reason }] };
  },
  'note-told': ({ status, told, outcomes = [] }) => ({
    facts: status === 'decided' && !told ? [{ type: 'projects-told', projects: outcomes.length }] : [],
  }),
};

/** A question that has ended stays as it ended, whoever asks again. */
function close(state: Selection, number: number, context: SelectionContext): Decision<SelectionFact> {
  const { status, submission } = state;
  if (status !== 'submitted' || submission?.number !== number || context.now < submission.deadline) return { facts: [] };
  return endAtDeadline(state, context);
}
