/** Criteria that fail now, in the projects of an office, newest first. */
import { httpDoor } from '../kit/door.ts';
import { lists } from '../stream/rows.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf } from './page.ts';

export const door = httpDoor({
  summary: 'Alerts: criteria that fail now',
  query: officeQuery,
  answer: pageOf(anyItem),
  async handle({ query, actor }, house) {
    const office = await officeMeant(house, actor.id, query.office);
    return page(house, { list: lists.alerts(office), limit: query.limit, cursor: query.cursor, reverse: true });
  },
});
