/** The questions of weights of an office, newest first. */
import { readPage } from '#views/list.ts';
import { weightingsOf } from '#views/weightings.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-weightings', async ({ query: { limit, cursor, office: named }, actor }, app) => {
  const office = await officeMeant(app, actor.id, named);
  return answerPage(readPage(app.ports.views, weightingsOf(office), { limit, cursor }));
});
