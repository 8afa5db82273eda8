/** What is asked about alerts: the schedule looks at criteria that time alone can make fail, and people say what is done about one. */
import * as z from 'zod';
import { gateIdSchema, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

/** The body that acknowledges an alert. */
export const acknowledgementSchema = z
  .strictObject({
    criterion: idSchema.meta({ description: 'The criterion that fails' }),
    gate: gateIdSchema.optional().meta({ description: 'The gate that asks for it; absent for a tripwire' }),
    note: longText.meta({ description: 'What is done about it' }),
    owner: personIdSchema.meta({ description: 'Who sees to it: a person of the office' }),
    due: dateSchema.meta({ description: 'By when it is over, a year from now at most; if it is not, the PMO is told' }),
  })
  .meta({ example: { criterion: 'watch-cost', note: 'A second supplier is asked.', owner: 'manu', due: '2027-03-31' } });
export type AcknowledgementInput = z.output<typeof acknowledgementSchema>;

export interface AlertCommands {
  'watch-criteria': Record<never, never>;
  'acknowledge-alert': AcknowledgementInput;
}
