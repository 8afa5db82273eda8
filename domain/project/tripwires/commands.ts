/** What people say of what a tripwire asks for: that it is done. */
import * as z from 'zod';
import { type idSchema, longText } from '../../values/text.ts';
import { linkSchema } from '../delivery/evidence.ts';

/** The body that reports one as done. */
export const dutyDoneSchema = z
  .strictObject({
    note: longText.meta({ description: 'How it was done' }),
    link: linkSchema.optional().meta({ description: 'Where the evidence is' }),
  })
  .meta({ example: { note: 'The reasons were sent to the committee.', link: 'https://example.org/reasons' } });

export interface TripwireCommands {
  'finish-tripwire-duty': z.output<typeof dutyDoneSchema> & { duty: z.output<typeof idSchema> };
}
