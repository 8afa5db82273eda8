/**
 * How long a large export takes to verify, and how much memory: a real log of so many entries, its export, and both verifiers (the command and the stand-alone
 * file), each in a process of its own. Seconds are given as a multiple of SHA-256 over the same bytes in the same run, because machines differ.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifierFile, verifierName } from '../portal/verifier-file.ts';
import { type LargeRecord, largeRecord } from './large-record.ts';
import { printTable } from './measure.ts';

export interface Verified {
  readonly code: number;
  readonly said: string;
  readonly seconds: number;
  /** The most that the process held at once. */
  readonly megabytes: number;
}

/** The first line that the process says last: what it held at most, in KB. */
const tellMemory = "data:text/javascript,process.on('exit',()=>console.error('held',process.resourceUsage().maxRSS))";

async function run(program: string, words: readonly string[]): Promise<Verified> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', tellMemory, program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', err: '' };
  child.stdout.on('data', piece => (texts.out += piece));
  child.stderr.on('data', piece => (texts.err += piece));
  const [code] = (await once(child, 'close')) as [number];
  const seconds = (performance.now() - began) / 1000;
  const megabytes = Number(/held (\d+)/.exec(texts.err)?.[1] ?? Number.NaN) / 1024;
  return { code, said: (texts.out || texts.err).split('\n')[0] ?? '', seconds, megabytes };
}

export interface LargeVerified extends LargeRecord {
  /** Seconds of SHA-256 over the bytes of the file. */
  readonly hashing: number;
  readonly command: Verified;
  readonly standAlone: Verified;
}

/** `beside`: changes the file before it is verified, for tests. */
export async function verifyLarge(entries: number, beside: (record: LargeRecord) => void = () => {}): Promise<LargeVerified> {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-bench-verify-'));
  try {
    const record = await largeRecord(folder, entries);
    beside(record);
    const began = performance.now();
    const hash = createHash('sha256');
    for await (const piece of createReadStream(record.file, { highWaterMark: 2 ** 20 })) hash.update(piece as Uint8Array);
    hash.digest();
    const hashing = (performance.now() - began) / 1000;
    const key = join(folder, 'log.vkey');
    writeFileSync(key, record.key);
    writeFileSync(join(folder, verifierName), await verifierFile());
    const words = [record.file, '--key', key];
    const command = await run(join(import.meta.dirname, '../local/cli/main.ts'), ['verify', ...words]);
    const standAlone = await run(join(folder, verifierName), words);
    return { ...record, hashing, command, standAlone };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws when an export that nobody changed is not found intact. */
export async function verify(entries: number): Promise<void> {
  const found = await verifyLarge(entries);
  const megabytes = (bytes: number) => Math.round(bytes / 1e6);
  console.log(
    `Verifying an export of ${found.entries.toLocaleString('en')} entries of ${found.histories.toLocaleString('en')} histories\n`,
  );
  console.log(
    `The file has ${megabytes(found.bytes)} MB; of these ${megabytes(found.proofs)} MB are proofs, ${Math.round(found.proofs / found.entries)} bytes an entry. SHA-256 of the file: ${found.hashing.toFixed(2)} s.\n`,
  );
  const rows = Object.entries({ 'tollgate verify': found.command, [verifierName]: found.standAlone }).map(([what, one]) => [
    what,
    one.said,
    one.seconds,
    Math.round(one.seconds / found.hashing),
    Math.round(one.megabytes),
  ]);
  printTable(['what', 'verdict', 'seconds', 'times SHA-256', 'MB of memory at most'], rows);
  console.log('');
  for (const { code, said } of [found.command, found.standAlone]) if (code !== 0) throw new Error(said);
}
