/** What can happen to a project, and everything a project remembers. Stored for ever: fields are added, never changed. */
import * as z from 'zod';
import { outcomeSchema } from '../values/outcome.ts';
import { idSchema, longText, personSchema, shortText } from '../values/text.ts';
import { closureReportSchema } from './closure/report.ts';
import { conditionSchema } from './conditions/condition.ts';
import { evidenceSchema } from './delivery/evidence.ts';
import { reportSchema } from './delivery/report.ts';
import { duplicateSchema, scoreSchema } from './intake/score.ts';
import { proposalSchema } from './proposal.ts';

export const projectFactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('proposal-submitted'), project: idSchema, proposal: proposalSchema, digest: z.string() }),
  z.strictObject({
    type: z.literal('proposal-revised'),
    revision: z.int(),
    proposal: proposalSchema,
    digest: z.string(),
    note: longText.optional(),
  }),
  z.strictObject({ type: z.literal('proposal-scored'), revision: z.int(), score: scoreSchema }),
  z.strictObject({ type: z.literal('duplicates-found'), revision: z.int(), duplicates: z.array(duplicateSchema) }),
  z.strictObject({ type: z.literal('proposal-returned'), revision: z.int(), reasons: z.array(z.string()) }),
  z.strictObject({ type: z.literal('proposal-declined'), revision: z.int(), reasons: z.array(z.string()) }),
  z.strictObject({ type: z.literal('project-admitted'), revision: z.int(), model: idSchema, version: z.int(), stage: idSchema }),
  z.strictObject({ type: z.literal('evidence-added'), evidence: evidenceSchema }),
  z.strictObject({ type: z.literal('report-filed'), report: reportSchema }),
  z.strictObject({
    type: z.literal('gate-requested'),
    gate: idSchema,
    round: z.int(),
    review: z.string(),
    model: idSchema,
    version: z.int(),
  }),
  z.strictObject({ type: z.literal('gate-refused'), review: z.string(), reason: z.string() }),
  z.strictObject({ type: z.literal('round-voided'), review: z.string(), gate: idSchema, reason: z.string() }),
  z.strictObject({ type: z.literal('round-lapsed'), review: z.string(), gate: idSchema, reason: z.string() }),
  z.strictObject({
    type: z.literal('gate-outcome-recorded'),
    review: z.string(),
    gate: idSchema,
    outcome: outcomeSchema,
    why: z.string(),
    decidedAt: z.iso.datetime(),
    authority: z.enum(['binding', 'advisory', 'auto']),
    from: idSchema,
    to: idSchema.optional().meta({ description: 'Stage the project enters; absent when it stays' }),
    closing: z.boolean(),
    pack: z.string().meta({ description: 'Digest of what the board saw' }),
    conditions: z.array(conditionSchema),
  }),
  z.strictObject({
    type: z.literal('proceeded-against-advice'),
    review: z.string(),
    gate: idSchema,
    advice: outcomeSchema,
    reason: longText,
    to: idSchema.optional(),
  }),
  z.strictObject({ type: z.literal('condition-met'), condition: idSchema, how: longText, evidence: idSchema.optional() }),
  z.strictObject({
    type: z.literal('criterion-failed'),
    criterion: idSchema,
    name: shortText,
    gate: idSchema.optional().meta({ description: 'Absent for a tripwire' }),
    kind: z.enum(['must', 'should']),
    value: z.string(),
    owner: personSchema,
  }),
  z.strictObject({ type: z.literal('criterion-recovered'), criterion: idSchema, gate: idSchema.optional(), value: z.string() }),
  z.strictObject({
    type: z.literal('wait-began'),
    wait: z.string(),
    token: z.string().meta({ description: 'Digest of the token, never the token' }),
  }),
  z.strictObject({ type: z.literal('closure-reported'), number: z.int(), report: closureReportSchema, early: z.boolean() }),
  z.strictObject({ type: z.literal('customer-reminded'), number: z.int(), times: z.int() }),
  z.strictObject({ type: z.literal('closure-accepted'), number: z.int(), comment: longText.optional() }),
  z.strictObject({ type: z.literal('closure-rejected'), number: z.int(), reason: longText }),
  z.strictObject({ type: z.literal('project-archived'), number: z.int(), key: z.string(), sha256: z.string() }),
  z.strictObject({ type: z.literal('project-closed'), number: z.int(), result: z.enum(['completed', 'killed']) }),
]);
export type ProjectFact = z.output<typeof projectFactSchema>;
