/**
 * Signs the anchors of exports on one machine with a key in the state folder, made at the first start: `heads-key.pem` (owner only) and, for auditors,
 * `heads-key.public.pem`. It cannot stop somebody who owns the whole machine; keep a copy of the public half elsewhere.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { join } from 'node:path';
import type { AnchorSigner } from '#domain/history/chain-head.ts';
import { readIfThere, writeOnce, writeWhole } from './atomic-write.ts';

export async function createAnchorSigner({ folder }: { folder: string }): Promise<AnchorSigner> {
  const privateKey = readKey(await pemIn(join(folder, 'heads-key.pem')));
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
  const place = join(folder, 'heads-key.public.pem');
  if ((await readIfThere(place))?.toString('utf8') !== pem) await writeWhole(place, pem, 0o644);
  return signerWith(privateKey);
}

/** Signs with a private key on the curve P-256. */
function signerWith(privateKey: KeyObject): AnchorSigner {
  const key = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    async sign(text) {
      return { key, value: sign('sha256', Buffer.from(text), privateKey).toString('base64') };
    },
  };
}

async function pemIn(path: string): Promise<string> {
  const kept = await readIfThere(path);
  if (kept) return kept.toString('utf8');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeOnce(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return pemIn(path);
}

function readKey(pem: string) {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new Error('heads-key.pem in the state folder is damaged: restore it, or remove it to sign with a new key', { cause });
  }
}
