/** What is frozen when a round opens: what the board sees, who may decide, by which rule and until when. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateSchema } from '../../office/gate-model.ts';
import type { Pack } from '../../project/pack.ts';
import { seatRuleSchema } from '../../tally/rule.ts';
import { idSchema, personSchema } from '../../values/text.ts';

/** A frozen copy (domain/project/pack.ts), bound by its digest: stored as it was shown, so only the digests are looked at. */
const packSchema = z.looseObject({ digest: z.string(), content: z.string() }) as unknown as z.ZodType<Pack>;

export const openingFacts = {
  'round-opened': {
    review: z.string(),
    project: idSchema,
    office: idSchema,
    model: z.strictObject({ id: idSchema, version: z.int() }),
    gate: gateSchema,
    round: z.int(),
    pack: packSchema,
    roster: z.array(personSchema),
    chair: personSchema,
    excluded: z.array(z.strictObject({ member: personSchema, why: z.string() })),
    deadline: z.iso.datetime(),
    reminders: z.array(z.iso.datetime()),
    escalateAt: z.iso.datetime(),
    route: z.enum(['auto', 'board']),
    seatRules: z.array(seatRuleSchema).optional(),
  },
} satisfies FactShapes;
