/** The seal of a state folder, by the folder's own key, made at the first start. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Seal, sealKeyBytes, sealWith } from '#adapters/sealed.ts';

/** A damaged or missing key is replaced: what it sealed is then made anew from the facts. */
export function sealOf(folder: string): Seal {
  const path = join(folder, 'seal.key');
  const kept = keptKey(path);
  if (kept) return sealWith(kept);
  const key = randomBytes(sealKeyBytes);
  writeFileSync(path, key.toString('hex'), { mode: 0o600, flush: true });
  return sealWith(key);
}

/** The same for whoever only reads: undefined when there is no key, and none is made. */
export function keptSealOf(folder: string): Seal | undefined {
  const kept = keptKey(join(folder, 'seal.key'));
  return kept && sealWith(kept);
}

function keptKey(path: string): Buffer | undefined {
  const kept = existsSync(path) ? Buffer.from(readFileSync(path, 'utf8').trim(), 'hex') : undefined;
  return kept?.length === sealKeyBytes ? kept : undefined;
}
