/** What is recorded about conditions after a board has set them (gate-outcome-recorded sets them). */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';

export const conditionFacts = {
  /** Of the first two versions: met by the word of the project alone. Such conditions stay met. */
  'condition-met': { condition: idSchema, how: longText, evidence: idSchema.optional() },
  'condition-reported': { condition: idSchema, by: personIdSchema, how: longText, evidence: idSchema.optional() },
  'condition-answered': { condition: idSchema, by: personIdSchema, accepted: z.boolean(), reason: longText.optional() },
} satisfies FactShapes;
