/** Who the caller is: the person of the token, and the offices and roles the facts give that person. */
import { readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ofOwnOffices } from '../kit/own-offices.ts';

export const endpoint = defineEndpoint('me', async ({ actor }, app) => {
  const known = await readPage(app.ports.views, officesOf(actor.id), { limit: 200 });
  const { items: offices } = await ofOwnOffices(app, actor.id, { ...known, officeOf: ({ id }) => id });
  return { body: { id: actor.id, name: offices[0]?.person, offices } };
});
