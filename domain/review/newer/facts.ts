/** What the chair did about a newer report: the pack was kept, or the round restarted. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, longText, personSchema } from '../../values/text.ts';

export const newerFacts = {
  'pack-kept': {
    by: personSchema,
    reason: longText,
    failing: z.array(idSchema).optional().meta({ description: 'Musts that failed in the newer report' }),
  },
  'round-restarted': { by: personSchema, reason: longText },
} satisfies FactShapes;
