/** What is asked about changes that wait for a second person: to approve or to refuse one. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body of a refusal; the author takes a change back the same way. */
export const refuseChangeSchema = z.strictObject({ reason: longText });

export interface ChangeCommands {
  'approve-change': { change: string };
  'refuse-change': { change: string; reason: string };
}
