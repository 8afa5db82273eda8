/** What a go that the office above must share leaves on record: what the board below decided, and why it does not count alone. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { ruleSchema } from '../../tally/rule.ts';
import { boardIdSchema, gateIdSchema, officeIdSchema, personIdSchema, reviewIdSchema } from '../../values/ids.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { boardConditionSchema } from '../conditions/condition.ts';
import { givenReasonSchema } from '../gates/reasons.ts';

export const escalationFacts = {
  'gate-escalated': {
    review: reviewIdSchema,
    gate: gateIdSchema,
    outcome: z.enum(['go', 'conditional-go']),
    why: z.string(),
    decidedAt: storedInstantSchema,
    board: boardIdSchema.meta({ description: 'The board that has decided' }),
    chair: personIdSchema.meta({ description: 'Of that board' }),
    conditions: z.array(boardConditionSchema),
    reasons: z.array(givenReasonSchema),
    tieBrokenBy: personIdSchema.optional(),
    pack: z.string().meta({ description: 'Digest of what the board saw' }),
    because: z.array(z.string()).meta({ description: 'The thresholds that are reached, in sentences' }),
    above: z.strictObject({
      office: officeIdSchema,
      name: z.string(),
      board: boardIdSchema,
      boardName: z.string(),
      rule: ruleSchema,
      deadlineDays: z.int(),
    }),
  },
} satisfies FactShapes;
