/** What is asked of the reporting cycle of an office and of benefits after closure, for the authorisation matrix. */
import { addDays, dateOf } from '#domain/values/time.ts';
import { because as reason } from './api-driver.ts';
import { now, taker } from './matrix-office.ts';
import { type Calls, office, ofOffice as places } from './matrix-requests.ts';
import { periodOver } from './reports-made.ts';

/** The day of the only review of the benefit that the stopped project has delivered. */
const inAMonth = dateOf(addDays(now, 30));

export const reportingCalls: Readonly<Record<string, Calls>> = {
  'get-reporting': office(),
  'put-reporting': office({ rules: [], reason }),
  'get-reports': office(),
  'accept-reports': { places, bodies: ({ active: project }) => [{ projects: [project] }] },
  'get-report-sheet': office(),
  'file-reports': office({ records: [{ line: 1, cells: ['Project', 'Work done'] }] }),
  'list-benefits': office(),
  'review-benefit': { on: 'stopped', bodies: () => [{ day: inAMonth, achieved: 'cannot-tell', note: reason }] },
  'name-benefit-owner': { on: 'stopped', bodies: () => [{ owner: taker, reason }] },
  'close-reporting-period': { places, of: () => ({ period: periodOver }), bodies: () => [{}] },
};
