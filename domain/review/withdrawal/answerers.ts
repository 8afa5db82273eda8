/** Who may answer that a request is to be withdrawn; apart from the rules of rounds, because lists need no more of them. */
import { hasRecused } from '../ballots/eligibility.ts';
import type { Review } from '../state.ts';
import { withdrawalWaits } from './waits.ts';

/** Who answers it, as far as the round itself says: the chair, or the other members while the chair is out of the round or is the one who asks. */
export function answersWithdrawal(review: Review): readonly string[] {
  const { roster, chair, withdrawal } = review;
  if (!withdrawalWaits(review)) return [];
  const able = roster.filter(member => member !== withdrawal?.by && !hasRecused(review, member));
  return able.includes(chair) ? [chair] : able;
}
