/** The calls for proposals of an office, newest first. */
import { callsOf } from '#views/calls.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-calls', async ({ query: { limit, cursor, office: named }, actor }, app) => {
  const office = await officeMeant(app, actor.id, named);
  return answerPage(readPage(app.ports.views, callsOf(office), { limit, cursor }));
});
