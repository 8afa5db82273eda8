/** What is recorded about conditions after a board has set them (gate-outcome-recorded sets them). */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, longText, personSchema } from '../../values/text.ts';

export const conditionFacts = {
  /** Of the first two versions: met by the word of the project alone. Such conditions stay met. */
  'condition-met': { condition: idSchema, how: longText, evidence: idSchema.optional() },
  'condition-reported': { condition: idSchema, by: personSchema, how: longText, evidence: idSchema.optional() },
  'condition-answered': { condition: idSchema, by: personSchema, accepted: z.boolean(), reason: longText.optional() },
} satisfies FactShapes;
