/** What may happen to a call next: the decisions of its subjects. */
import type { Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { waitDecisions } from '../decision/waits.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import type { CallCommand } from './commands.ts';
import type { CallContext } from './context.ts';
import { callCourseDecisions } from './course/decide.ts';
import { evolveCall } from './evolve.ts';
import type { CallFact } from './facts.ts';
import { callOpeningDecisions, openCall } from './opening/decide.ts';
import { callProposalDecisions } from './proposals/decide.ts';
import { type Call, type CallState, noCall } from './state.ts';

const decisions: DecideTable<Call, CallCommand, CallFact, CallContext> = {
  ...callOpeningDecisions,
  ...callProposalDecisions,
  ...callCourseDecisions,
  ...waitDecisions,
};
const decideOpened = decideBy(decisions);

/** A new call is as visible as the office that opens it. */
function requireVisible(state: CallState, command: CallCommand, context: CallContext): Refused {
  if (state.id === undefined && command.type !== 'open-call') return nothingVisible;
  return context.office.id === undefined ? nothingVisible : requireMember(context.office, context);
}

export function decideCall(state: CallState, command: CallCommand, context: CallContext): Decision<CallFact> {
  const no = requireVisible(state, command, context) ?? requireNoService('call', command, context);
  if (no) return no;
  if (state.id !== undefined) return decideOpened(state, command, context);
  return command.type === 'open-call' ? openCall(command, context) : refuse('not-found', nothingVisible.refusal.message);
}

export const call = {
  name: 'call',
  fold: 1,
  initial: noCall,
  evolve: evolveCall,
  requireVisible,
  decide: decideCall,
} as const;
