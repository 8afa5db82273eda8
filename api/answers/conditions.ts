/** Conditions of a board and waivers, as a project and a pack show them. */
import * as z from 'zod';
import { conditionSchema } from '#domain/project/conditions/condition.ts';
import { waiverFields } from '#domain/project/waivers/waiver.ts';
import { instant } from './shared.ts';

/** How often who is waited for was reminded, and when last. */
export const remindedView = { reminded: z.int().optional(), remindedAt: instant.optional() };

export const conditionView = conditionSchema
  .extend({
    metAt: instant.optional(),
    how: z.string().optional(),
    reported: z
      .object({ by: z.string(), how: z.string(), evidence: z.string().optional(), at: instant, ...remindedView })
      .optional()
      .meta({ description: 'That it is met, as the project says' }),
    returned: z
      .object({ by: z.string(), reason: z.string(), at: instant })
      .optional()
      .meta({ description: 'Why it was sent back' }),
    acceptedBy: z.string().optional(),
    waivedUntil: z.iso.date().optional(),
    exceptionAt: instant.optional().meta({ description: 'When its board was told that nothing had come of it' }),
  })
  .meta({ id: 'Condition' });

export const waiverView = z.object({ ...waiverFields, at: instant }).meta({ id: 'Waiver' });
