/** What is frozen when a round opens: what the board sees, who may decide, by which rule and until when. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateSchema } from '../../office/gate-model.ts';
import { boardConditionSchema } from '../../project/conditions/condition.ts';
import { givenReasonSchema } from '../../project/gates/reasons.ts';
import type { Pack } from '../../project/pack.ts';
import { seatRuleSchema } from '../../tally/rule.ts';
import { gateModelIdSchema, officeIdSchema, personIdSchema, projectIdSchema, reviewIdSchema } from '../../values/ids.ts';
import { storedInstantSchema } from '../../values/time.ts';

/** A frozen copy (domain/project/pack.ts), bound by its digest: stored as it was shown, so only the digests are looked at. */
const packSchema = z.looseObject({ digest: z.string(), content: z.string() }) as unknown as z.ZodType<Pack>;

/** What the board below decided, and why the office above decides, too. */
const belowSchema = z.strictObject({
  office: officeIdSchema,
  officeName: z.string(),
  review: reviewIdSchema,
  board: z.string().meta({ description: 'Its name' }),
  outcome: z.enum(['go', 'conditional-go']),
  why: z.string(),
  decidedAt: storedInstantSchema,
  because: z.array(z.string()),
  reasons: z.array(givenReasonSchema),
  conditions: z.array(boardConditionSchema),
});
export type DecidedBelow = z.output<typeof belowSchema>;

export const openingFacts = {
  'round-opened': {
    review: reviewIdSchema,
    project: projectIdSchema,
    office: officeIdSchema,
    model: z.strictObject({ id: gateModelIdSchema, version: z.int() }),
    gate: gateSchema,
    round: z.int(),
    pack: packSchema,
    roster: z.array(personIdSchema),
    chair: personIdSchema,
    excluded: z.array(z.strictObject({ member: personIdSchema, why: z.string() })),
    deadline: storedInstantSchema,
    reminders: z.array(storedInstantSchema),
    escalateAt: storedInstantSchema,
    route: z.enum(['auto', 'board']),
    seatRules: z.array(seatRuleSchema).optional(),
    below: belowSchema
      .optional()
      .meta({ description: 'In a round of an office above: what the board of the project has decided' }),
  },
} satisfies FactShapes;
