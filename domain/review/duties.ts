/** Whose word an open round waits for. Its workflow reminds and ends it; here the waits only stand in the lists. */
import type { Duty } from '../duties/duty.ts';
import { missingMembers, type Review } from './state.ts';
import { answersWithdrawal } from './withdrawal/answerers.ts';

/** One duty for all members who could still vote, one for each whose ballot was recorded in a meeting, one for each question of the board, and one for who answers a withdrawal. */
export function reviewDuties(review: Review): readonly Duty[] {
  if (review.outcome || review.route === 'auto') return [];
  const { id, deadline: due, openedAt, gate, withdrawal } = review;
  const shared = { due, about: gate.name, path: `/reviews/${id}` };
  const recorded = review.recorded ?? [];
  const members = missingMembers(review).filter(id => !recorded.some(({ member }) => member === id));
  const answerers = answersWithdrawal(review);
  const ballots: Duty[] =
    members.length > 0 ? [{ key: 'ballots', kind: 'ballot', owners: members, since: openedAt, ...shared }] : [];
  const since = withdrawal?.at ?? openedAt;
  const toConfirm = recorded.map(
    ({ member, at, until }): Duty => ({
      ...shared,
      ...{ key: `recorded:${member}`, kind: 'recorded-ballot', owners: [member], since: at, due: until },
    }),
  );
  const open = review.questions.filter(({ answer }) => !answer);
  const { sponsor, manager = sponsor } = review.pack.proposal;
  const toAnswer = open.map(
    ({ id: question, at, text }): Duty => ({
      ...shared,
      ...{ key: `question:${question}`, kind: 'question', owners: [...new Set([sponsor, manager])], since: at, about: text },
    }),
  );
  return [
    ...ballots,
    ...toAnswer,
    ...toConfirm,
    ...(answerers.length > 0 ? [{ key: 'withdrawal', kind: 'withdrawal' as const, owners: answerers, since, ...shared }] : []),
  ];
}
