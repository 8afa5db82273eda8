/** Ballots that the chair recorded on record, and what their members said to them. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { meetingIdSchema, personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { ballotSchema } from '../ballots/ballot.ts';

export const recordedFacts = {
  'ballot-recorded': {
    ballot: ballotSchema.meta({ description: 'As the member said it; `by` is the member' }),
    meeting: meetingIdSchema,
    by: personIdSchema.meta({ description: 'The chair who recorded it' }),
    until: storedInstantSchema.meta({ description: 'Until when the member may object' }),
    deadline: storedInstantSchema
      .optional()
      .meta({ description: 'Of the round, when it had ended before that; it waits for the objections' }),
  },
  'recorded-ballot-confirmed': { member: personIdSchema },
  'recorded-ballot-refused': { member: personIdSchema, reason: longText },
  'recorded-ballots-stood': { members: z.array(personIdSchema).meta({ description: 'Who did not object in time' }) },
} satisfies FactShapes;
