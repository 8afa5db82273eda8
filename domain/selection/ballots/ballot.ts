/** A ballot on a scenario: whose seat, who cast it, for what, and why. */
import * as z from 'zod';
import type { Choice } from '../../tally/tally.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const selectionChoices = ['approve', 'another-scenario', 'hold', 'abstain'] as const;
export type SelectionChoice = (typeof selectionChoices)[number];

/** A selection is counted as a gate is (domain/tally): these are its outcomes in the words of the tally. */
export const inTally = {
  approve: 'go',
  'another-scenario': 'recycle',
  hold: 'hold',
  abstain: 'abstain',
} as const satisfies Readonly<Record<SelectionChoice, Choice>>;

export const selectionBallotSchema = z.strictObject({
  member: personIdSchema.meta({ description: 'Whose seat it is' }),
  by: personIdSchema.meta({ description: 'Who cast it: the member, or a delegate' }),
  choice: z.enum(selectionChoices),
  prefers: z.int().optional().meta({ description: 'Number of the scenario that the member would rather see' }),
  reason: longText.optional(),
});
export type SelectionBallot = z.output<typeof selectionBallotSchema>;
