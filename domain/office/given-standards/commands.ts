/** What is asked about standards that are given: to give them, to take one over, and to look again what the office above asks for. */
import * as z from 'zod';
import { boardIdSchema, gateModelIdSchema } from '../../values/ids.ts';
import { idSchema } from '../../values/text.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { chosenCycleSchema, givenStandardsSchema } from './given.ts';

/** The body that gives them, all at once; without `given` nothing is given. */
export const giveStandardsSchema = z.strictObject({
  given: givenStandardsSchema.extend({ reporting: chosenCycleSchema.optional() }).optional(),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

const given = z.int().min(1).meta({ description: 'The version that you read; refused when another is given by now' });

/** The body that takes one over. */
export const takeStandardSchema = z.strictObject({
  standard: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('gate-model'),
      model: gateModelIdSchema,
      version: given,
      places: z.record(z.string().max(64), boardIdSchema).default({}).meta({
        description:
          'Which board of this office decides in the place of which board of the office above; gates that this office has keep their board when left out',
      }),
      default: z.boolean().default(false).meta({ description: 'New proposals follow this model unless they name another' }),
    }),
    z.strictObject({ kind: z.literal('scoring-model'), model: idSchema, version: given }),
    z.strictObject({ kind: z.literal('reporting'), version: given }),
  ]),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});
export type StandardToTake = z.output<typeof takeStandardSchema>['standard'];

export interface GivenStandardCommands {
  'give-standards': z.output<typeof giveStandardsSchema>;
  'take-standard': z.output<typeof takeStandardSchema>;
  /** Asked by reactions and a schedule only. */
  'compare-standards': Record<never, never>;
}
