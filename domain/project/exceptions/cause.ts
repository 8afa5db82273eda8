/** What brings a project before its board between two gates: a criterion or tripwire that fails, or a condition long after its day. */
import * as z from 'zod';
import { gateIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';

export const causeSchema = z.strictObject({
  id: idSchema.meta({ description: 'Of the criterion, tripwire or condition' }),
  name: longText,
  kind: z.enum(['must', 'should', 'condition']),
  gate: gateIdSchema.optional().meta({ description: 'The gate that asks for it; absent for what is watched at any stage' }),
  value: z.string().meta({ description: 'What is found' }),
});
export type Cause = z.output<typeof causeSchema>;
