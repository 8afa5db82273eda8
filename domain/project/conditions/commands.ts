/** What is asked about conditions: to report that one is met, and to accept that or send it back. */
import * as z from 'zod';
import { idSchema, longText } from '../../values/text.ts';

/** The body that says how a condition is met. */
export const conditionMetSchema = z.strictObject({ how: longText, evidence: idSchema.optional() });

/** The body of the answer to such a report. */
export const conditionAnswerSchema = z
  .strictObject({ accepted: z.boolean(), reason: longText.optional().meta({ description: 'Required when it is sent back' }) })
  .refine(body => body.accepted || body.reason !== undefined, {
    path: ['reason'],
    message: 'say what is missing when you send it back',
  });

export interface ConditionCommands {
  /** Reports it: the name is that of the first version, when the report alone made it met. */
  'meet-condition': { condition: string; how: string; evidence?: string | undefined };
  'answer-condition': { condition: string; accepted: boolean; reason?: string | undefined };
}
