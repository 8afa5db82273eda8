/**
 * A candidate of a selection, frozen when the selection opens: the proposal's score, cost and needs as they were then. What the sponsor changes
 * later does not change what is chosen among (the project itself goes on).
 */
import * as z from 'zod';
import { projectIdSchema } from '../../values/ids.ts';
import { idSchema, shortText } from '../../values/text.ts';
import { candidateSchema, optionSchema, selectionRulesSchema } from '../problem.ts';

const { value, interval, cost, needs, department, goals, max } = candidateSchema.shape;

/** Where a score comes from: the sponsor's own claim against the goals of the office, or the panel of a call. */
export const scoreSourceSchema = z.enum(['claim', 'panel']);

export const frozenCandidateSchema = z.strictObject({
  project: projectIdSchema,
  revision: z.int().meta({ description: 'Of the proposal' }),
  title: shortText,
  value: value.meta({ description: 'The score, to six decimals' }),
  interval: interval.meta({ description: 'The bounds of the score, where it is uncertain in its own way' }),
  scored: scoreSourceSchema.meta({ description: 'By the panel of a call, or the claim of the sponsor' }),
  model: z
    .strictObject({ id: idSchema, version: z.int() })
    .optional()
    .meta({ description: 'The version of the scoring model that a panel rated by' }),
  cost: cost.unwrap(),
  needs: needs.unwrap(),
  department,
  goals: goals.unwrap(),
  options: z.array(optionSchema).optional(),
  max: max.unwrap().optional(),
});
export type FrozenCandidate = z.output<typeof frozenCandidateSchema>;

/** A proposal of the call that is no candidate, and why. */
export const leftOutSchema = z.strictObject({ project: projectIdSchema, title: shortText, why: z.string() });
export type LeftOut = z.output<typeof leftOutSchema>;

/** Money by year and people by role and period that the scenarios have, unless a scenario says otherwise. */
export const limitsSchema = z.strictObject({
  budget: selectionRulesSchema.shape.budget,
  budgets: selectionRulesSchema.shape.budgets.unwrap(),
  people: selectionRulesSchema.shape.people.unwrap(),
});
export type Limits = z.output<typeof limitsSchema>;
