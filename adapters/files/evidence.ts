/**
 * Evidence files on one machine. Contents lie under their own digest (`evidence/contents/SHA256`, never replaced), and a
 * key points to one of them (`evidence/keys/DIGEST-OF-KEY.json`, replaced in one step): a reader sees the old file or the
 * new one, never a mixture. What is read is checked against its digest, so a changed file is a fault, not evidence.
 */
import { hash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { checkedKey } from '#adapters/keys.ts';
import { sha256 } from '#domain/history/digest.ts';
import type { Clock, FileStore } from '#domain/ports.ts';
import { type Instant, toInstant } from '#domain/values/time.ts';
import { readIfThere, secretIn, writeOnce, writeWhole } from './atomic-write.ts';
import { type AddressRefusal, createSigner, type Signer, type VerifiedAddress } from './signed-urls.ts';

const pointerSchema = z.object({
  key: z.string(),
  contentType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Sent to an address and not kept yet; a file of an earlier version never waits. */
  waits: z.literal(true).optional(),
});

/** A file sent to a signed address. `body` is read no further than the size that was announced. */
export interface Upload {
  readonly contentType: string | undefined;
  readonly body: AsyncIterable<Uint8Array> | Uint8Array;
}

export type UploadRefusal = AddressRefusal | 'wrong type' | 'wrong size' | 'wrong content';

export interface FileFolder extends FileStore {
  /** Removes the files whose keys begin so and that were put before an instant; answers how many. What another key has, too, stays. */
  removeOld(prefix: string, before: Instant): Promise<number>;
  /** Removes the files that wait and were put before an instant, in the same way. */
  removeWaiting(before: Instant): Promise<number>;
  /** What a signed address allows, or why it does not. `url` is absolute, or the path with its query. */
  verifyAddress(url: string, method: string): VerifiedAddress | { ok: false; reason: AddressRefusal };
  /** What the host's PUT route calls: stores the file if it is exactly the one the address was signed for. */
  receive(url: string, upload: Upload): Promise<{ ok: true; key: string } | { ok: false; reason: UploadRefusal }>;
  /** What the host's GET route calls: the file, with headers that make a browser save it and never run it. */
  deliver(url: string): Promise<Delivery>;
}

export type Delivery =
  | { ok: true; body: Uint8Array; headers: Record<string, string> }
  | { ok: false; reason: AddressRefusal | 'no such file' | 'another file' };

/** The evidence files in a state folder. Addresses are `BASE/files/KEY?…`, signed with `files.key` (made when missing). */
export async function createFileFolder(options: {
  folder: string;
  baseUrl: string;
  clock: Pick<Clock, 'now'>;
}): Promise<FileFolder> {
  const secret = await secretIn(join(options.folder, 'files.key'));
  const signer = createSigner({ secret, baseUrl: options.baseUrl, clock: options.clock });
  const folder = join(options.folder, 'evidence');
  const store = contentsIn(folder);
  return {
    put: store.put,
    get: store.get,
    keep: store.keep,
    removeOld: store.removeOld,
    removeWaiting: store.removeWaiting,
    describe: describing(store),
    async uploadUrl(key, file, expiresAt) {
      return signer.sign({ method: 'PUT', key: checkedKey(key), file, expiresAt });
    },
    async downloadUrl(key, expiresAt, file) {
      return signer.sign({ method: 'GET', key: checkedKey(key), expiresAt, ...(file && { file }) });
    },
    verifyAddress: signer.verify,
    receive: (url, upload) => receive({ signer, ...store }, url, upload),
    deliver: url => deliver({ signer, get: store.get }, url),
  };
}

/** The files of a state folder for whoever only looks: nothing is made or signed. */
export function readFileFolder(folder: string): Pick<FileStore, 'describe'> {
  return { describe: describing(contentsIn(join(folder, 'evidence'))) };
}

function describing(store: Pick<FileStore, 'get'>): FileStore['describe'] {
  return async key => {
    const file = await store.get(key);
    return file && { bytes: file.body.length, sha256: hash('sha256', file.body, 'hex'), contentType: file.contentType };
  };
}

interface Contents extends Pick<FileFolder, 'get' | 'keep' | 'removeOld' | 'removeWaiting'> {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>;
  /** Until it is kept it waits, and is removed after a day. */
  putToWait(key: string, body: Uint8Array, contentType: string): Promise<void>;
}

function contentsIn(folder: string): Contents {
  const oneByOne = inTurn();
  const pointerPath = (key: string) => join(folder, 'keys', `${sha256(checkedKey(key))}.json`);
  const contentPath = (digest: string) => join(folder, 'contents', digest.slice(0, 2), digest);

  const put = async (key: string, body: Uint8Array, about: { readonly contentType: string; readonly waits?: true }) => {
    const pointer = pointerPath(key);
    const digest = hash('sha256', body, 'hex');
    return oneByOne(async () => {
      await writeOnce(contentPath(digest), body);
      await writeWhole(pointer, JSON.stringify({ key, ...about, bytes: body.length, sha256: digest }));
    });
  };
  /** A content that another key has, too, stays. */
  const removeThose = (wanted: (pointer: Pointer) => boolean) =>
    oneByOne(async () => {
      const all = await pointersIn(join(folder, 'keys'));
      const old = all.filter(wanted);
      const kept = new Set(all.filter(pointer => !old.includes(pointer)).map(({ sha256: digest }) => digest));
      for (const { path, sha256: digest } of old) {
        await rm(path, { force: true });
        if (!kept.has(digest)) await rm(contentPath(digest), { force: true });
      }
      return old.length;
    });
  return {
    put: (key, body, contentType) => put(key, body, { contentType }),
    putToWait: (key, body, contentType) => put(key, body, { contentType, waits: true }),
    keep: key =>
      oneByOne(async () => {
        const kept = await readIfThere(pointerPath(key));
        const { waits, ...about } = kept ? pointerSchema.parse(JSON.parse(kept.toString('utf8'))) : {};
        if (waits) await writeWhole(pointerPath(key), JSON.stringify(about));
      }),
    removeOld: (prefix, before) => removeThose(({ key, putAt }) => key.startsWith(prefix) && putAt < before),
    removeWaiting: before => removeThose(({ waits, putAt }) => waits === true && putAt < before),
    async get(key) {
      const kept = await readIfThere(pointerPath(key));
      if (!kept) return undefined;
      const pointer = pointerSchema.parse(JSON.parse(kept.toString('utf8')));
      const body = await readIfThere(contentPath(pointer.sha256));
      if (!body || hash('sha256', body, 'hex') !== pointer.sha256)
        throw new Error(`the evidence file ${key} is missing or was changed`);
      return { body: new Uint8Array(body), contentType: pointer.contentType };
    },
  };
}

/** Contents that two keys share are not removed while one of them is put: one of these at a time. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return work => {
    const done = before.then(work, work);
    before = done;
    return done;
  };
}

interface Pointer extends z.output<typeof pointerSchema> {
  readonly path: string;
  readonly putAt: Instant;
}

async function pointersIn(folder: string): Promise<Pointer[]> {
  const names = await readdir(folder).catch(() => []);
  const found: Pointer[] = [];
  for (const name of names.filter(one => one.endsWith('.json'))) {
    const path = join(folder, name);
    const { success, data } = pointerSchema.safeParse(JSON.parse((await readIfThere(path))?.toString('utf8') ?? 'null'));
    if (success) found.push({ ...data, path, putAt: toInstant((await stat(path)).mtimeMs) });
  }
  return found;
}

async function receive(
  { signer, put, putToWait }: { signer: Signer } & Pick<Contents, 'put' | 'putToWait'>,
  url: string,
  upload: Upload,
): Promise<{ ok: true; key: string } | { ok: false; reason: UploadRefusal }> {
  const address = signer.verify(url, 'PUT');
  if (!address.ok) return address;
  if (address.file === undefined) return { ok: false, reason: 'forged' };
  const { contentType, bytes, sha256: expected } = address.file;
  if (upload.contentType !== contentType) return { ok: false, reason: 'wrong type' };
  const body = await readExactly(upload.body, bytes);
  if (!body) return { ok: false, reason: 'wrong size' };
  if (hash('sha256', body, 'hex') !== expected) return { ok: false, reason: 'wrong content' };
  await (address.file.waits ? putToWait : put)(address.key, body, contentType);
  return { ok: true, key: address.key };
}

async function deliver({ signer, get }: { signer: Signer; get: FileStore['get'] }, url: string): Promise<Delivery> {
  const address = signer.verify(url, 'GET');
  if (!address.ok) return address;
  const file = await get(address.key);
  if (!file) return { ok: false, reason: 'no such file' };
  if (address.file && hash('sha256', file.body, 'hex') !== address.file.sha256) return { ok: false, reason: 'another file' };
  const headers = {
    'content-type': file.contentType,
    'content-length': String(file.body.length),
    'content-disposition': `attachment; filename="${address.key.split('/').at(-1)}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  };
  return { ok: true, body: file.body, headers };
}

/** The whole body if it has exactly so many bytes, else `undefined`; stops reading as soon as it has more. */
async function readExactly(body: Upload['body'], bytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body instanceof Uint8Array ? [body] : body) {
    length += chunk.length;
    if (length > bytes) return undefined;
    chunks.push(chunk);
  }
  return length === bytes ? new Uint8Array(Buffer.concat(chunks)) : undefined;
}
