/** What the PMO asks when it opens a selection: among which proposals, and what each costs and needs beyond what its proposal says. */
import * as z from 'zod';
import { callIdSchema, officeIdSchema, projectIdSchema } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';
import { candidateSchema, selectionRulesSchema } from '../problem.ts';

/** Candidates of one selection: with their costs and needs they have to fit into one entry of the history. */
export const mostCandidatesInOne = 500;

const { cost, needs, goals, options, max } = candidateSchema.shape;

export const askedCandidateSchema = z.strictObject({
  project: projectIdSchema,
  cost: cost.unwrap().optional().meta({ description: 'Year to minor units; what the proposal says when left out' }),
  needs: needs.unwrap().optional().meta({ description: 'Role, then quarter, to tenths of a person' }),
  goals: goals
    .unwrap()
    .optional()
    .meta({ description: 'Goals it counts for where a share is asked; those with 50 points or more when left out' }),
  options,
  max: max.unwrap().optional(),
});
export type AskedCandidate = z.output<typeof askedCandidateSchema>;

export const openSelectionSchema = z.strictObject({
  office: officeIdSchema,
  name: shortText,
  call: callIdSchema
    .optional()
    .meta({ description: 'Its ranked proposals are the candidates, its budgets and people the limits' }),
  candidates: z
    .array(askedCandidateSchema)
    .max(mostCandidatesInOne)
    .default([])
    .meta({ description: 'With a call only those of which more is said than their proposals do' }),
  leaveOut: z
    .array(z.strictObject({ project: projectIdSchema, why: longText }))
    .max(mostCandidatesInOne)
    .default([])
    .meta({ description: 'Proposals of the call that are no candidates' }),
  budget: selectionRulesSchema.shape.budget,
  budgets: selectionRulesSchema.shape.budgets.unwrap().optional().meta({ description: 'Those of the call when left out' }),
  people: selectionRulesSchema.shape.people.unwrap().optional().meta({ description: 'Those of the call when left out' }),
});

export interface CandidateCommands {
  'open-selection': z.output<typeof openSelectionSchema> & { selection: string };
}
