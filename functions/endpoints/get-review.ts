/** One round: the frozen pack, the rule, who has voted, and how it ended. Ballots stay hidden while the gate model says so. */
import * as z from 'zod';
import { modelOf } from '#domain/project/gates/next-gate.ts';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { missingMembers, type Review } from '#domain/review/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview, reviewParams } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'One round of a gate with the pack its board sees',
  params: reviewParams,
  answer: z.looseObject({ id: z.string(), version: z.int() }),
  async handle({ params, actor }, app) {
    const { review, office, project, version } = await loadVisibleReview(app, params.id, actor.id);
    const now = app.ports.clock.now();
    const missing = missingMembers(review);
    const { waits: _, ...shown } = review;
    const body = {
      ...shown,
      ballots: ballotsFor(review, actor.id),
      missing,
      version,
      youMayVoteFor: mayVoteFor(review, { actor, now, office, project }),
      gatesOfModel: modelOf(project, office)?.gates.map(({ id, name }) => ({ id, name })),
      currency: office.currency,
      title: review.pack.proposal.title,
      projectStatus: project.status,
      now,
    };
    return { status: 200, body };
  },
});

/** Before the round closes, hidden ballots say only that they were cast; your own you always see, also when a delegate cast it. */
function ballotsFor(review: Review, person: string): readonly unknown[] {
  if (review.outcome || review.gate.rule.ballots === 'open') return review.ballots;
  return review.ballots.map(ballot =>
    ballot.by === person || ballot.member === person ? ballot : { member: ballot.member, at: ballot.at, hidden: true },
  );
}
