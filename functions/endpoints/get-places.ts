/** Where an office, its open rounds and its projects name a person, and what a successor would not get. */

import { requireSuccession } from '#domain/office/people/places.ts';
import { requirePlacesSeen } from '#domain/office/permissions.ts';
import { nameOf } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { placesOf } from '../kit/person-places.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-places', async ({ params, query: { successor }, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { person } = params;
  const context = { actor, now: app.ports.clock.now() };
  const no =
    successor === undefined ? requirePlacesSeen(office, context) : requireSuccession(office, { person, successor }, context);
  if (no) throw refused(no.refusal);
  const named = await placesOf({ person, ...(successor !== undefined && { successor }) }, { app, office, actor });
  return { body: { person, name: nameOf(office, person), items: named.flatMap(({ places }) => places) } };
});
