/** The calendar of whoever made a secret address. */
import { calendarOf } from '#domain/office/calendar/working-days.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { feedReader } from '../kit/feeds/address.ts';
import { icalOf } from '../kit/feeds/ical.ts';
import { ownCalendar } from '../kit/feeds/own-calendar.ts';

export const endpoint = defineEndpoint('read-calendar', async ({ params }, app) => {
  const { office, address } = await feedReader(app, { ...params, feed: 'calendar' });
  const entries = await ownCalendar(app, { office, person: address.person });
  const { zone } = calendarOf(office);
  return { body: icalOf({ name: `Tollgate: ${office.name}`, zone, method: 'publish', entries }) };
});
