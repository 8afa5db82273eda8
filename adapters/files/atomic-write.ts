/**
 * The single place that writes files of the state folder: a file is there whole or not at all, and what was written
 * survives a power cut (temporary file, fsync, then a rename or a link, then fsync of the folder).
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Readable by the owner of the state folder only. */
export const ownerOnly = 0o600;

/** What a file is made of: part by part where it is long. */
type Body = Uint8Array | string | AsyncIterable<string>;

/** Writes a file, replacing an older one of that name in one step. */
export async function writeWhole(path: string, body: Body, mode: number = ownerOnly): Promise<void> {
  const temporary = await writeTemporary(path, body, mode);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Writes a file that nobody may replace: `exists` when there is one already, which stays as it is. */
export async function writeOnce(
  path: string,
  body: Uint8Array | string,
  mode: number = ownerOnly,
): Promise<'written' | 'exists'> {
  const temporary = await writeTemporary(path, body, mode);
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists';
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
  return 'written';
}

/** The bytes of a file, or `undefined` when there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The secret kept in a file (hexadecimal, 32 random bytes, owner only), made on the first call. */
export async function secretIn(path: string): Promise<Buffer> {
  const kept = await readIfThere(path);
  if (!kept) {
    await writeOnce(path, randomBytes(32).toString('hex'));
    return secretIn(path);
  }
  const secret = Buffer.from(kept.toString('utf8').trim(), 'hex');
  if (secret.length !== 32) throw new Error('the key file in the state folder is damaged: remove it to have a new one made');
  return secret;
}

async function writeTemporary(path: string, body: Body, mode: number): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(body);
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return temporary;
}

/** Makes a new name durable. Windows cannot open folders; there the file's own fsync has to do. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
