/** What is asked about ballots that were said in a meeting: to record one, and the answer of its member. */
import * as z from 'zod';
import { meetingIdSchema, personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { ballotInputSchema } from '../ballots/commands.ts';

/** The body with which the chair records what a member said in the room. */
export const recordBallotSchema = ballotInputSchema
  .omit({ onBehalfOf: true, chance: true })
  .extend({
    member: personIdSchema.meta({ description: 'Who said it; present at the meeting' }),
    meeting: meetingIdSchema.meta({
      description: 'The meeting in which it was said; it is open, and the round is on its agenda',
    }),
  })
  .meta({
    example: { member: 'gatekeeper-1', meeting: 'spring-board', outcome: 'hold', reason: 'The offer is not good enough yet.' },
  });

/** The body with which the member answers. */
export const answerRecordedSchema = z
  .strictObject({
    confirmed: z.boolean(),
    reason: longText.optional().meta({ description: 'Always required with an objection, and only with one' }),
  })
  .refine(({ confirmed, reason }) => !confirmed || reason === undefined, {
    path: ['reason'],
    message: 'only an objection has one: a ballot is confirmed as it was recorded',
  })
  .meta({ example: { confirmed: false, reason: 'I said that I abstain.' } });

export interface RecordedCommands {
  'record-ballot': z.output<typeof recordBallotSchema>;
  'answer-recorded-ballot': z.output<typeof answerRecordedSchema>;
}
