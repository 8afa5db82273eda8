/** What is asked of the reporting cycle of an office and of benefits after closure, for the authorisation matrix. */
import { addDays, dateOf } from '#domain/values/time.ts';
import { because as reason } from './api-driver.ts';
import { now, taker } from './matrix-office.ts';
import { periodOver } from './reports-made.ts';

/** As matrix-calls.ts has it, as far as reports need it. */
interface Calls {
  readonly on?: 'stopped';
  readonly of?: () => { readonly period: string };
  readonly places?: readonly ('own' | 'foreign')[];
  readonly bodies?: (around: { readonly active: string }) => readonly unknown[];
}

/** The day of the only review of the benefit that the stopped project has delivered. */
const inAMonth = dateOf(addDays(now, 30));
const places = ['own', 'foreign'] as const;
const office = (body?: unknown): Calls => ({ places, ...(body !== undefined && { bodies: () => [body] }) });

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
