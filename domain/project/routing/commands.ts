/** What is asked about the gate model of a project before its first gate. */
import * as z from 'zod';
import { gateModelIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

/** The body by which the PMO chooses. */
export const chooseGateModelSchema = z.strictObject({
  model: gateModelIdSchema.meta({ description: 'One of the office; the one that its size says ends an override' }),
  reason: longText.meta({ description: 'Why; kept for ever and shown to the board' }),
});

export interface ProjectRoutingCommands {
  'choose-gate-model': z.output<typeof chooseGateModelSchema>;
}
