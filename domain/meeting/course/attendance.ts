/** Who was there. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';

export const attendedSchema = z.strictObject({
  person: personIdSchema,
  as: z.enum(['present', 'remote', 'apologies', 'absent']).meta({ description: 'remote: joined over a line' }),
});
export type Attended = z.output<typeof attendedSchema>;
