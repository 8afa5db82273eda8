/**
 * Money is a whole number of minor units (pence, cents) of the office's currency: `123456` is £1,234.56 in an office that
 * counts in GBP. Safe to 90 trillion major units. Never a float, never a text.
 */
import * as z from 'zod';
import { branded } from './brand.ts';

export const moneySchema = branded(
  'MinorUnits',
  z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Minor units (pence, cents) of the office currency' }),
);
export type MinorUnits = z.output<typeof moneySchema>;

/** Major units (pounds, euros) as a number, for criteria and pictures. */
export function major(minor: number): number {
  return minor / 100;
}

export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'a three-letter currency code such as GBP');
