/** Who the caller is: the person of the token, the offices and roles the facts give that person, the offices that ask the person to join, and the language and density set. */
import { lastSet } from '#domain/office/mail/rule.ts';
import { own } from '#domain/values/record.ts';
import { readPage } from '#views/list.ts';
import { invitationsOf } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ownOfficesLoaded } from '../kit/page.ts';

export const endpoint = defineEndpoint('me', async ({ actor }, app) => {
  const loaded = await ownOfficesLoaded(app, actor.id);
  const offices = loaded.map(({ row }) => row);
  const { items: invitations } = await readPage(app.ports.views, invitationsOf(actor.id), { limit: 200 });
  const { language, density } = lastSet(loaded.flatMap(({ state }) => own(state.mail ?? {}, actor.id) ?? []))?.preferences ?? {};
  return { body: { id: actor.id, name: offices[0]?.person, offices, invitations, language, density } };
});
