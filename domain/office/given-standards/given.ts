/**
 * The standards that an office gives to the offices directly below it: gate models and scoring models in a version each, and the reporting cycle as it was then.
 * Nothing else of it is read from below. What is given is there to be taken; only a *binding* one is asked for until its version has been taken.
 */
import * as z from 'zod';
import { gateModelIdSchema, officeIdSchema } from '../../values/ids.ts';
import { idSchema } from '../../values/text.ts';
import { reportingRuleSchema } from '../reporting/rule.ts';

const binding = z
  .boolean()
  .default(false)
  .meta({ description: 'Whether the PMO of each office directly below is asked until it has taken this version' });
const version = z.int().min(1).meta({ description: 'A later version is given once it is named here' });
const cycleVersion = z.int().min(1).meta({ description: 'What `version` of the reporting cycle was when it was read' });

export const givenModelSchema = z.strictObject({ model: gateModelIdSchema, version, binding });
export const givenScoringSchema = z.strictObject({ model: idSchema, version, binding });
export const chosenCycleSchema = z.strictObject({ version: cycleVersion, binding });

export const givenStandardsSchema = z.strictObject({
  gateModels: z.array(givenModelSchema).max(30),
  scoringModels: z.array(givenScoringSchema).max(30),
  reporting: chosenCycleSchema
    .extend({ rules: z.array(reportingRuleSchema).min(1).max(30).meta({ description: 'As they were in this version' }) })
    .optional(),
});
export type GivenStandards = z.output<typeof givenStandardsSchema>;

/** From which office a standard was taken, and in which of its versions. */
export const takenFromSchema = z.strictObject({ office: officeIdSchema, version: z.int().min(1) }).meta({
  description: 'Where it was taken over from an office above: from which, in which of its versions',
});
export type TakenFrom = z.output<typeof takenFromSchema>;

/** Under which name the reporting cycle is kept. */
export const cycleKey = 'reporting';

/** By the names under which versions of standards are kept. */
export type Taken = Readonly<Record<string, TakenFrom>>;

/** The record of what was taken once a standard is set: what is set without being taken over leaves it as it is. */
export function takenOnce(before: Taken | undefined, key: string, from: TakenFrom | undefined): Taken | undefined {
  return from === undefined ? before : { ...before, [key]: from };
}
