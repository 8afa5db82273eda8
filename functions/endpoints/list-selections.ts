/** The selections of an office among proposals, newest first. */
import { readPage } from '#views/list.ts';
import { selectionsOf } from '#views/selections.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-selections', async ({ query: { limit, cursor, office: named }, actor }, app) => {
  const office = await officeMeant(app, actor.id, named);
  return answerPage(readPage(app.ports.views, selectionsOf(office), { limit, cursor }));
});
