/**
 * The keys of the local login: one RSA key that signs tokens, one secret that signs cookies. Made on the first start and
 * kept in the state folder, readable by its owner only, so that whoever signed in is still signed in after a restart.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

export const signingAlgorithm = 'RS256';

const text = z.string().min(1);

const privateSchema = z.object({
  kty: z.literal('RSA'),
  kid: text,
  alg: z.literal(signingAlgorithm),
  use: z.literal('sig'),
  n: text,
  e: text,
  d: text,
  p: text,
  q: text,
  dp: text,
  dq: text,
  qi: text,
});

const fileSchema = z.object({ signing: privateSchema, cookies: z.array(text).min(1) });

export type PrivateKey = z.infer<typeof privateSchema>;
export type PublicKey = Pick<PrivateKey, 'kty' | 'kid' | 'alg' | 'use' | 'n' | 'e'>;
export type LoginKeys = z.infer<typeof fileSchema>;

/** The keys kept in a folder (`keys.json`), made when there are none. Throws when the file is damaged. */
export async function keysIn(folder: string): Promise<LoginKeys> {
  const path = join(folder, 'keys.json');
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept === undefined) {
    await keepOnce(folder, path, JSON.stringify(await newKeys()));
    return keysIn(folder);
  }
  try {
    return fileSchema.parse(JSON.parse(kept));
  } catch {
    throw new Error('the key file of the login is damaged: remove it, and everybody signs in anew');
  }
}

/** The half of the signing key that everybody may know. */
export function publicOf({ kty, kid, alg, use, n, e }: PrivateKey): PublicKey {
  return { kty, kid, alg, use, n, e };
}

async function newKeys(): Promise<unknown> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: signingAlgorithm, use: 'sig' };
  return { signing, cookies: [randomBytes(32).toString('base64url')] };
}

/** Whole or not at all; of two processes that start together the first one's keys stay. */
async function keepOnce(folder: string, path: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  await writeFile(temporary, content, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
