/** One round: the frozen pack, the rule, who has voted, and how it ended. Ballots stay hidden while the gate model says so. */
import type { ShownBallot } from '#api/answers/reviews.ts';
import { modelOf } from '#domain/project/gates/next-gate.ts';
import { mayVoteFor } from '#domain/review/ballots.ts';
import { missingMembers, type ReviewState } from '#domain/review/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-review', async ({ params, actor }, app) => {
  const { review, office, project, version } = await loadVisibleReview(app, params.id, actor.id);
  const now = app.ports.clock.now();
  const missing = missingMembers(review);
  const { waits: _, ...shown } = review;
  const body = {
    ...shown,
    id: params.id,
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
  return { body };
});

/** Before the round closes, hidden ballots say only that they were cast; your own you always see, also when a delegate cast it. */
function ballotsFor(review: ReviewState, person: string): readonly ShownBallot[] {
  if (review.outcome || review.gate.rule.ballots === 'open') return review.ballots;
  return review.ballots.map(ballot =>
    ballot.by === person || ballot.member === person ? ballot : { member: ballot.member, at: ballot.at, hidden: true },
  );
}
