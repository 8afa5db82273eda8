/** What holds when benefits are reviewed after closure. Judged from the stored facts. */
import { first, type Invariant } from './judged.ts';
import { factsOf, hasRoleNow } from './reading.ts';

/** P21: what came of a benefit is said by whoever answers for it, by the PMO, or by the sponsor to whom it was left; of a closed project alone. */
export const aBenefitIsToldByWhoeverAnswersForIt: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'benefit-reviewed') return undefined;
    const earlier = world.log.slice(0, before.entries);
    const { benefit: id, day, by } = fact;
    const plan = factsOf(earlier, 'benefit-reviews-planned').at(-1);
    const planned = plan?.fact.benefits.find(entry => entry.id === id);
    if (!planned || before.project.status !== 'closed') return `${by} reviews ${id}, which is not on file`;
    const named = factsOf(earlier, 'benefit-owner-named').findLast(
      one => one.fact.benefit === id && plan !== undefined && earlier.indexOf(one.entry) > earlier.indexOf(plan.entry),
    );
    const { sponsor } = before.project.proposal;
    const owner = named?.fact.owner ?? planned.owner ?? sponsor;
    const lapsed = factsOf(earlier, 'benefit-review-lapsed').some(
      one => one.fact.benefit === id && one.fact.day === day && one.fact.to === 'sponsor',
    );
    const told = factsOf(earlier, 'benefit-reviewed').some(one => one.fact.day === day && one.fact.by === by);
    const may = by === owner || (lapsed && by === sponsor) || told || hasRoleNow(earlier, by, 'pmo');
    return may ? undefined : `${by} reviews ${id} of ${day}, for which ${owner} answers`;
  });

/** P22: each review of a benefit is left to another once at most, and ends as not told only after that. */
export const aReviewGoesItsWay: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'benefit-review-lapsed' && fact.type !== 'benefit-review-untold') return undefined;
    const earlier = world.log.slice(0, before.entries);
    const since = factsOf(earlier, 'benefit-reviews-planned').at(-1);
    const after = since ? earlier.slice(earlier.indexOf(since.entry)) : [];
    const known = factsOf(after, 'benefit-reviewed', 'benefit-review-lapsed', 'benefit-review-untold')
      .filter(one => one.fact.benefit === fact.benefit && one.fact.day === fact.day)
      .map(one => one.fact.type);
    const fits = fact.type === 'benefit-review-lapsed' ? known.length === 0 : known.join() === 'benefit-review-lapsed';
    return fits ? undefined : `${fact.type} of ${fact.benefit} on ${fact.day} after ${known.join(', ') || 'nothing'}`;
  });
