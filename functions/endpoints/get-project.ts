/** One project as it stands: proposal, score with reasons, gates, evidence, reports, conditions, alerts, closure. */

import type { Actor } from '#domain/history/commit.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { type ProjectAction, projectActionsFor } from '#domain/project/actions.ts';
import { presentValues } from '#domain/project/alerts/alerts.ts';
import { evidenceNotice } from '#domain/project/alerts/missing-evidence.ts';
import { shownBenefits } from '#domain/project/benefits/shown.ts';
import { waitsFor, wouldBeAsked } from '#domain/project/conditions/acceptors.ts';
import { conditionStanding } from '#domain/project/conditions/standing.ts';
import { contentDigest } from '#domain/project/content.ts';
import { escalationShown } from '#domain/project/escalation/with-escalation.ts';
import { causesNow } from '#domain/project/exceptions/causes.ts';
import { beforeNextGate } from '#domain/project/gates/before-next-gate.ts';
import { gatesToRepeat, modelOf } from '#domain/project/gates/next-gate.ts';
import { missingPeople } from '#domain/project/missing-people.ts';
import { newerModel, versionsOffered } from '#domain/project/model-version/versions.ts';
import { type NeedOnFile, slipOf } from '#domain/project/needs/need.ts';
import { outlookOf } from '#domain/project/outlook/outlook.ts';
import { shownOwnStages } from '#domain/project/own-stages/shown.ts';
import { reportChanges, shownRegisters } from '#domain/project/registers/shown.ts';
import { gateModelsOffered } from '#domain/project/routing/offered.ts';
import type { Project } from '#domain/project/state.ts';
import { shownTripwireDuties } from '#domain/project/tripwires/shown.ts';
import { shownWaivers } from '#domain/project/waivers/shown.ts';
import { waitsInRound } from '#domain/review/asked.ts';
import type { Instant } from '#domain/values/time.ts';
import { dutiesShown } from '#views/duties.ts';
import { asSeenBy } from '../kit/alike.ts';
import type { App } from '../kit/app.ts';
import { dutyView } from '../kit/duties.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { dependenciesSeen } from '../kit/givers.ts';
import { officeAbove, officeOfRound } from '../kit/round-office.ts';
import { loadVisibleProject } from '../kit/run-command.ts';
import { waitForEntry } from '../kit/wait-for-entry.ts';

export const endpoint = defineEndpoint('get-project', async ({ params: { id }, query, actor }, app) => {
  const found = await loadVisibleProject(app, id, actor.id);
  const headers = await waitForEntry({ aggregate: 'project', id }, query, app);
  const shown = query.wait === undefined ? found : await loadVisibleProject(app, id, actor.id);
  return { ...(headers && { headers }), body: await bodyOf(shown, { id, actor }, app) };
});

type Found = Awaited<ReturnType<typeof loadVisibleProject>>;

async function bodyOf(
  { project, office, version }: Found,
  { id, actor }: { readonly id: string; readonly actor: Actor },
  app: App,
) {
  const { imported, escalation } = project;
  const now = app.ports.clock.now();
  const model = modelOf(project, office);
  const round = project.open && (await app.states.current('review', project.open.review)).state;
  const above = await officeAbove(app.states, office);
  const actions = projectActionsFor(project, { actor, now, office, above });
  return {
    ...withoutWhatIsKept(project),
    id,
    version,
    imported: imported && { identity: imported.identity, source: imported.source, line: imported.line },
    actions,
    escalation: escalation && escalationShown(escalation),
    duplicates: await asSeenBy(app, actor.id, project.duplicates),
    closure: project.closure && { ...project.closure, early: project.closure.afterKill },
    former: project.formerLeads,
    conditions: project.conditions.map(condition => ({
      ...condition,
      standing: conditionStanding(condition, now),
      waitsFor: [...waitsFor(condition, project, office)],
      wouldBeAsked: actions.includes('meet-condition') ? [...wouldBeAsked(condition, project, { actor, office })] : undefined,
    })),
    waivers: [...shownWaivers(project, office, now)],
    waiting: dutiesShown(project).map(row => dutyView(row, { office, person: actor.id, now })),
    model: project.model && { ...project.model, name: model?.name },
    ...needsShown(project, now),
    benefits: benefitsShown(project, { actor, now, office }),
    tripwireDuties: tripwiresShown(project, { actor, office }),
    failing: presentValues(project, office, now),
    content: contentDigest(project),
    registers: await registersSeen(project, actor.id, app),
    reportChanges: reportChanges(project),
    stages: model?.stages,
    gatesOfModel: model?.gates.map(({ id, name, from, to, closing }) => ({ id, name, from, to, closing })),
    ...aheadShown(project, { office, now }),
    repeatableGates: actions.includes('repeat-gate')
      ? gatesToRepeat(project, office).map(({ id, name, question }) => ({ id, name, question }))
      : undefined,
    exceptionCauses: actions.includes('request-exception') ? [...causesNow(project, office, now)] : undefined,
    newerModel: newerModel(project, office),
    ...rulesOffered(project, office, actions),
    currency: office.currency,
    officeName: office.name,
    missingPeople: missingPeople(project, office),
    openRound:
      round?.id === undefined
        ? undefined
        : waitsInRound(round, { actor, now, office: await officeOfRound(app.states, { project, review: round }), project }),
  };
}

/** A dependency on a project that the reader may not see is shown in its words. */
async function registersSeen({ registers }: Project, person: string, app: App) {
  const shown = shownRegisters(registers);
  return { ...shown, dependencies: await dependenciesSeen(app, person, shown.dependencies) };
}

/** Without what the project keeps for its rules alone, or shows elsewhere. */
function withoutWhatIsKept(project: Project) {
  const {
    waits: _,
    before: _before,
    duties: _duties,
    benefitsOnFile: _benefits,
    observations: _observations,
    observed: _observed,
    imported: _imported,
    escalation: _escalation,
    ...shown
  } = project;
  return shown;
}

function aheadShown(project: Project, at: { readonly office: OfficeState; readonly now: Instant }) {
  const own = shownOwnStages(project, at.office);
  return {
    ownStages: own && { ...own, stages: [...own.stages] },
    nextGate: nextGateShown(project, at),
    outlook: outlookOf(project, at.office),
  };
}

/** The gate that is before the project, with what is found of its criteria and tripwires now; none of one that is over. */
function nextGateShown(project: Project, at: { readonly office: OfficeState; readonly now: Instant }) {
  const before = beforeNextGate(project, at);
  if (!before) return undefined;
  const { id, name, question, authority, board, closing } = before.gate;
  const { target, from: evidenceFrom } = evidenceNotice(project, before.gate, at.office) ?? {};
  return { id, name, question, authority, board, closing, criteria: [...before.criteria], target, evidenceFrom };
}

/** Among which gate models, and versions of its own, whoever may choose chooses. */
function rulesOffered(project: Project, office: OfficeState, actions: readonly ProjectAction[]) {
  return {
    versionsOffered: actions.includes('move-model-version') ? versionsOffered(project, office) : undefined,
    gateModelsOffered: actions.includes('choose-gate-model') ? gateModelsOffered(project, office) : undefined,
  };
}

function benefitsShown(project: Project, situation: Parameters<typeof shownBenefits>[1]) {
  return shownBenefits(project, situation)?.map(benefit => ({ ...benefit, reviews: [...benefit.reviews] }));
}

function tripwiresShown(project: Project, situation: Parameters<typeof shownTripwireDuties>[1]) {
  return shownTripwireDuties(project, situation)?.map(({ owners, ...duty }) => ({ ...duty, owners: [...owners] }));
}

/** What it needs of others and they need of it, each with what slips. */
function needsShown({ needs, gives }: Project, now: Instant) {
  const shown = (need: NeedOnFile) => ({ ...need, slips: slipOf(need, now) });
  return { needs: needs?.map(shown), gives: gives?.map(shown) };
}
