/** A signer whose key lives as long as the test. */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { Signer } from '#domain/ports.ts';

export function memorySigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    async sign(text) {
      const bytes = Buffer.from(text);
      if (bytes.length > 4096) throw new RangeError(`only 4,096 bytes can be signed, not ${bytes.length}`);
      return { key, value: sign('sha256', bytes, privateKey).toString('base64') };
    },
  };
}
