/** When people want mail, on record, each of them by an own act; and how it comes to the others of the office. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { requestWays, storedMailPreferences } from './preferences.ts';

export const mailFacts = {
  'office-mail-set': {
    requests: z.enum(requestWays),
    weekly: z.object({ day: z.int(), at: z.string() }).nullable(),
    reason: longText.optional(),
  },
  'mail-preferences-set': { person: personIdSchema, ...storedMailPreferences },
} satisfies FactShapes;
