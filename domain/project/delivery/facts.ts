/** What work between gates leaves on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { periodSchema } from '../../office/reporting/periods.ts';
import { storedAmendmentsSchema } from '../registers/shapes.ts';
import { evidenceSchema } from './evidence.ts';
import { reportSchema } from './report.ts';

export const deliveryFacts = {
  'evidence-added': { evidence: evidenceSchema },
  'report-filed': {
    report: reportSchema,
    registers: storedAmendmentsSchema.optional().meta({ description: 'What it changes in the registers' }),
    period: periodSchema.optional().meta({ description: 'Which of those that were asked for it is about' }),
    imported: z.literal(true).optional().meta({ description: 'A file brought it' }),
  },
} satisfies FactShapes;
