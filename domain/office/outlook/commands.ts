/** What is asked about outlooks: the schedule notes what the office knows, and the PMO publishes a card of its own. */

import * as z from 'zod';
import { events } from '../../outlook/items.ts';
import { changeReasonSchema } from '../versions.ts';
import type { ClosedProjectNoted } from './shapes.ts';

/** The body that publishes the card of the office for one event, made from what was resolved. */
export const publishCardSchema = z.strictObject({
  event: z.enum(events).meta({ description: '`cost`: grows over 10 % within a year; `slip`: the end slips over six months' }),
  reason: changeReasonSchema,
});

export interface OutlookCommands {
  'note-outlook-basis': { readonly costs: readonly number[]; readonly closed: readonly ClosedProjectNoted[] };
  'publish-outlook-card': z.output<typeof publishCardSchema>;
}
