/**
 * How long a large export takes to verify, and how much memory: a real log of so many entries, its export, and both verifiers (the command and the stand-alone
 * file), each in a process of its own. Seconds of a processor are given as a multiple of those of SHA-256 over the same bytes in the same run, because machines differ.
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
  /** Seconds of a processor: what does not depend on who else uses the machine. */
  readonly cpu: number;
  /** The most that the process held at once. */
  readonly megabytes: number;
}

/** What the process says last: what it held at most, in KB, and how long it used a processor, in microseconds. */
const tellUse =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('used',u.maxRSS,u.userCPUTime+u.systemCPUTime)})";

async function run(program: string, words: readonly string[]): Promise<Verified> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', tellUse, program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', err: '' };
  child.stdout.on('data', piece => (texts.out += piece));
  child.stderr.on('data', piece => (texts.err += piece));
  const [code] = (await once(child, 'close')) as [number];
  const seconds = (performance.now() - began) / 1000;
  const [, held, used] = /used (\d+) (\d+)/.exec(texts.err) ?? [];
  const said = (texts.out || texts.err).split('\n')[0] ?? '';
  return { code, said, seconds, cpu: Number(used) / 1e6, megabytes: Number(held) / 1024 };
}

export interface LargeVerified extends LargeRecord {
  /** Seconds of a processor for SHA-256 over the bytes of the file, and for reading them. */
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
    const began = process.cpuUsage();
    const hash = createHash('sha256');
    for await (const piece of createReadStream(record.file, { highWaterMark: 2 ** 20 })) hash.update(piece as Uint8Array);
    hash.digest();
    const { user, system } = process.cpuUsage(began);
    const hashing = (user + system) / 1e6;
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
    `The file has ${megabytes(found.bytes)} MB; of these ${megabytes(found.proofs)} MB are proofs, ${Math.round(found.proofs / found.entries)} bytes an entry. Reading it and SHA-256: ${found.hashing.toFixed(2)} s of a processor.\n`,
  );
  const rows = Object.entries({ 'tollgate verify': found.command, [verifierName]: found.standAlone }).map(([what, one]) => [
    what,
    one.said,
    one.seconds,
    one.cpu,
    Math.round(one.cpu / found.hashing),
    Math.round(one.megabytes),
  ]);
  printTable(['what', 'verdict', 'seconds', 'of a processor', 'times SHA-256', 'MB of memory at most'], rows);
  console.log('');
  for (const { code, said } of [found.command, found.standAlone]) if (code !== 0) throw new Error(said);
}
