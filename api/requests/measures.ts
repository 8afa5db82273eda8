/** By what the measures of an office can be asked for. */
import * as z from 'zod';
import { idParams, inDigits, plain, whole } from './shared.ts';

const measuresQuery = z.strictObject({
  year: inDigits(whole(2000, 2200).optional()).meta({ description: 'A calendar year in UTC; the one that runs when left out' }),
  by: z.enum(['quarter', 'month']).default('quarter').meta({ description: 'Into what the trend divides the year' }),
});
export type MeasuresQuery = z.output<typeof measuresQuery>;

export const measureRequests = {
  'get-measures': { ...plain, params: idParams, query: measuresQuery },
} as const;
