/** What may happen in a selection next: the decisions of its subjects. */
import type { Context, Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import type { Refused } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { waitDecisions } from '../decision/waits.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { selectionBallotDecisions } from './ballots/decide.ts';
import { candidateDecisions, openSelection } from './candidates/decide.ts';
import type { SelectionCommand } from './commands.ts';
import type { SelectionContext, SelectionNeeds } from './context.ts';
import { selectionEndingDecisions } from './ending/decide.ts';
import { evolveSelection } from './evolve.ts';
import type { SelectionFact } from './facts.ts';
import { scenarioDecisions } from './scenarios/decide.ts';
import { noSelection, type Selection, type SelectionState } from './state.ts';
import { submissionDecisions } from './submission/decide.ts';
import { timeInSelection } from './submission/time.ts';

const decisions: DecideTable<Selection, SelectionCommand, SelectionFact, SelectionContext> = {
  ...candidateDecisions,
  ...scenarioDecisions,
  ...submissionDecisions,
  ...selectionBallotDecisions,
  ...selectionEndingDecisions,
  ...waitDecisions,
};
const decideOpened = decideBy(decisions);

function requireVisible(state: SelectionState, command: SelectionCommand, context: Context & SelectionNeeds): Refused {
  if (state.id === undefined && command.type !== 'open-selection') return nothingVisible;
  return requireMember(context.office, context);
}

export function decideSelection(
  state: SelectionState,
  command: SelectionCommand,
  context: Context & SelectionNeeds,
): Decision<SelectionFact> {
  const no = requireVisible(state, command, context) ?? requireNoService('selection', command, context);
  if (no) return no;
  if (state.id !== undefined) return decideOpened(state, command, context);
  return command.type === 'open-selection' ? openSelection(command, context) : nothingVisible;
}

export const selection = {
  name: 'selection',
  fold: 2,
  initial: noSelection as SelectionState,
  evolve: evolveSelection,
  requireVisible,
  timeIn: timeInSelection,
  decide: decideSelection,
} as const;
