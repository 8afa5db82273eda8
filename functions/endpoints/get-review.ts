/** One round: the frozen pack, the rule, who has voted, and how it ended. Ballots stay hidden while the gate model says so. */
import { timeIn } from '#domain/decision/time.ts';
import { gateModelOf, type OfficeState } from '#domain/office/state.ts';
import { bottomLine } from '#domain/project/bottom-line.ts';
import { modelOf } from '#domain/project/gates/next-gate.ts';
import type { ChosenModel } from '#domain/project/routing/with-routing.ts';
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
    gateModelNames: modelNames(review.pack.gateModel, office),
    people: review.below && office.people.map(({ id, name }) => ({ id, name })),
    currency: office.currency,
    bottomLine: bottomLine(review.pack, review.deadline),
    title: review.pack.proposal.title,
    projectStatus: project.status,
    now,
  };
  return { body };
});

/** What the gate model that the PMO chose is called, and the one that the size says. */
function modelNames(chosen: ChosenModel | undefined, office: OfficeState): Readonly<Record<string, string>> | undefined {
  if (!chosen) return undefined;
  const named = (id: string) => [id, gateModelOf(office, id as Parameters<typeof gateModelOf>[1])?.name ?? id];
  return Object.fromEntries([chosen.model, chosen.ruled.model].map(named));
}
