/** What ends a selection besides its ballots: the deadline, a withdrawal, and that its projects have been told. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body with which a selection is withdrawn. */
export const withdrawSelectionSchema = z.strictObject({ reason: longText });

export interface SelectionEndingCommands {
  'close-submission': { number: number };
  'withdraw-selection': z.output<typeof withdrawSelectionSchema>;
  'note-told': Record<never, never>;
}
