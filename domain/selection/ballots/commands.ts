/** What members of a board ask: to cast a ballot on a scenario, and to step back. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { selectionChoices } from './ballot.ts';

/** The body of a ballot on a scenario. */
export const selectionBallotInputSchema = z.strictObject({
  choice: z.enum(selectionChoices),
  prefers: z.int().min(1).optional().meta({ description: 'With another-scenario: the number of the one you would rather see' }),
  reason: longText.optional().meta({ description: 'Always required, except to approve' }),
  onBehalfOf: personIdSchema.optional().meta({ description: 'The member who delegated the ballot to you' }),
});

/** The body with which a member steps back. */
export const selectionRecusalSchema = z.strictObject({ reason: longText });

export interface SelectionBallotCommands {
  'cast-selection-ballot': z.output<typeof selectionBallotInputSchema>;
  'recuse-from-selection': z.output<typeof selectionRecusalSchema>;
  /** Whether its members are still there. */
  'look-at-board': Record<never, never>;
}
