/** What is asked about gates: a round, the record of its end, and to go on against an advisory board's word. */
import * as z from 'zod';
import { type GateId, gateIdSchema, type ReviewId } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

/** The body that asks for a gate. */
export const gateRequestSchema = z.strictObject({
  gate: gateIdSchema
    .optional()
    .meta({ description: 'The next gate when left out; or one that was passed and may be repeated. Naming another is refused' }),
});

/** The body with which a sponsor goes on against an advisory board's word. */
export const proceedSchema = z.strictObject({ reason: longText });

export interface GateCommands {
  'request-gate': { gate?: GateId | undefined };
  'record-refused-round': { review: ReviewId; reason: string };
  'record-round': { review: ReviewId };
  'proceed-against-advice': { reason: string };
}
