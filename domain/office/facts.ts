/** What can happen to an office, and everything an office remembers. Stored for ever: fields are added, never changed. */
import * as z from 'zod';
import { currencySchema } from '../values/money.ts';
import { idSchema, longText, personSchema, shortText } from '../values/text.ts';
import { gateModelSchema } from './gate-model.ts';
import { personEntrySchema } from './people.ts';

export const goalSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  weight: z.number().gt(0).max(1000).meta({ description: 'Relative weight; weights need not sum to 1 or 100' }),
  description: longText.optional(),
});
export type Goal = z.output<typeof goalSchema>;

/** Weighted scoring of contributions to goals (each 0 to 100) into a score of 0 to 100, and what intake does with it. */
export const scoringModelSchema = z.strictObject({
  method: z.literal('weighted').default('weighted'),
  declineBelow: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'Intake declines a lower score; never, when left out' }),
  duplicateAbove: z
    .number()
    .min(0.3)
    .max(1)
    .default(0.8)
    .meta({ description: 'Share of common title words from which intake asks the sponsor about a duplicate' }),
});
export type ScoringModel = z.output<typeof scoringModelSchema>;

export const boardSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  seats: z.array(personSchema).min(1).max(50),
  chair: personSchema.meta({ description: 'One of the seats; breaks ties' }),
});
export type Board = z.output<typeof boardSchema>;

export const delegationSchema = z.strictObject({
  id: idSchema,
  from: personSchema,
  to: personSchema,
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
});
export type Delegation = z.output<typeof delegationSchema>;

export const officeFactSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('office-founded'),
    office: idSchema,
    name: shortText,
    currency: currencySchema,
    parent: idSchema.optional(),
  }),
  z.strictObject({ type: z.literal('goals-set'), goals: z.array(goalSchema), scoring: scoringModelSchema }),
  z.strictObject({
    type: z.literal('gate-model-published'),
    model: gateModelSchema.extend({ version: z.int() }),
    preferred: z.boolean(),
  }),
  z.strictObject({ type: z.literal('boards-set'), boards: z.array(boardSchema) }),
  z.strictObject({ type: z.literal('people-set'), people: z.array(personEntrySchema) }),
  z.strictObject({ type: z.literal('delegation-granted'), delegation: delegationSchema }),
  z.strictObject({ type: z.literal('delegation-revoked'), delegation: idSchema, at: z.iso.datetime() }),
]);
export type OfficeFact = z.output<typeof officeFactSchema>;
