/** What an office says of the agendas of a board's meetings: what they gather, and when they close. A board that says nothing gathers all that waits until it meets. */
import * as z from 'zod';

/** What waits for a board and may come onto the agenda of its meetings. */
export const gatheredKinds = ['round', 'change-request', 'escalation', 'exception', 'selection'] as const;
export type GatheredKind = (typeof gatheredKinds)[number];

export const agendaRuleSchema = z.strictObject({
  gathers: z
    .array(z.enum(gatheredKinds))
    .min(1)
    .max(gatheredKinds.length)
    .refine(kinds => new Set(kinds).size === kinds.length, 'each kind once')
    .optional()
    .meta({
      description:
        'What is suggested for the agenda, or comes onto it by itself: rounds, change requests, escalations, late conditions (exception), selections; all when left out',
    }),
  closesBefore: z.int().min(1).max(60).optional().meta({
    description:
      'The agenda closes as this many working days before that of the meeting end; then only the chair adds to it. It does not close when left out, nor where the meeting is planned later than that',
  }),
});
export type AgendaRule = z.output<typeof agendaRuleSchema>;
