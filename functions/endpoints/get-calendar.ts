/** When an office works, or what holds while it has not said so. */
import { calendarOf } from '#domain/office/calendar/working-days.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-calendar', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { zone, workingDays, holidays } = calendarOf(office);
  return { body: { zone, workingDays, holidays, said: office.calendar !== undefined, versions: office.versions } };
});
