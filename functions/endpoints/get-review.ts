/** One round: the frozen pack, the rule, who has voted, and how it ended. Ballots stay hidden while the gate model says so. */
import { timeIn } from '#domain/decision/time.ts';
import { bottomLine } from '#domain/project/bottom-line.ts';
import { modelOf } from '#domain/project/gates/next-gate.ts';
import { reviewActionsFor } from '#domain/review/actions.ts';
import { askedReport, askedWithdrawal } from '#domain/review/asked.ts';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { holdBounds } from '#domain/review/ballots/hold-until.ts';
import { returnStages } from '#domain/review/ballots/return-stage.ts';
import { seatsToGive } from '#domain/review/roster/seat-change.ts';
import { missingMembers } from '#domain/review/state.ts';
import { ballotsFor, countsFor, recordedFor } from '#domain/review/visibility.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-review', async ({ params, actor }, app) => {
  const { review, office, project, version } = await loadVisibleReview(app, params.id, actor.id);
  const now = timeIn(review, app.ports.clock.now());
  const missing = missingMembers(review);
  const situation = { actor, now, office, project };
  const { waits: _, latest: __, refusedRecorded: ___, ...shown } = review;
  const stages = review.outcome ? [] : returnStages(review, situation);
  const body = {
    ...shown,
    id: params.id,
    ballots: ballotsFor(review, actor.id),
    recorded: recordedFor(review, actor.id),
    counts: countsFor(review, review.counts),
    missing,
    version,
    actions: reviewActionsFor(review, situation),
    withdrawal: askedWithdrawal(review, situation),
    newer: askedReport(review, situation),
    seatsToGive: seatsToGive(review, situation),
    youMayVoteFor: mayVoteFor(review, situation),
    returnStages: stages.length > 0 ? [...stages] : undefined,
    holdDays: review.outcome ? undefined : holdBounds(review, situation),
    gatesOfModel: modelOf(project, office)?.gates.map(({ id, name }) => ({ id, name })),
    people: review.below && office.people.map(({ id, name }) => ({ id, name })),
    currency: office.currency,
    bottomLine: bottomLine(review.pack, review.deadline),
    title: review.pack.proposal.title,
    projectStatus: project.status,
    now,
  };
  return { body };
});
