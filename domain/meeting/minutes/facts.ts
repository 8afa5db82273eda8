/** What happens to minutes after the meeting: corrections, each with its reason, and the approval of a later meeting. */

import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { meetingIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';

export const meetingMinutesFacts = {
  'minutes-corrected': { id: idSchema, text: longText, reason: longText },
  'minutes-approved': {
    meeting: meetingIdSchema.meta({ description: 'The later meeting, which approved them' }),
    digest: z.string().meta({ description: 'SHA-256 of the minutes and their corrections' }),
  },
} satisfies FactShapes;
