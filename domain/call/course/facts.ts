/** The course of a call on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { projectIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const callCourseFacts = {
  'call-closed': { reason: longText.optional().meta({ description: 'Of a call that was closed before its day' }) },
  'call-ranked': {
    ranking: z.array(z.strictObject({ project: projectIdSchema, score: z.number().optional(), rank: z.int().min(1).optional() })),
    decideBy: storedInstantSchema
      .optional()
      .meta({ description: 'Of a call that was standing and said no such day: until when it waits for a selection' }),
  },
  'call-decided': { selection: idSchema },
  'call-ended': { reason: longText },
} satisfies FactShapes;
