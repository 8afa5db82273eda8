/** What members ask: to cast a ballot, for themselves or for who delegated theirs, and to step back. */
import * as z from 'zod';
import { conditionInputSchema } from '../../project/conditions/condition.ts';
import { personIdSchema, stageIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import { chanceSchema, choiceSchema } from './ballot.ts';

/** The body of a ballot. */
export const ballotInputSchema = z.strictObject({
  outcome: choiceSchema,
  reason: longText.optional().meta({ description: 'Always required, except for a plain go' }),
  conditions: z
    .array(conditionInputSchema)
    .max(20)
    .default([])
    .meta({ description: 'What must happen and by when; only with conditional-go, and at least one then' }),
  stage: stageIdSchema.optional().meta({
    description: 'The earlier stage to go back to; only with recycle, which leaves the project in its stage without one',
  }),
  holdUntil: dateSchema.optional().meta({
    description:
      'The day until which it is on hold, two years at most; only with hold. What the gate model says, or no day, when left out',
  }),
  chance: chanceSchema,
  onBehalfOf: personIdSchema.optional().meta({ description: 'The member who delegated the ballot to you' }),
});
export type BallotInput = z.output<typeof ballotInputSchema>;

/** The body with which a member steps back. */
export const recusalSchema = z.strictObject({ reason: longText });

export interface BallotCommands {
  'cast-ballot': BallotInput;
  recuse: { reason: string };
}
