/** The founding of an office on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { storedCurrencySchema } from '../../values/money.ts';
import { idSchema, shortText } from '../../values/text.ts';

export const foundingFacts = {
  'office-founded': { office: idSchema, name: shortText, currency: storedCurrencySchema, parent: idSchema.optional() },
} satisfies FactShapes;
