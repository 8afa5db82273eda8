/** One round: the frozen pack, the rule, who has voted, and how it ended. Ballots stay hidden while the gate model says so. */
import * as z from 'zod';
import { delegationAt } from '#domain/office/state.ts';
import { missingMembers, type ReviewState } from '#domain/review/state.ts';
import { reviewFor, reviewParams } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'One round of a gate with the pack its board sees',
  params: reviewParams,
  answer: z.looseObject({ id: z.string(), version: z.int() }),
  async handle({ params, actor }, house) {
    const { review, office, project, version } = await reviewFor(house, params.id, actor.id);
    const now = house.ports.clock.now();
    const missing = missingMembers(review);
    const mine = review.roster.filter(member => member === actor.id || delegationAt(office, member, actor.id, now));
    const { waits: _, ...shown } = review;
    const body = {
      ...shown,
      ballots: ballotsFor(review, actor.id),
      missing,
      version,
      youMayVoteFor: review.outcome || now >= review.deadline ? [] : mine,
      currency: office.currency,
      title: review.pack.proposal.title,
      projectStatus: project.status,
      now,
    };
    return { status: 200, body };
  },
});

/** Before the round closes, hidden ballots say only that they were cast; your own you always see. */
function ballotsFor(review: ReviewState, person: string): readonly unknown[] {
  if (review.outcome || review.gate.rule.ballots === 'open') return review.ballots;
  return review.ballots.map(ballot => (ballot.by === person ? ballot : { member: ballot.member, at: ballot.at, hidden: true }));
}
