/** What a project shows of having gone back: withdrawn by its sponsor, in other hands, taken up again. */
import * as z from 'zod';
import { leadRoleSchema } from '#domain/project/handover/roles.ts';
import { instant } from './shared.ts';

const handoverView = z.object({
  role: leadRoleSchema,
  from: z.string(),
  to: z.string(),
  by: z.string().meta({ description: 'Who offered it: the holder, or the PMO' }),
  at: instant,
  reason: z.string(),
  agreed: z.array(z.string()).meta({ description: 'Which of the two has agreed' }),
});

/** Fields of a project. */
export const goingBackView = {
  withdrawn: z
    .object({ by: z.string(), at: instant, reason: z.string() })
    .optional()
    .meta({ description: 'The sponsor withdrew the proposal before a board had decided on it; a revision takes that back' }),
  handovers: z.array(handoverView).optional().meta({ description: 'Roles that are handed over and wait for the word of both' }),
  reopening: z
    .object({
      review: z.string(),
      by: z.string(),
      at: instant,
      reason: z.string(),
      reopenedAt: instant.optional().meta({ description: 'When its board agreed' }),
    })
    .optional()
    .meta({ description: 'The last request to take the project, which was over, up again' }),
};
