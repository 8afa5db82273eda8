/** Criteria that fail now, in the projects of an office, newest first. */
import * as z from 'zod';
import { alertsOf, alertsOwnedBy } from '#views/alerts.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage, anyItem, officeMeant, officeQuery, pageOf } from '../kit/page.ts';

export const endpoint = defineEndpoint({
  summary: 'Alerts: criteria that fail now',
  query: officeQuery.extend({ of: z.literal('me').optional().meta({ description: 'Only alerts that you own' }) }),
  answer: pageOf(anyItem),
  async handle({ query: { of, limit, cursor, office: named }, actor }, app) {
    const office = await officeMeant(app, actor.id, named);
    const list = of === 'me' ? alertsOwnedBy(office, actor.id) : alertsOf(office);
    return answerPage(readPage(app.ports.views, list, { limit, cursor }));
  },
});
