/** What a criterion is: a condition of a gate, or a tripwire watched all the time, and how it is checked. */
import * as z from 'zod';
import { roles } from '../values/roles.ts';
import { idSchema, longText, shortText } from '../values/text.ts';

/** How a criterion is checked: a CEL expression over the inputs of domain/criteria, a kind of evidence, or a person's word. */
export const checkSchema = z.union([
  z.strictObject({
    expression: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .refine(text => text.isWellFormed(), 'it holds half a character'),
  }),
  z.strictObject({ evidence: idSchema.meta({ description: 'Passes when evidence of this kind is on file' }) }),
  z.strictObject({ attestation: longText, role: z.enum(roles).meta({ description: 'Whose word counts' }) }),
]);

export const criterionSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  kind: z.enum(['must', 'should']).meta({ description: 'must: a plain go is impossible while it does not pass' }),
  owner: z.enum(['sponsor', 'manager', 'pmo']).default('manager').meta({ description: 'Who is told when it fails' }),
  check: checkSchema,
});
export type Criterion = z.output<typeof criterionSchema>;
