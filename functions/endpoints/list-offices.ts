/** The offices the caller belongs to. */
import { readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ofOwnOffices } from '../kit/own-offices.ts';
import { answerPage } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-offices', async ({ query, actor }, app) => {
  const { body } = await answerPage(readPage(app.ports.views, officesOf(actor.id), query));
  return { body: await ofOwnOffices(app, actor.id, { ...body, officeOf: ({ id }) => id }) };
});
