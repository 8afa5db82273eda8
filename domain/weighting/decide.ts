/** What may happen to a question of weights next: the decisions of its subjects. */
import type { Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { weightingAnswerDecisions } from './answers/decide.ts';
import { openWeighting, weightingAskingDecisions } from './asking/decide.ts';
import type { WeightingCommand } from './commands.ts';
import type { WeightingContext } from './context.ts';
import { weightingEndingDecisions } from './ending/decide.ts';
import { evolveWeighting } from './evolve.ts';
import type { WeightingFact } from './facts.ts';
import { noWeighting, type Weighting, type WeightingState } from './state.ts';

const decisions: DecideTable<Weighting, WeightingCommand, WeightingFact, WeightingContext> = {
  ...weightingAskingDecisions,
  ...weightingAnswerDecisions,
  ...weightingEndingDecisions,
};
const decideOpened = decideBy(decisions);

/** A new question is as visible as the office that asks it. */
function requireVisible(state: WeightingState, command: WeightingCommand, context: WeightingContext): Refused {
  if (state.id === undefined && command.type !== 'open-weighting') return nothingVisible;
  return context.office.id === undefined ? nothingVisible : requireMember(context.office, context);
}

export function decideWeighting(
  state: WeightingState,
  command: WeightingCommand,
  context: WeightingContext,
): Decision<WeightingFact> {
  const no = requireVisible(state, command, context) ?? requireNoService('weighting', command, context);
  if (no) return no;
  if (state.id !== undefined) return decideOpened(state, command, context);
  return command.type === 'open-weighting'
    ? openWeighting(command, context)
    : refuse('not-found', nothingVisible.refusal.message);
}

export const weighting = {
  name: 'weighting',
  fold: 1,
  initial: noWeighting,
  evolve: evolveWeighting,
  requireVisible,
  decide: decideWeighting,
} as const;
