/**
 * The index of the log: for each history its runs of leaves, up to one commit of the log, in files that are made anew now and then. It is made of the log's own commits and
 * of nothing else; what it says of a log that is not the one at hand is not believed, and then it is made again from the first commit.
 */
import { setImmediate as others } from 'node:timers/promises';
import * as z from 'zod';
import { sha256Of } from '#domain/history/hashing.ts';
import { utf8 } from '#domain/history/log/bytes.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { log } from '../log.ts';
import type { Run } from './runs.ts';

/** How far the index goes. */
export interface IndexedTo {
  /** The last commit of the log that is in it, and that commit's digest; 0 and an empty text for none. */
  readonly to: number;
  readonly digest: string;
}

/** One file of the index: histories by their ids, each as its line. */
export interface IndexFile extends IndexedTo {
  readonly lines: ReadonlyMap<string, string>;
}

/** Bytes of a file above which there are twice as many: a put costs the same however large it is, and a growth reads one. */
export const mostBytesOfIndex = 8_000_000;

const headSchema = z.object({ to: z.int().min(0), digest: z.string() });

/** In which of so many files (a power of two) a history stands. */
export function fileOf(stream: string, files: number): number {
  const [a = 0, b = 0, c = 0] = sha256Of(utf8(stream));
  return ((a << 16) | (b << 8) | c) % files;
}

const pathOf = (file: number, files: number) => `index/${files}/${file}`;

/** Undefined where there is none, or none that can be read: then it is made again. */
export async function readIndex({ get }: Pick<LogFiles, 'get'>, file: number, files: number): Promise<IndexFile | undefined> {
  const body = await get(pathOf(file, files));
  if (!body) return undefined;
  const text = new TextDecoder().decode(body);
  const head = text.split('\n', 1)[0] ?? '';
  try {
    const { to, digest } = headSchema.parse(JSON.parse(head));
    return { to, digest, lines: await linesIn(text, head.length + 1) };
  } catch (error) {
    log.error('a file of the index of the public log cannot be read, and is made again', { file, files, error: error as Error });
    return undefined;
  }
}

/** Lines between which others are heard: a file may have a hundred thousand. */
const linesInATurn = 5_000;

async function linesIn(text: string, begin: number): Promise<ReadonlyMap<string, string>> {
  const lines = new Map<string, string>();
  for (let from = begin, next = 0; from < text.length; from = next + 1) {
    const end = text.indexOf('\n', from);
    next = end < 0 ? text.length : end;
    const line = text.slice(from, next);
    if (line !== '') lines.set(line.slice(0, line.indexOf(' ')), line);
    if (lines.size % linesInATurn === 0) await others();
  }
  return lines;
}

/** How many bytes were written. */
export async function writeIndex(
  { replace }: Pick<LogFiles, 'replace'>,
  [file, files]: readonly [file: number, files: number],
  { to, digest, lines }: IndexFile,
): Promise<number> {
  const sorted = [...lines.values()].sort((left, right) => (left < right ? -1 : 1));
  const body = utf8(`${JSON.stringify({ to, digest })}\n${sorted.map(line => `${line}\n`).join('')}`);
  await replace(pathOf(file, files), body);
  return body.length;
}

/** `ID FIRST GAP*COUNT …`: the number of the first entry, then for each run how many leaves of others are before it, and its own (not said: 1). */
export function lineOf(stream: string, runs: readonly Run[]): string {
  let end = 0;
  const steps = runs.map(({ leaf, count }) => {
    const gap = leaf - end;
    end = leaf + count;
    return count === 1 ? String(gap) : `${gap}*${count}`;
  });
  return `${stream} ${runs[0]?.seq ?? 1} ${steps.join(' ')}`;
}

export function runsInLine(line: string | undefined): Run[] {
  if (line === undefined) return [];
  const [, first, ...steps] = line.split(' ');
  let [seq, end] = [Number(first), 0];
  return steps.map(step => {
    const [gap = 0, count = 1] = step.split('*').map(Number);
    const run = { seq, leaf: end + gap, count };
    seq += count;
    end = run.leaf + count;
    return run;
  });
}

/** Runs one after the other as far as they continue; those that are there already, from another source, are passed over. */
export function joinedRuns(...lists: readonly (readonly Run[])[]): Run[] {
  const all = lists.flat();
  const joined: Run[] = [];
  let next = all[0]?.seq ?? 1;
  for (const run of all) {
    if (run.seq !== next) continue;
    joined.push(run);
    next += run.count;
  }
  return joined;
}
