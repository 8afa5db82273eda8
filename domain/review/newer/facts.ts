/** What the chair did about a newer report: the pack was kept, or the round restarted. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';

export const newerFacts = {
  'pack-kept': {
    by: personIdSchema,
    reason: longText,
    failing: z.array(idSchema).optional().meta({ description: 'Musts that failed in the newer report' }),
  },
  'round-restarted': { by: personIdSchema, reason: longText },
} satisfies FactShapes;
