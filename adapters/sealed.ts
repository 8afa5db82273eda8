/**
 * Text that only whoever holds a key can have written: a seal (HMAC-SHA-256) beside it. A folded state is believed by its seal alone, so the key
 * rests where the store of folded states does not: in a file of the state folder, or in Parameter Store.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Seal {
  of(text: string): string;
  fits(text: string, seal: unknown): boolean;
}

/** Bytes of a key. */
export const sealKeyBytes = 32;

export function sealWith(key: Uint8Array): Seal {
  const of = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    of,
    fits(text, seal) {
      const expected = Buffer.from(of(text));
      const given = Buffer.from(String(seal));
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
