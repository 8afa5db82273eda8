/** What is asked of the reporting cycle of an office, for the authorisation matrix. */
import { because as reason } from './api-driver.ts';
import { periodOver } from './reports-made.ts';

/** As matrix-calls.ts has it, as far as reports need it. */
interface Calls {
  readonly of?: () => { readonly period: string };
  readonly places?: readonly ('own' | 'foreign')[];
  readonly bodies?: (around: { readonly active: string }) => readonly unknown[];
}

const places = ['own', 'foreign'] as const;
const office = (body?: unknown): Calls => ({ places, ...(body !== undefined && { bodies: () => [body] }) });

export const reportingCalls: Readonly<Record<string, Calls>> = {
  'get-reporting': office(),
  'put-reporting': office({ rules: [], reason }),
  'get-reports': office(),
  'accept-reports': { places, bodies: ({ active: project }) => [{ projects: [project] }] },
  'get-report-sheet': office(),
  'file-reports': office({ records: [{ line: 1, cells: ['Project', 'Work done'] }] }),
  'close-reporting-period': { places, of: () => ({ period: periodOver }), bodies: () => [{}] },
};
