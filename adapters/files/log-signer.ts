/**
 * The log's key on one machine (Ed25519), made at the first start: `log-key.pem` in the state folder, for its owner alone. It cannot stop somebody
 * who owns the whole machine; witnesses elsewhere can.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { join } from 'node:path';
import type { LogSigner } from '#domain/history/log/ports.ts';
import { rawPublicKey } from '#domain/history/log/signing.ts';
import { readIfThere, writeOnce } from './atomic-write.ts';

export async function createLogSigner({ folder }: { folder: string }): Promise<LogSigner> {
  return logSignerWith(await logKeyIn(join(folder, 'log-key.pem')));
}

export function logSignerWith(privateKey: KeyObject): LogSigner {
  const publicKey = rawPublicKey(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));
  return {
    publicKey: async () => publicKey,
    async sign(message) {
      if (message.length > 4096) throw new RangeError(`only 4,096 bytes can be signed, not ${message.length}`);
      return new Uint8Array(sign(null, message, privateKey));
    },
  };
}

/** The key in a file, made when there is none. Throws one line for the operator when the file is damaged. */
export async function logKeyIn(path: string): Promise<KeyObject> {
  const kept = await readIfThere(path);
  if (!kept) {
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeOnce(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    return logKeyIn(path);
  }
  try {
    const key = createPrivateKey(kept);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {}
  throw new Error(`${path} is not a key of the log (Ed25519, PEM): restore it, or remove it to sign with a new key`);
}
