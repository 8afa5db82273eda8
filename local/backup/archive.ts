/**
 * One file that holds many: a gzipped tar (ustar), which every machine can list, with a manifest of digests as its last entry. An archive
 * without its manifest, or with a file that is not what the manifest says, is refused as a whole.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const block = 512;
const manifestName = 'manifest.json';

export interface Manifest {
  readonly made: string;
  readonly version: string;
  /** SHA-256 of each file, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** A file of the archive: its name inside, and where its content is now. */
export interface Member {
  readonly name: string;
  readonly path: string;
}

/** Writes an archive that is there whole or not at all; its owner alone may read it. Returns how many bytes it has. */
export async function writeArchive(
  file: string,
  members: AsyncIterable<Member>,
  about: Omit<Manifest, 'files'>,
): Promise<number> {
  const temporary = `${file}.tmp`;
  try {
    const out = createWriteStream(temporary, { mode: 0o600, flush: true });
    await pipeline(Readable.from(tarOf(members, about)), createGzip({ level: 6 }), out);
    await rename(temporary, file);
    return (await stat(file)).size;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function* tarOf(members: AsyncIterable<Member>, about: Omit<Manifest, 'files'>): AsyncGenerator<Buffer> {
  const files: Record<string, string> = {};
  for await (const { name, path } of members) {
    const { size } = await stat(path);
    const hash = createHash('sha256');
    yield headerOf(name, size);
    if (size > 0)
      // No further than the size that was announced: a journal may grow meanwhile.
      for await (const chunk of createReadStream(path, { end: size - 1 })) {
        hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    yield padding(size);
    files[name] = hash.digest('hex');
  }
  const manifest = Buffer.from(`${JSON.stringify({ ...about, files }, null, 2)}\n`);
  yield headerOf(manifestName, manifest.length);
  yield Buffer.concat([manifest, padding(manifest.length), Buffer.alloc(2 * block)]);
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for an archive`);
  const header = Buffer.alloc(block);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  header.write(name, 0);
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(0, 11), 136);
  header.write(' '.repeat(8), 148);
  header.write('0ustar', 156);
  header.write('00', 263);
  header.write(`${octal(sumOf(header), 6)}\0 `, 148);
  return header;
}

const sumOf = (header: Buffer) => header.reduce((sum, byte) => sum + byte, 0);
const padding = (size: number) => Buffer.alloc((block - (size % block)) % block);

/** Unpacks an archive into a folder and checks every file. Throws when it is not whole; what was written then is left to the caller. */
export async function readArchive(file: string, folder: string): Promise<Manifest> {
  const bytes = new Taker(createReadStream(file).pipe(createGunzip()));
  const found: Record<string, string> = {};
  for (let header = await bytes.take(block); header[0] !== 0; header = await bytes.take(block)) {
    const { name, size } = read(header);
    if (name === manifestName) return checked(JSON.parse((await bytes.take(size)).toString('utf8')), found);
    found[name] = await unpack(bytes, join(folder, name), size);
    await bytes.take(padding(size).length);
  }
  throw new Error('it has no manifest');
}

function read(header: Buffer): { name: string; size: number } {
  const textAt = (from: number, to: number) => header.subarray(from, to).toString('utf8').replace(/\0.*$/s, '').trim();
  const name = textAt(0, 100);
  const size = Number.parseInt(textAt(124, 136), 8);
  const cleared = Buffer.from(header);
  cleared.write(' '.repeat(8), 148);
  if (sumOf(cleared) !== Number.parseInt(textAt(148, 156), 8) || !Number.isSafeInteger(size)) throw new Error('it is damaged');
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').some(part => /^\.+$/.test(part)))
    throw new Error(`it names ${name}`);
  return { name, size };
}

async function unpack(bytes: Taker, path: string, size: number): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for (let left = size; left > 0; ) {
      const chunk = await bytes.some(left);
      hash.update(chunk);
      await file.writeFile(chunk);
      left -= chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

function checked(manifest: Manifest, found: Readonly<Record<string, string>>): Manifest {
  const names = new Set([...Object.keys(manifest.files), ...Object.keys(found)]);
  for (const name of names) if (manifest.files[name] !== found[name]) throw new Error(`${name} in it is not what was put in`);
  return manifest;
}

/** Takes bytes from a stream, as many as are asked for. */
class Taker {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Exactly so many. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let left = count; left > 0; ) {
      const part = await this.some(left);
      parts.push(part);
      left -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** At least one, at most so many. */
  async some(most: number): Promise<Buffer> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#chunks.next();
      if (done) throw new Error('it ends too early');
      this.#rest = value;
    }
    const part = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(part.length);
    return part;
  }
}
