/** How a meeting begins on record, and what was said anew. Its time is an instant here: the office's zone may change, what was promised does not. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { boardIdSchema, meetingIdSchema, officeIdSchema, personIdSchema } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';

const terms = {
  name: shortText,
  startsAt: storedInstantSchema,
  minutesPlanned: z.int(),
  place: shortText.optional(),
  link: z.string().optional(),
  chair: personIdSchema,
  attendees: z.array(personIdSchema),
  fills: z
    .enum(['suggest', 'all'])
    .meta({ description: 'Whether what waits for the board is suggested, or comes onto the agenda by itself' }),
};

const termsSchema = z.object(terms);
/** What a meeting says when it is planned, and may say anew. */
export type MeetingTerms = Readonly<z.output<typeof termsSchema>>;

export const meetingPlanningFacts = {
  'meeting-planned': { meeting: meetingIdSchema, office: officeIdSchema, board: boardIdSchema, ...terms },
  'meeting-moved': {
    ...termsSchema.partial().shape,
    reason: longText,
    dropped: z.array(personIdSchema).optional().meta({ description: 'Who was invited and no longer is' }),
  },
  'meeting-cancelled': { reason: longText },
} satisfies FactShapes;
