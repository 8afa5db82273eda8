/** What a criterion is: a condition of a gate, or a tripwire watched all the time, and how it is checked. */
import * as z from 'zod';
import { roles } from '../values/roles.ts';
import { idSchema, longText, shortText } from '../values/text.ts';
import { askedDutySchema } from './asked-duty.ts';

const expressionSchema = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine(text => text.isWellFormed(), 'it holds half a character');

/** How a criterion is checked: a CEL expression over the inputs of domain/criteria, a kind of evidence, or a person's word. */
export const checkSchema = z.union([
  z.strictObject({ expression: expressionSchema }),
  z.strictObject({ evidence: idSchema.meta({ description: 'Passes when evidence of this kind is on file' }) }),
  z.strictObject({ attestation: longText, role: z.enum(roles).meta({ description: 'Whose word counts' }) }),
]);

const kindSchema = z.enum(['must', 'should']).meta({ description: 'must: a plain go is impossible while it does not pass' });
const ownerSchema = z.enum(['sponsor', 'manager', 'pmo']).default('manager').meta({ description: 'Who is told when it fails' });

const dutiesSchema = z
  .array(askedDutySchema)
  .max(10)
  .optional()
  .meta({ description: 'Of a tripwire: what is to be done once it has failed that far, by whom and by when' });

/** A further threshold of the measure that a criterion looks at. */
export const levelSchema = z.strictObject({
  name: shortText.meta({ description: 'What it asks, as the alert is called from here on' }),
  kind: kindSchema,
  owner: ownerSchema,
  expression: expressionSchema.meta({
    description: 'Over the inputs of the criterion; when it fails, too, the alert is at this level',
  }),
  duties: dutiesSchema,
});
export type Level = z.output<typeof levelSchema>;

export const criterionSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  kind: kindSchema,
  owner: ownerSchema,
  check: checkSchema,
  levels: z
    .array(levelSchema)
    .max(5)
    .optional()
    .meta({ description: 'Further thresholds of the same measure, from the mildest on; the criterion itself is the first' }),
  duties: dutiesSchema,
});
export type Criterion = z.output<typeof criterionSchema>;
