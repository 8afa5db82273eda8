/** How a question of weights begins on record: what is weighed, how, by whom and until when; and that those who had not answered were reminded. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { askedMethods } from '../../scoring/several/methods.ts';
import { officeIdSchema, personIdSchema, weightingIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const weighedItemSchema = z.strictObject({ id: idSchema, name: shortText, description: longText.optional() });
export type WeighedItem = z.output<typeof weighedItemSchema>;

export const weightingAskingFacts = {
  'weighting-opened': {
    weighting: weightingIdSchema,
    office: officeIdSchema,
    name: shortText,
    question: longText.optional(),
    of: z.enum(['goals', 'dimensions']).meta({ description: 'Whether the goals of the office are weighed, as they were then' }),
    items: z.array(weighedItemSchema),
    method: z.enum(askedMethods),
    asked: z.array(personIdSchema),
    until: storedInstantSchema,
    remindAt: storedInstantSchema,
  },
  'weighting-reminded': { people: z.array(personIdSchema).meta({ description: 'Those who had not answered' }) },
} satisfies FactShapes;
