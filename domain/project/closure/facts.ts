/** What closing leaves on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { closureReportSchema } from './report.ts';

export const closureFacts = {
  'closure-reported': { number: z.int(), report: closureReportSchema, afterKill: z.boolean() },
  'customer-reminded': { number: z.int(), times: z.int() },
  'closure-accepted': { number: z.int(), comment: longText.optional() },
  'closure-rejected': { number: z.int(), reason: longText },
  'project-archived': { number: z.int(), key: z.string(), sha256: z.string() },
  'project-closed': { number: z.int(), result: z.enum(['completed', 'terminated', 'killed']) },
} satisfies FactShapes;
