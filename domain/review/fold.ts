/** A round as it is folded from its facts, without what it allows next: whoever only reads its state does not load its rules. */
import { evolveReview } from './evolve.ts';
import { noReview, type ReviewState } from './state.ts';

export const reviewFolding = { name: 'review', fold: 6, initial: noReview as ReviewState, evolve: evolveReview } as const;
