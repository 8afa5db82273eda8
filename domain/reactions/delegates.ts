/** What delegates, and those who delegated, are told of a round: its mails, and every ballot cast for another. */
import { nameOf, type OfficeState } from '../office/state.ts';
import type { Ballot } from '../review/ballots/ballot.ts';
import { mayVote } from '../review/ballots/eligibility.ts';
import type { Notification, RoundReactionContext } from './reaction.ts';

interface Delegated {
  readonly from: string;
  readonly to: string;
}

/** Who may cast the ballots of these members in this round now; a delegate with an interest or a seat is not asked. */
export function delegatesOf(members: readonly string[], context: RoundReactionContext): readonly Delegated[] {
  const { office, project, review, at } = context;
  const possible = office.delegations.filter(({ from }) => members.includes(from));
  const pairs = possible.filter(
    ({ from, to }) => mayVote(review, from, { actor: { kind: 'person', id: to }, now: at, office, project }) === undefined,
  );
  return pairs.filter((pair, index) => pairs.findIndex(({ from, to }) => from === pair.from && to === pair.to) === index);
}

export function delegateLines(delegates: readonly Delegated[], office: OfficeState): string[] {
  return delegates.map(({ from, to }) => `${nameOf(office, to)} may cast the ballot on behalf of ${nameOf(office, from)}.`);
}

/** Both are told of a ballot that a delegate has cast. */
export function tellOfProxy({ member, by }: Ballot, { office, project, review }: RoundReactionContext): Notification | undefined {
  if (member === by) return undefined;
  return {
    to: [member, by],
    subject: `A ballot was cast on behalf of ${nameOf(office, member)}: ${project.proposal.title}`,
    lines: [
      `${nameOf(office, by)} has cast the ballot of ${nameOf(office, member)} under a delegation.`,
      `${nameOf(office, member)} may replace it until the round ends.`,
    ],
    path: `/reviews/${review.id}`,
  };
}
