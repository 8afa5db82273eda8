/** What is frozen when a scenario goes to a board: what it is shown, who may decide, by which rule and until when. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { seatRuleSchema } from '../../tally/rule.ts';
import { boardIdSchema, personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { selectionRuleSchema } from './commands.ts';
import { otherScenarioSchema } from './other-scenario.ts';

export const submissionFacts = {
  'selection-submitted': {
    number: z.int().min(1).meta({ description: 'Of the questions to boards about this selection' }),
    scenario: z.int(),
    revision: z.int(),
    pack: z.string().meta({ description: 'Digest of what the board is shown' }),
    others: z.array(otherScenarioSchema),
    board: z.strictObject({ id: boardIdSchema, name: z.string() }),
    question: longText.optional(),
    rule: selectionRuleSchema,
    roster: z.array(personIdSchema),
    chair: personIdSchema,
    excluded: z.array(z.strictObject({ member: personIdSchema, why: z.string() })),
    seatRules: z.array(seatRuleSchema).optional(),
    deadline: storedInstantSchema,
    reminders: z.array(storedInstantSchema),
    escalateAt: storedInstantSchema,
  },
  'board-reminded': { members: z.array(personIdSchema), number: z.int() },
  'submission-escalated': { missing: z.array(personIdSchema) },
} satisfies FactShapes;
