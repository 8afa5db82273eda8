/** Which reminders went out, and whether the round was escalated. */
import type { ReviewFolds } from '../tables.ts';
import type { escalationFacts } from './facts.ts';

export const escalationFolds: ReviewFolds<typeof escalationFacts> = {
  'members-reminded': (state, { number }) => ({ ...state, reminded: number }),
  'round-escalated': state => ({ ...state, escalated: true }),
};
