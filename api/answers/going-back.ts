/** What a project shows of having gone back: withdrawn by its sponsor, in other hands, taken up again. */
import * as z from 'zod';
import { causeSchema } from '#domain/project/exceptions/cause.ts';
import { leadRoleSchema } from '#domain/project/handover/roles.ts';
import { outlookView } from './outlooks.ts';
import { ownStagesView } from './own-stages.ts';
import { gateModelInPackView } from './routing.ts';
import { instant, receiptSchema } from './shared.ts';

const handoverView = z.object({
  role: leadRoleSchema,
  from: z.string(),
  to: z.string(),
  by: z.string().meta({ description: 'Who offered it: the holder, or the PMO' }),
  at: instant,
  reason: z.string(),
  agreed: z.array(z.string()).meta({ description: 'Which of the two has agreed' }),
});

/** Of the pack of a round between two gates. */
const exceptionInPackView = z
  .object({ by: z.string(), reason: z.string(), about: z.string().optional(), causes: z.array(causeSchema) })
  .optional()
  .meta({ description: 'In a round between two gates: who brings the project before the board, why, and what fails' });

/** Fields of a pack. */
export const betweenGatesInPack = {
  gateModel: gateModelInPackView,
  exception: exceptionInPackView,
  ownStages: ownStagesView,
  outlook: outlookView.optional(),
};

/** Answers to what is asked of a project besides its gates. */
export const betweenGatesAnswers = {
  'request-reopening': receiptSchema,
  'request-exception': receiptSchema,
  'plan-stages': receiptSchema,
} as const;

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
  exceptions: z
    .array(
      z.object({
        review: z.string().meta({ description: 'The round; how it ended stands among `gates`' }),
        by: z.string(),
        at: instant,
        reason: z.string(),
        about: z.string().optional().meta({ description: 'The one of the causes that it is about' }),
        causes: z.array(causeSchema).meta({ description: 'What failed when it was asked' }),
      }),
    )
    .optional()
    .meta({ description: 'When the project was brought before a board between two gates; the last ones' }),
  exceptionCauses: z
    .array(causeSchema)
    .optional()
    .meta({ description: 'What fails now, where you may bring the project before its board for it' }),
};
