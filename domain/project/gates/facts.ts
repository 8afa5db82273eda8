/** What gates leave on record: rounds that were asked for, how each ended, and what that did to the project. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import {
  boardIdSchema,
  gateIdSchema,
  gateModelIdSchema,
  officeIdSchema,
  personIdSchema,
  reviewIdSchema,
  stageIdSchema,
} from '../../values/ids.ts';
import { outcomeSchema } from '../../values/outcome.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema, storedInstantSchema } from '../../values/time.ts';
import { conditionSchema } from '../conditions/condition.ts';
import { ownStageSchema } from '../own-stages/facts.ts';
import { givenReasonSchema } from './reasons.ts';
import { roundKinds } from './record.ts';

const askedSchema = boardIdSchema
  .optional()
  .meta({ description: 'The board that was asked; absent in facts of earlier versions' });
const lastSchema = z.literal(true).optional().meta({ description: 'With it the last gate of the gate model is passed' });

export const gateFacts = {
  'gate-requested': {
    gate: gateIdSchema,
    round: z.int(),
    review: reviewIdSchema,
    model: gateModelIdSchema,
    version: z.int(),
    change: idSchema.optional().meta({ description: 'The change request that it decides (too)' }),
    alone: z.literal(true).optional().meta({ description: 'It decides the change request, or what kind says, and nothing else' }),
    kind: z.enum(roundKinds).optional().meta({ description: 'What it decides that is neither a gate nor a change' }),
    above: z
      .literal(true)
      .optional()
      .meta({ description: 'The board of the office above is asked, about the go of the board below' }),
  },
  'round-refused': { review: reviewIdSchema, reason: z.string() },
  'gate-round-voided': { review: reviewIdSchema, gate: gateIdSchema, reason: z.string() },
  'gate-round-lapsed': { review: reviewIdSchema, gate: gateIdSchema, reason: z.string(), board: askedSchema },
  'gate-round-withdrawn': { review: reviewIdSchema, gate: gateIdSchema, by: personIdSchema, reason: z.string() },
  'gate-round-restarted': { review: reviewIdSchema, gate: gateIdSchema, by: personIdSchema, reason: z.string() },
  'gate-outcome-recorded': {
    review: reviewIdSchema,
    gate: gateIdSchema,
    outcome: outcomeSchema,
    why: z.string(),
    decidedAt: storedInstantSchema,
    authority: z.enum(['binding', 'advisory', 'auto']),
    from: stageIdSchema,
    to: stageIdSchema.optional().meta({ description: 'Stage the project enters; absent when it stays' }),
    again: z
      .array(gateIdSchema)
      .optional()
      .meta({ description: 'Gates that are to be passed again, because the board sent the project back to an earlier stage' }),
    ownStage: ownStageSchema,
    holdUntil: dateSchema.optional().meta({ description: 'With a hold: the day until which it lasts' }),
    closing: z.boolean(),
    board: askedSchema,
    above: z
      .strictObject({ office: officeIdSchema, name: z.string(), board: boardIdSchema, boardName: z.string() })
      .optional()
      .meta({ description: 'The office above and its board, which decided after the board of the project' }),
    last: lastSchema,
    pack: z.string().meta({ description: 'Digest of what the board saw' }),
    conditions: z.array(conditionSchema),
    reasons: z
      .array(givenReasonSchema)
      .optional()
      .meta({ description: 'What each ballot said and why; absent in facts of earlier versions' }),
    tieBrokenBy: personIdSchema.optional().meta({ description: 'The chair, when the chair’s ballot broke a tie' }),
  },
  /** Found of a project that was taken over behind its last gate, or moved to a version without the gates that were to come. */
  'all-gates-passed': {},
  'proceeded-against-advice': {
    review: reviewIdSchema,
    gate: gateIdSchema,
    advice: outcomeSchema,
    reason: longText,
    to: stageIdSchema.optional(),
    ownStage: ownStageSchema,
    last: lastSchema,
  },
} satisfies FactShapes;
