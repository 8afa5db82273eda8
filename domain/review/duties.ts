/** Whose word an open round waits for. Its workflow reminds and ends it; here the waits only stand in the lists. */
import type { Duty } from '../duties/duty.ts';
import { missingMembers, type Review } from './state.ts';
import { answersWithdrawal } from './withdrawal/answerers.ts';

/** One duty for all members who could still vote, and one for who answers a withdrawal. */
export function reviewDuties(review: Review): readonly Duty[] {
  if (review.outcome || review.route === 'auto') return [];
  const { id, deadline: due, openedAt, gate, withdrawal } = review;
  const shared = { due, about: gate.name, path: `/reviews/${id}` };
  const members = missingMembers(review);
  const answerers = answersWithdrawal(review);
  const ballots: Duty[] =
    members.length > 0 ? [{ key: 'ballots', kind: 'ballot', owners: members, since: openedAt, ...shared }] : [];
  const since = withdrawal?.at ?? openedAt;
  return answerers.length > 0
    ? [...ballots, { key: 'withdrawal', kind: 'withdrawal', owners: answerers, since, ...shared }]
    : ballots;
}
