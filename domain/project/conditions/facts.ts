/** What is recorded about conditions after a board has set them (gate-outcome-recorded sets them). */
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, longText } from '../../values/text.ts';

export const conditionFacts = {
  'condition-met': { condition: idSchema, how: longText, evidence: idSchema.optional() },
} satisfies FactShapes;
