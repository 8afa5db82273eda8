/** What an office gives to those below it and what the office above gives to it, with how each stands to it. */
import { officePreconditions } from '#domain/office/actions.ts';
import { adoptedHere } from '#domain/office/given-standards/adopted.ts';
import { type Standing, standingsOf } from '#domain/office/given-standards/standing.ts';
import { requireRollUpSeen } from '#domain/office/permissions.ts';
import { boardOf, gateModelOf, type OfficeState, scoringModelOf } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { officesDirectlyBelow } from '../kit/offices-below.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-given-standards', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const above = await officeAbove(app.states, office);
  const sees = requireRollUpSeen(office, { actor }) === undefined;
  const context = { actor, now: app.ports.clock.now() };
  const may = (action: 'give-standards' | 'publish-gate-model') => officePreconditions[action](office, context) === undefined;
  return {
    body: {
      given: office.given,
      cycle: (office.reporting?.rules.length ?? 0) > 0 ? office.versions.reporting : undefined,
      above: givenHere(office, above),
      below: office.given && sees ? standingBelow(office, await officesDirectlyBelow(app, params.id)) : undefined,
      mayChange: may('give-standards'),
      mayTake: may('publish-gate-model'),
      version: office.versions.given ?? 0,
    },
  };
});

function givenHere(office: OfficeState, above: OfficeState | undefined) {
  if (!above?.given) return undefined;
  const standards = standingsOf(office, above).map(standing => ({ ...standing, ...contentOf(standing, office, above) }));
  return { office: above.name, standards };
}

/** What would be taken over. */
function contentOf({ kind, id, version }: Standing, office: OfficeState, above: OfficeState) {
  if (kind === 'reporting') return { rules: above.given?.reporting?.rules ?? [] };
  if (kind === 'scoring-model') return { scoringModel: scoringModelOf(above, id, version) };
  const given = gateModelOf(above, id as Parameters<typeof gateModelOf>[1], version);
  if (!given) return {};
  const { model, unplaced, lowered } = adoptedHere(given, office);
  return {
    gateModel: model,
    unplaced: unplaced.map(board => ({ id: board, name: boardOf(above, board as Parameters<typeof boardOf>[1])?.name ?? board })),
    lowered: lowered.map(({ gate, from, to }) => ({ gate, from, to })),
  };
}

function standingBelow(office: OfficeState, offices: readonly OfficeState[]) {
  return offices.map(below => ({
    office: below.id ?? '',
    officeName: below.name,
    standards: standingsOf(below, office).map(({ differences: _, ...standing }) => standing),
  }));
}
