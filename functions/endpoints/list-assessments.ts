/** The caller's assessments, newest first, or those that wait for the caller, the most urgent first. */
import { assessmentsOf, assessmentsWaitingFor } from '#views/assessments.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ofOwnOffices } from '../kit/own-offices.ts';
import { answerPage } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-assessments', async ({ query: { limit, cursor, waiting }, actor }, app) => {
  const list = waiting === 'yes' ? assessmentsWaitingFor(actor.id) : assessmentsOf(actor.id);
  const page = readPage(app.ports.views, list, { limit, cursor });
  return answerPage(page.then(rows => ofOwnOffices(app, actor.id, { ...rows, officeOf: ({ office }) => office })));
});
