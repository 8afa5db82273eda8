/** What waits for a person: rounds without that person's ballot, and whatever else asks that person for an answer. */
import * as z from 'zod';
import {
  acceptanceRowSchema,
  changeRowSchema,
  consentRowSchema,
  namingRowSchema,
  selectionWaitsRowSchema,
  weightingWaitsRowSchema,
} from '#views/inbox.ts';
import { reviewRowSchema } from '#views/reviews.ts';

/** A round in a list; in an inbox also that of a member who has delegated to the reader. */
const waitingReviewView = reviewRowSchema
  .extend({ onBehalfOf: z.string().optional().meta({ description: 'The member who delegated the ballot to you' }) })
  .meta({ id: 'ReviewRow' });
export const waitingSchema = z.discriminatedUnion('kind', [
  waitingReviewView,
  acceptanceRowSchema.meta({ id: 'AcceptanceRow', description: 'A result that waits for your acceptance' }),
  changeRowSchema.meta({ id: 'ChangeRow', description: 'A change of an office that waits for you as a second person' }),
  consentRowSchema.meta({ id: 'ConsentRow', description: 'A delegation of your ballots that waits for your consent' }),
  namingRowSchema.meta({ id: 'NamingRow', description: 'A project that names you and waits for your answer' }),
  selectionWaitsRowSchema
    .extend({ onBehalfOf: z.string().optional().meta({ description: 'The member who delegated the ballot to you' }) })
    .meta({ id: 'SelectionWaits', description: 'A selection among proposals that waits for your ballot' }),
  weightingWaitsRowSchema.meta({ id: 'WeightingWaits', description: 'A question of weights that waits for your answer' }),
]);
export type Waiting = z.output<typeof waitingSchema>;
export type ReviewRow = z.output<typeof waitingReviewView>;
