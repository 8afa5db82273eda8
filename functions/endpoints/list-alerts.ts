/** Criteria that fail now, in the projects of an office, newest first. */
import * as z from 'zod';
import { lists } from '#views/rows.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf } from '../kit/page.ts';

export const endpoint = defineEndpoint({
  summary: 'Alerts: criteria that fail now',
  query: officeQuery.extend({ of: z.literal('me').optional().meta({ description: 'Only alerts that you own' }) }),
  answer: pageOf(anyItem),
  async handle({ query: { of, limit, cursor, ...query }, actor }, app) {
    const office = await officeMeant(app, actor.id, query.office);
    const list = of === 'me' ? lists.alertsOf(office, actor.id) : lists.alerts(office);
    return page(app, { list, limit, cursor, reverse: true });
  },
});
