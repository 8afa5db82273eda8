/** What happens to a panel on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const assessmentPanelFacts = {
  'assessor-recused': {
    assessor: personIdSchema,
    reason: longText,
    left: z.literal(true).optional().meta({ description: 'The assessor has left the office, and has not stepped back' }),
  },
  'assessor-replaced': { assessor: personIdSchema, replacement: personIdSchema, reason: longText },
} satisfies FactShapes;
