/**
 * What was said of the projects of an office against what came true. What single members of boards said is seen by themselves, the PMO,
 * administrators and auditors.
 */

import { officePreconditions } from '#domain/office/actions.ts';
import { cardInForce } from '#domain/office/outlook/in-force.ts';
import { hasRole, type OfficeState } from '#domain/office/state.ts';
import { calibrationOf, compared, peopleSaid } from '#domain/outlook/calibration.ts';
import type { Event } from '#domain/outlook/items.ts';
import { tryOwnCard } from '#domain/outlook/own-card.ts';
import { type ObservationRow, observationsOf } from '#views/outlooks.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { resolvedIn, saidIn, wholeList } from '../kit/outlook-rows.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-calibration', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { views, clock } = app.ports;
  const rows = await wholeList(views, observationsOf(params.id));
  const said = await saidIn(views, params.id);
  const { people, ...all } = peopleSaid(said);
  const seesAll = hasRole(office, actor.id, 'pmo', 'admin', 'auditor');
  const context = { actor, now: clock.now() };
  return {
    body: {
      name: office.name,
      cost: shown('cost', rows, office),
      slip: shown('slip', rows, office),
      board: compared(said),
      people: { ...all, people: people.filter(({ person }) => seesAll || person === actor.id) },
      mayPublish: officePreconditions['publish-outlook-card'](office, context) === undefined,
    },
  };
});

function shown(event: Event, rows: readonly ObservationRow[], office: OfficeState) {
  const inForce = cardInForce(office.outlook, event);
  const observed = rows.map(({ levels, chances, came }) => ({ levels, chance: chances[event], happened: happened(came[event]) }));
  const { card: _, ...tried } = tryOwnCard(event, resolvedIn(rows, event), inForce.card);
  const former = (office.outlook?.cards[event] ?? []).slice(0, -1).toReversed();
  return { ...calibrationOf(event, observed, inForce.card), inForce, former, tried };
}

function happened(told: ObservationRow['came']['cost']): boolean | null | undefined {
  if (!told) return undefined;
  return told.outcome === 'cannot-tell' ? null : told.outcome === 'yes';
}
