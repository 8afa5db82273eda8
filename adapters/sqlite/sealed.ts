/** Text that only this state folder can have written: a seal (HMAC-SHA-256) by the folder's own key, made at the first start. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Seal {
  of(text: string): string;
  fits(text: string, seal: unknown): boolean;
}

/** A damaged or missing key is replaced: what it sealed is then made anew from the facts. */
export function sealOf(folder: string): Seal {
  const key = keyIn(join(folder, 'seal.key'));
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

function keyIn(path: string): Buffer {
  const kept = existsSync(path) ? Buffer.from(readFileSync(path, 'utf8').trim(), 'hex') : undefined;
  if (kept?.length === 32) return kept;
  const key = randomBytes(32);
  writeFileSync(path, key.toString('hex'), { mode: 0o600, flush: true });
  return key;
}
