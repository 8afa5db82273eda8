/** One round: the frozen pack, the rule, who has voted, and how it ended. Ballots stay hidden while the gate model says so. */
import { timeIn } from '#domain/decision/time.ts';
import type { Actor } from '#domain/history/commit.ts';
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
import type { App } from '../kit/app.ts';
import { projectOfReview } from '../kit/decision-context.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject, loadVisibleReview } from '../kit/run-command.ts';
import { type Waits, waitForEntry } from '../kit/wait-for-entry.ts';

export const endpoint = defineEndpoint('get-review', async ({ params, query, actor }, app) => {
  const headers = query.wait && (await waited(params.id, { query, actor }, app));
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
  return { ...(headers && { headers }), body };
});

/** What the gate model that the PMO chose is called, and the one that the size says. */
function modelNames(chosen: ChosenModel | undefined, office: OfficeState): Readonly<Record<string, string>> | undefined {
  if (!chosen) return undefined;
  const named = (id: string) => [id, gateModelOf(office, id as Parameters<typeof gateModelOf>[1])?.name ?? id];
  return Object.fromEntries([chosen.model, chosen.ruled.model].map(named));
}

/** For a round that has not opened waits whoever sees its project: nobody learns whether there is one that is not theirs to see. */
async function waited(id: string, { query, actor }: { readonly query: Waits; readonly actor: Actor }, app: App) {
  const { state } = await app.states.current('review', id);
  if (state.id === undefined) await loadVisibleProject(app, projectOfReview(id), actor.id);
  else await loadVisibleReview(app, id, actor.id);
  return waitForEntry({ aggregate: 'review', id }, query, app);
}
