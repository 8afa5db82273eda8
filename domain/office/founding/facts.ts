/** The founding of an office on record. */

import type { FactShapes } from '../../decision/tables.ts';
import { officeIdSchema } from '../../values/ids.ts';
import { storedCurrencySchema } from '../../values/money.ts';
import { shortText } from '../../values/text.ts';

export const foundingFacts = {
  'office-founded': {
    office: officeIdSchema,
    name: shortText,
    currency: storedCurrencySchema,
    parent: officeIdSchema.optional(),
  },
} satisfies FactShapes;
