/**
 * The shape of a gate model: the stages a project goes through and the gates between them, as data.
 * Presets (presets/*.json) and the office's own models have this shape. Sources of the presets are named in each.
 */
import * as z from 'zod';
import { idSchema, longText, shortText } from '../project/proposal.ts';
import { roles } from './people.ts';

export const outcomes = ['go', 'conditional-go', 'hold', 'recycle', 'kill'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.output<typeof outcomeSchema>;

/** How a criterion is checked: a CEL expression over the inputs of domain/criteria, a kind of evidence, or a person's word. */
export const checkSchema = z.union([
  z.strictObject({ expression: z.string().trim().min(1).max(500) }),
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

export const ruleSchema = z.strictObject({
  quorum: z.int().min(1).max(50).meta({ description: 'Members who must cast a ballot (abstentions count as present)' }),
  approval: z.enum(['majority', 'two-thirds', 'unanimous']).default('majority'),
  of: z
    .enum(['cast', 'seats'])
    .default('cast')
    .meta({ description: 'Share of the ballots that are not abstentions, or of all entitled seats' }),
  ballots: z
    .enum(['open', 'hidden-until-closed'])
    .default('open')
    .meta({ description: 'Whether members see ballots before the round closes' }),
});
export type Rule = z.output<typeof ruleSchema>;

export const gateSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  question: shortText.optional().meta({ description: 'What the board is asked, in one sentence' }),
  from: idSchema.meta({ description: 'The stage it ends' }),
  to: idSchema.optional().meta({ description: 'The stage it opens; the last gate opens none' }),
  authority: z.enum(['binding', 'advisory', 'auto']).default('binding'),
  board: idSchema,
  rule: ruleSchema,
  deadlineDays: z.int().min(1).max(1000),
  remindAfterDays: z.number().min(0).max(1000).optional().meta({ description: 'Half the time to the deadline when left out' }),
  escalateBeforeDays: z
    .number()
    .min(0)
    .max(1000)
    .optional()
    .meta({ description: 'A fifth of the time to the deadline when left out' }),
  opens: z.enum(['on-request', 'on-admission']).default('on-request'),
  closing: z.boolean().default(false).meta({ description: 'The review that closes the project; exactly one in a model' }),
  outcomes: z
    .array(outcomeSchema)
    .min(2)
    .default([...outcomes]),
  words: z.partialRecord(outcomeSchema, shortText).default({}).meta({ description: "The framework's own words for outcomes" }),
  criteria: z.array(criterionSchema).max(50).default([]),
});
export type Gate = z.output<typeof gateSchema>;

export const gateModelSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  source: shortText.optional().meta({ description: 'Where the model comes from' }),
  stages: z
    .array(z.strictObject({ id: idSchema, name: shortText }))
    .min(1)
    .max(30),
  gates: z.array(gateSchema).min(1).max(30),
  tripwires: z.array(criterionSchema).max(50).default([]).meta({ description: 'Criteria watched all the time, at any stage' }),
});
export type GateModel = z.output<typeof gateModelSchema>;

/** A published model; versions count from 1. */
export type PublishedGateModel = GateModel & { readonly version: number };

/** The gates in order without the closing one. */
export function stageGates(model: GateModel): readonly Gate[] {
  return model.gates.filter(gate => !gate.closing);
}

export function closingGate(model: GateModel): Gate | undefined {
  return model.gates.find(gate => gate.closing);
}
