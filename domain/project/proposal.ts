/**
 * What a sponsor proposes. The same schema parses the API's body, a row of an imported file and the portal's form.
 */
import * as z from 'zod';
import { gateModelIdSchema, officeIdSchema, personIdSchema, projectIdSchema } from '../values/ids.ts';
import { type MinorUnits, moneySchema } from '../values/money.ts';
import { riskClasses } from '../values/risk-class.ts';
import { idSchema, longText, shortText } from '../values/text.ts';
import { dateSchema } from '../values/time.ts';

/** Fields of a proposal that a source kept back (say under a Freedom of Information exemption): not missing, not zero. */
export const withholdable = ['costs', 'start', 'end', 'benefits', 'problem', 'aims'] as const;

export const costYearSchema = z.strictObject({
  year: z.int().min(1950).max(2200).meta({ description: 'First year of the financial year' }),
  amount: moneySchema,
});

/** A number that is counted, in a unit that its benefit names. */
export const figureSchema = z.number().min(-1e15).max(1e15);

export const benefitSchema = z.strictObject({
  name: shortText,
  amount: moneySchema.optional().meta({ description: 'Whole-life value, when it can be put in money' }),
  measure: shortText.optional().meta({ description: 'How it will be measured: what is counted' }),
  unit: shortText.optional().meta({ description: 'In what it is counted, e.g. days or tonnes a year' }),
  baseline: figureSchema.optional().meta({ description: 'The figure before the project, in that unit' }),
  target: figureSchema.optional().meta({ description: 'The figure that is promised, in that unit' }),
  owner: personIdSchema.optional(),
  due: dateSchema.optional(),
});

export const contributionSchema = z.strictObject({
  goal: idSchema,
  points: z
    .number()
    .min(0)
    .max(100)
    .meta({ description: 'How much the project contributes to the goal, 0 (nothing) to 100 (decisive)' }),
  justification: longText,
});

export const proposalSchema = z.strictObject({
  office: officeIdSchema,
  title: shortText,
  sponsor: personIdSchema,
  manager: personIdSchema.optional(),
  customer: personIdSchema.optional().meta({ description: 'Who accepts the result at closure; the sponsor when left out' }),
  department: shortText.optional(),
  category: shortText.optional(),
  gateModel: gateModelIdSchema.optional().meta({ description: "The gate model to follow; the office's default when left out" }),
  problem: longText.optional(),
  aims: longText.optional(),
  costs: z.array(costYearSchema).max(100).default([]),
  benefits: z.array(benefitSchema).max(50).default([]),
  start: dateSchema.optional(),
  end: dateSchema.optional(),
  contributions: z.array(contributionSchema).max(50).default([]),
  withheld: z
    .array(z.strictObject({ field: z.enum(withholdable), reason: longText }))
    .max(withholdable.length)
    .default([]),
  notDuplicateOf: z
    .array(projectIdSchema)
    .max(20)
    .default([])
    .meta({ description: 'Projects the sponsor has looked at and declares different' }),
  riskClass: z.enum(riskClasses).optional().meta({ description: 'How risky it is as a whole' }),
  strategic: z.boolean().optional().meta({ description: 'It is one of those that the organisation calls strategic' }),
  reference: shortText.optional().meta({ description: "The project's number in the source it was imported from" }),
});

export type Proposal = z.output<typeof proposalSchema>;
export type ProposalInput = z.input<typeof proposalSchema>;

/** Whole-life cost in minor units, or undefined when it was withheld or not given. */
export function totalCost(proposal: Pick<Proposal, 'costs' | 'withheld'>): MinorUnits | undefined {
  if (proposal.costs.length === 0 || proposal.withheld.some(entry => entry.field === 'costs')) return undefined;
  return proposal.costs.reduce((sum, year) => sum + year.amount, 0);
}
