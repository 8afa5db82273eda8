/**
 * A file that only grows, one JSON value a line: those of calls that arrive together are written and synced together. A line
 * torn by a crash is closed before the next one, so that it spoils only itself, and is passed over when the file is read.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from './atomic-write.ts';

export interface Journal {
  /** Resolves when all of them are on disk. */
  append(values: readonly unknown[]): Promise<void>;
  /** Leaves out the lines that are not kept, in a new file that takes the place of the old one; how many there were. */
  keep(isKept: (value: unknown) => boolean): Promise<number>;
}

export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let waiting: string[] = [];
  let next: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function write(): Promise<void> {
    const lines = waiting.join('');
    waiting = [];
    next = undefined;
    const file = await open(path, 'a+', 0o600);
    try {
      const { size } = await file.stat();
      const end = Buffer.alloc(1);
      if (size > 0) await file.read(end, 0, 1, size - 1);
      await file.appendFile((size > 0 && end[0] !== 0x0a ? '\n' : '') + lines);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  return {
    async append(values) {
      if (values.length === 0) return;
      waiting.push(...values.map(value => `${JSON.stringify(value)}\n`));
      if (!next) {
        next = last.then(write);
        last = next.catch(() => undefined);
      }
      await next;
    },
    async keep(isKept) {
      const rewritten = last.then(() => rewrite(path, isKept));
      last = rewritten.catch(() => undefined);
      return rewritten;
    },
  };
}

/** Lines that cannot be read stay. */
async function rewrite(path: string, isKept: (value: unknown) => boolean): Promise<number> {
  const lines = textOf(path, Number.POSITIVE_INFINITY)
    .split('\n')
    .filter(line => line !== '');
  const kept = lines.filter(line => {
    try {
      return isKept(JSON.parse(line));
    } catch {
      return true;
    }
  });
  if (kept.length < lines.length) await writeWhole(path, kept.map(line => `${line}\n`).join(''));
  return lines.length - kept.length;
}

/** Every whole line of the last bytes of a journal, in order; none when the file is not there. */
export function readJournal(path: string, lastBytes = Number.POSITIVE_INFINITY): unknown[] {
  return textOf(path, lastBytes)
    .split('\n')
    .flatMap(line => {
      try {
        return line === '' ? [] : [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}

/** A line that begins before the last bytes is left out. */
function textOf(path: string, lastBytes: number): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    if (size <= lastBytes) return readFileSync(file, 'utf8');
    const bytes = Buffer.alloc(lastBytes);
    readSync(file, bytes, 0, lastBytes, size - lastBytes);
    return bytes.subarray(bytes.indexOf(0x0a) + 1).toString('utf8');
  } finally {
    closeSync(file);
  }
}
