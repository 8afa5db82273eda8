/** What time and the PMO did about duties, on the stream that has them; the same of every aggregate. */
import * as z from 'zod';
import type { FactIn, FactShapes } from '../decision/tables.ts';
import { personIdSchema } from '../values/ids.ts';
import { shortText } from '../values/text.ts';

const about = {
  duty: z.string().meta({ description: 'Its key within the stream, e.g. condition:c1' }),
  kind: shortText,
  to: z.array(personIdSchema).meta({ description: 'Who is told' }),
};
const step = { ...about, times: z.int().meta({ description: 'Which step of its kind this is; 1 is the first' }) };

export const dutyFacts = {
  'duty-reminded': step,
  'duty-escalated': step,
  'duty-nudged': { ...about, by: personIdSchema },
} satisfies FactShapes;
export type DutyFact = FactIn<typeof dutyFacts>;
