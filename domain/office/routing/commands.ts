/** What is asked about the table that decides by size which gate model a proposal follows. */
import * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { routingSchema } from './routing.ts';

/** The body that sets it; without `routing` whoever proposes names a model, as before. */
export const setRoutingSchema = z.strictObject({
  routing: routingSchema.optional(),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface RoutingCommands {
  'set-routing': z.output<typeof setRoutingSchema>;
}
