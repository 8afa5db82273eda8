/** What is frozen when a round opens: what the board sees, who may decide, by which rule and until when. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateSchema } from '../../office/gate-model.ts';
import type { Pack } from '../../project/pack.ts';
import { seatRuleSchema } from '../../tally/rule.ts';
import { gateModelIdSchema, officeIdSchema, personIdSchema, projectIdSchema, reviewIdSchema } from '../../values/ids.ts';
import { storedInstantSchema } from '../../values/time.ts';

/** A frozen copy (domain/project/pack.ts), bound by its digest: stored as it was shown, so only the digests are looked at. */
const packSchema = z.looseObject({ digest: z.string(), content: z.string() }) as unknown as z.ZodType<Pack>;

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
  },
} satisfies FactShapes;
