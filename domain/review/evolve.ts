/** How each fact changes what is true of a round: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { timeIn } from '../decision/time.ts';
import { waitFolds } from '../decision/waits.ts';
import { ballotFolds } from './ballots/evolve.ts';
import { endingFolds } from './ending/evolve.ts';
import { escalationFolds } from './escalation/evolve.ts';
import type { ReviewFact } from './facts.ts';
import { newerFolds } from './newer/evolve.ts';
import { opened, openingFolds } from './opening/evolve.ts';
import { questionFolds } from './questions/evolve.ts';
import { recordedFolds } from './recorded/evolve.ts';
import { rosterFolds } from './roster/evolve.ts';
import type { Review, ReviewState } from './state.ts';
import { upcastReview } from './upcast.ts';
import { withdrawalFolds } from './withdrawal/evolve.ts';

const folds: EvolveTable<Review, ReviewFact> = {
  ...openingFolds,
  ...ballotFolds,
  ...escalationFolds,
  ...endingFolds,
  ...waitFolds,
  ...rosterFolds,
  ...withdrawalFolds,
  ...questionFolds,
  ...newerFolds,
  ...recordedFolds,
};

/** A fact on top of a round that was opened. */
export const evolveOpened = evolveBy(folds);

export function evolveReview(state: ReviewState, stored: ReviewFact, meta: Meta): ReviewState {
  const fact = upcastReview(stored);
  if (state.id !== undefined) return { ...evolveOpened(state, fact, meta), latest: timeIn(state, meta.at) };
  if (fact.type !== 'round-opened') throw new Error(`${fact.type} before the round was opened`);
  return opened(fact, meta);
}
