/**
 * Money is a whole number of minor units of the office's currency, never a float and never a text: the schemas of an amount and of a
 * currency's code. Arithmetic and formatting are in currency.ts.
 */
import * as z from 'zod';
import { branded } from './brand.ts';
import { isCurrency } from './currency.ts';

export const moneySchema = branded(
  'MinorUnits',
  z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Minor units (pence, cents) of the office currency' }),
);
export type MinorUnits = z.output<typeof moneySchema>;

const code = z.string().regex(/^[A-Z]{3}$/, 'a three-letter currency code such as GBP');

export const currencySchema = code.refine(text => isCurrency(text), {
  abort: true,
  message: 'ISO 4217 knows no currency with this code; take one such as GBP, EUR or JPY',
});

/** The currency of an office on file: offices that were founded with an unknown code, when that was possible, still read. */
export const storedCurrencySchema = code;
