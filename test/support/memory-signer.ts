/** A signer whose key lives as long as the test. */
import { generateKeyPairSync } from 'node:crypto';
import { signerWith } from '#adapters/files/signer.ts';
import type { Signer } from '#domain/ports.ts';

export function memorySigner(): Signer {
  return signerWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}
