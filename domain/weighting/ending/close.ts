/** The end of a question of weights: what the answers come to, all at once. A fact of one commit with what caused it. */
import { personIn } from '../../office/state.ts';
import { weightsOfSeveral } from '../../scoring/several/weights.ts';
import type { WeightingContext } from '../context.ts';
import { evolveOpenedWeighting } from '../evolve.ts';
import type { WeightingFact } from '../facts.ts';
import { hasAnswered, type Weighting } from '../state.ts';
import type { closingReasons } from './facts.ts';

/** The given facts, and the end when nobody who is still in the office is missing. */
export function closedWhenComplete(
  state: Weighting,
  given: readonly WeightingFact[],
  { office, now, actor }: WeightingContext,
): WeightingFact[] {
  const after = given.reduce((before, fact) => evolveOpenedWeighting(before, fact, { at: now, actor, seq: 0 }), state);
  const missing = after.asked.filter(person => personIn(office, person) && !hasAnswered(after, person));
  return missing.length > 0 || after.answers.length === 0 ? [...given] : [...given, closed(after, 'all-answered')];
}

export function closed(state: Weighting, why: (typeof closingReasons)[number], reason?: string): WeightingFact {
  const { items, answers, asked } = state;
  const { value: result } = weightsOfSeveral(
    items.map(({ id }) => id),
    answers,
  );
  return {
    type: 'weighting-closed',
    why,
    ...(reason !== undefined && { reason }),
    ...(result && { result }),
    unanswered: asked.filter(person => !hasAnswered(state, person)),
  };
}
