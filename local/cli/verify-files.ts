/** The files that an auditor names, read and judged: used by the command and by the stand-alone file alike. Loaded by a browser, it reads nothing. */
import type { GivenFile } from '#domain/verification/files.ts';
import type { Named, NamedBytes } from '#domain/verification/read.ts';
import { unchecked, type Verdict, verdictOn } from '#domain/verification/verdict.ts';

export interface Paths {
  readonly file: string;
  readonly anchors?: string | undefined;
  readonly key?: string | undefined;
  readonly witness?: string | undefined;
  readonly since?: string | undefined;
  /** A folder with files of evidence, looked through with all that is in it. */
  readonly files?: string | undefined;
}

/** A file that cannot be read is a verdict, too: nothing could be checked. Exports are read piece by piece, so they may be of any size. */
export async function verdictOnFiles({ file, anchors, key, witness, since, files }: Paths): Promise<Verdict> {
  const exports = await Promise.all([opened(file), since === undefined ? undefined : opened(since)]);
  try {
    const texts = await Promise.all([anchors, key, witness].map(path => (path === undefined ? undefined : named(path))));
    const given = files === undefined ? undefined : await filesUnder(files);
    const missing = [exports[0], ...texts, exports[1], given].find(entry => typeof entry === 'string');
    if (missing !== undefined) return unchecked(missing);
    const [history, older] = exports as [Opened, Opened | undefined];
    const [kept, trusted, witnesses] = texts as (Named | undefined)[];
    return verdictOn({
      ...{ file: history, anchors: kept, key: trusted, witnesses, since: older },
      files: given as readonly GivenFile[] | undefined,
    });
  } finally {
    for (const one of exports) if (typeof one === 'object') one.close();
  }
}

type Opened = NamedBytes & { readonly close: () => void };

/** The file under its path, or the sentence that says why there is none. What is no file on a disk, such as a pipe, is read whole. */
async function opened(path: string): Promise<Opened | string> {
  const { openSync, fstatSync, readSync, closeSync, readFileSync } = await import('node:fs');
  try {
    const descriptor = openSync(path, 'r');
    const close = () => closeSync(descriptor);
    const { size } = fstatSync(descriptor);
    if (!fstatSync(descriptor).isFile()) {
      const bytes = readFileSync(descriptor);
      return { name: path, bytes: { size: bytes.length, read: (from, to) => bytes.subarray(from, to) }, close };
    }
    const read = (from: number, to: number) => {
      const bytes = new Uint8Array(to - from);
      for (let at = 0; at < bytes.length; ) {
        const more = readSync(descriptor, bytes, at, bytes.length - at, from + at);
        if (more === 0) throw new Error(`${path} ended while it was read`);
        at += more;
      }
      return bytes;
    };
    return { name: path, bytes: { size, read }, close };
  } catch {
    return `${path} cannot be read.`;
  }
}

/** The text of a small file under its path, or the sentence that says why there is none. */
async function named(path: string): Promise<Named | string> {
  const { readFile } = await import('node:fs/promises');
  try {
    return { name: path, text: await readFile(path, 'utf8') };
  } catch {
    return `${path} cannot be read.`;
  }
}

/** All files under a folder with their digests, or the sentence that says which cannot be read. */
async function filesUnder(folder: string): Promise<readonly GivenFile[] | string> {
  const [{ readdir, stat }, { join }] = await Promise.all([import('node:fs/promises'), import('node:path')]);
  const given: GivenFile[] = [];
  let path = folder;
  try {
    for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
      path = join(folder, name);
      if ((await stat(path)).isFile()) given.push({ name: path, sha256: await digestOfFile(path) });
    }
  } catch {
    return `${path} cannot be read.`;
  }
  return given;
}

/** Piece by piece: a file of evidence may be larger than memory. */
async function digestOfFile(path: string): Promise<string> {
  const [{ createReadStream }, { createHash }] = await Promise.all([import('node:fs'), import('node:crypto')]);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

/** Says a verdict on the standard output, or on the other one what could not be checked; returns the exit code. `say`: its sentences in another language; JSON is the same in all. */
export function tellVerdict({ code, lines, json }: Verdict, asJson: boolean, say = (line: string) => line): number {
  const text = lines.map(say).join('\n');
  if (asJson) console.log(JSON.stringify(json));
  else if (code === 2) console.error(text);
  else console.log(text);
  return code;
}
