/** What is asked: that a successor takes the places of a person. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

/** The body that names the successor, for everything in which the office, its projects and its open rounds name a person. */
export const replacePersonSchema = z.strictObject({
  successor: personIdSchema,
  reason: longText.meta({ description: 'Why; kept with every place that changes' }),
  after: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'The `next` of the answer before; from the beginning when left out, which does nothing twice' }),
});

export interface ReplacementCommands {
  'replace-person': { person: string; successor: string; reason: string };
}
