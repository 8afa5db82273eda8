/** A successor takes the places of a person, as many as one request can; asked again with `next`, the rest. */
import { requireSuccession } from '#domain/office/people/places.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { replaceEverywhere } from '../kit/person-places.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('replace-person', async ({ params, body, actor, key }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const asked = { person: params.person, ...body };
  const no = requireSuccession(office, asked, { actor, now: app.ports.clock.now() });
  if (no) throw refused(no.refusal);
  return { body: await replaceEverywhere(asked, { app, office, actor, key }) };
});
