/** What is asked about conditions: to say that one is met. */
import * as z from 'zod';
import { idSchema, longText } from '../../values/text.ts';

/** The body that says how a condition is met. */
export const conditionMetSchema = z.strictObject({ how: longText, evidence: idSchema.optional() });

export interface ConditionCommands {
  'meet-condition': { condition: string; how: string; evidence?: string | undefined };
}
