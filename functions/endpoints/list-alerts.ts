/** Criteria that fail now, in the projects of an office, newest first. */
import { alertsOf, alertsOwnedBy } from '#views/alerts.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, officeMeant } from '../kit/page.ts';

export const endpoint = defineEndpoint('list-alerts', async ({ query: { of, limit, cursor, office: named }, actor }, app) => {
  const office = await officeMeant(app, actor.id, named);
  const list = of === 'me' ? alertsOwnedBy(office, actor.id) : alertsOf(office);
  return answerPage(readPage(app.ports.views, list, { limit, cursor }));
});
