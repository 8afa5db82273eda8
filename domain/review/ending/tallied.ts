/**
 * Whatever changes who may vote, or what was voted, is followed in the same commit by a look at the roster and by the tally: a round ends as
 * soon as its result is settled.
 */
import type { Decision } from '../../decision/decider.ts';
import type { ReviewContext } from '../context.ts';
import { evolveOpened } from '../evolve.ts';
import type { ReviewFact } from '../facts.ts';
import { membersWhoLeft } from '../roster/left.ts';
import type { Review } from '../state.ts';
import { ifSettled } from './outcome.ts';

/** The round with these facts on top. */
export function withFacts(state: Review, facts: readonly ReviewFact[], { now, actor }: ReviewContext): Review {
  return facts.reduce((before, fact) => evolveOpened(before, fact, { at: now, actor, seq: 0 }), state);
}

export function followedByTally(state: Review, facts: readonly ReviewFact[], context: ReviewContext): Decision<ReviewFact> {
  const after = withFacts(state, facts, context);
  const left = membersWhoLeft(after, context);
  return { facts: [...facts, ...left, ...ifSettled(withFacts(after, left, context), context)] };
}
