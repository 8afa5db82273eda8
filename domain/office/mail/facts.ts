/** When people want mail, on record; each of them by an own act. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { storedMailPreferences } from './preferences.ts';

export const mailFacts = {
  'mail-preferences-set': { person: personIdSchema, ...storedMailPreferences },
} satisfies FactShapes;
