/** What can happen in a round of a gate, and everything a review remembers. Stored for ever: fields are added, never changed. */
import * as z from 'zod';
import { gateSchema } from '../office/gate-model.ts';
import { conditionInputSchema } from '../project/conditions/condition.ts';
import { outcomeSchema } from '../values/outcome.ts';
import { idSchema, longText, personSchema } from '../values/text.ts';

export const choiceSchema = z.enum([...outcomeSchema.options, 'abstain']);

export const ballotSchema = z.strictObject({
  member: personSchema.meta({ description: 'Whose seat it is' }),
  by: personSchema.meta({ description: 'Who cast it: the member, or a delegate' }),
  outcome: choiceSchema,
  reason: longText.optional(),
  conditions: z.array(conditionInputSchema).max(20),
});
export type Ballot = z.output<typeof ballotSchema>;

const countsSchema = z.record(z.string(), z.number());
const boardConditionSchema = conditionInputSchema.extend({ by: personSchema });
export type BoardCondition = z.output<typeof boardConditionSchema>;

export const reviewFactSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('round-opened'),
    review: z.string(),
    project: idSchema,
    office: idSchema,
    model: z.strictObject({ id: idSchema, version: z.int() }),
    gate: gateSchema,
    round: z.int(),
    /** A frozen copy (domain/project/pack.ts), bound by its digest. */
    pack: z.looseObject({ digest: z.string(), content: z.string() }),
    roster: z.array(personSchema),
    chair: personSchema,
    excluded: z.array(z.strictObject({ member: personSchema, why: z.string() })),
    deadline: z.iso.datetime(),
    reminders: z.array(z.iso.datetime()),
    escalateAt: z.iso.datetime(),
    route: z.enum(['auto', 'board']),
  }),
  z.strictObject({
    type: z.literal('ballot-cast'),
    ballot: ballotSchema,
    replaces: z.int().optional().meta({ description: 'Entry number of the ballot it replaces' }),
  }),
  z.strictObject({ type: z.literal('member-recused'), member: personSchema, reason: longText }),
  z.strictObject({ type: z.literal('members-reminded'), members: z.array(personSchema), number: z.int() }),
  z.strictObject({ type: z.literal('round-escalated'), missing: z.array(personSchema) }),
  z.strictObject({
    type: z.literal('round-decided'),
    outcome: outcomeSchema,
    by: z.enum(['board', 'deadline', 'auto']),
    why: z.string(),
    counts: countsSchema,
    conditions: z.array(boardConditionSchema),
  }),
  z.strictObject({ type: z.literal('round-lapsed'), why: z.string(), counts: countsSchema }),
  z.strictObject({ type: z.literal('round-voided'), why: z.string() }),
  z.strictObject({
    type: z.literal('wait-began'),
    wait: z.string(),
    token: z.string().meta({ description: 'Digest of the token, never the token' }),
  }),
]);
export type ReviewFact = z.output<typeof reviewFactSchema>;
