/** A question of weights ends when all have answered, on its day, or by the PMO; then its weights may be taken over, which it takes note of. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { WeightingContext } from '../context.ts';
import type { WeightingFact } from '../facts.ts';
import { requireAsker, requireOpen } from '../permissions.ts';
import type { Weighting } from '../state.ts';
import type { WeightingDecisions } from '../tables.ts';
import { closed, closedWhenComplete } from './close.ts';
import type { WeightingEndingCommands } from './commands.ts';

export const weightingEndingDecisions: WeightingDecisions<WeightingEndingCommands> = {
  'close-weighting': (state, { reason }, context) => {
    const mayNot = requireAsker(context);
    if (mayNot) return mayNot;
    return state.status === 'closed' ? { facts: [] } : { facts: [closed(state, 'by-hand', reason)] };
  },
  'look-at-people': (state, _command, context) => ({
    facts: state.status === 'closed' ? [] : closedWhenComplete(state, [], context),
  }),
  'note-taken-over': noteTakenOver,
};

export function requireClosing(state: Weighting, context: WeightingContext): Refused {
  return requireAsker(context) ?? requireOpen(state);
}

/** Delivered at least once: an entry of the office's history counts once. */
function noteTakenOver(
  { takenOver }: Weighting,
  { as, by, entry }: WeightingEndingCommands['note-taken-over'],
  { actor }: WeightingContext,
): Decision<WeightingFact> {
  if (actor.kind !== 'system') return refuse('not-allowed', 'The office notes this when it takes the weights over.');
  return { facts: takenOver.some(known => known.entry === entry) ? [] : [{ type: 'weights-taken-over', as, by, entry }] };
}
