/** What people and workflows ask of a review. Bodies of the API's POSTs have these shapes. */
import * as z from 'zod';
import type { Context } from '../decision/decider.ts';
import type { OfficeState } from '../office/state.ts';
import { conditionInputSchema } from '../project/conditions/condition.ts';
import type { ProjectState } from '../project/state.ts';
import { longText, personSchema } from '../values/text.ts';
import { choiceSchema } from './facts.ts';

export const ballotInputSchema = z.strictObject({
  outcome: choiceSchema,
  reason: longText.optional().meta({ description: 'Always required, except for a plain go' }),
  conditions: z
    .array(conditionInputSchema)
    .max(20)
    .default([])
    .meta({ description: 'What must happen and by when; only with conditional-go, and at least one then' }),
  onBehalfOf: personSchema.optional().meta({ description: 'The member who delegated the ballot to you' }),
});
export type BallotInput = z.output<typeof ballotInputSchema>;

export const recusalSchema = z.strictObject({ reason: longText });

export type ReviewCommand =
  | { type: 'open-round'; review: string }
  | ({ type: 'cast-ballot' } & BallotInput)
  | { type: 'recuse'; reason: string }
  | { type: 'remind'; number: number }
  | { type: 'escalate' }
  | { type: 'close-round' }
  | { type: 'void-round'; reason: string }
  | { type: 'note-wait'; wait: string; token: string };

/** What a review must know of other aggregates, read just before deciding. */
export interface ReviewNeeds {
  readonly office: OfficeState;
  readonly project: ProjectState;
}

export type ReviewContext = Context & ReviewNeeds;
