/** What is asked about gates: a round, the record of its end, and to go on against an advisory board's word. */
import * as z from 'zod';
import { idSchema, longText } from '../../values/text.ts';

/** The body that asks for a gate. */
export const gateRequestSchema = z.strictObject({
  gate: idSchema.optional().meta({ description: 'The next gate when left out; naming another is refused' }),
});

/** The body with which a sponsor goes on against an advisory board's word. */
export const proceedSchema = z.strictObject({ reason: longText });

export interface GateCommands {
  'request-gate': { gate?: string | undefined };
  'record-refused-round': { review: string; reason: string };
  'record-round': { review: string };
  'proceed-against-advice': { reason: string };
}
