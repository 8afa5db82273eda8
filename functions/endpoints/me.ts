/** Who the caller is: the person of the token, the offices and roles the facts give that person, and the offices that ask the person to join. */
import { readPage } from '#views/list.ts';
import { invitationsOf } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ownOffices } from '../kit/page.ts';

export const endpoint = defineEndpoint('me', async ({ actor }, app) => {
  const offices = await ownOffices(app, actor.id);
  const { items: invitations } = await readPage(app.ports.views, invitationsOf(actor.id), { limit: 200 });
  return { body: { id: actor.id, name: offices[0]?.person, offices, invitations } };
});
