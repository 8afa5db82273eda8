/**
 * A file that only grows, one JSON value a line: those of calls in one turn of the event loop are written together. A line torn by a crash is closed before the
 * next one, so that it spoils only itself, and is passed over when the file is read. What was written outlives the process; it outlives the power once it
 * was synced, which many writes share. The file is open from a write until the sync that follows it: opening and closing it costs more than some dozens of lines.
 */
import { closeSync, createReadStream, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { writeWhole } from './atomic-write.ts';

export interface Journal {
  /** Resolves when all of them are written. */
  append(values: readonly unknown[]): Promise<void>;
  /** Changes lines, or leaves them out (undefined), in a new file that takes the place of the old one; how many were changed or left out. */
  rewrite(change: (value: unknown) => unknown): Promise<number>;
  /** Resolves when everything that was written before is on the disk. */
  synced(): Promise<void>;
}

/** Milliseconds after which what was written is synced by itself. */
const soon = 1_000;

export function openJournal(path: string): Journal {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let waiting: string[] = [];
  let next: Promise<void> | undefined;
  let dirty = false;
  let timer: NodeJS.Timeout | undefined;
  const end = endOf(path);
  const { rewrite, over } = rewritesOf(path, end);

  async function written(): Promise<void> {
    await turn();
    await over();
    write();
  }

  function write(): void {
    const lines = waiting.join('');
    waiting = [];
    next = undefined;
    end.append(lines);
    dirty = true;
    timer ??= setTimeout(() => void synced().catch(() => undefined), soon).unref();
  }

  const synced = oneAfterTheOther(sync);

  async function sync(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!dirty) return;
    end.close();
    const file = await open(path, 'r+');
    try {
      dirty = false;
      await file.datasync();
    } catch (fault) {
      dirty = true;
      throw fault;
    } finally {
      await file.close();
    }
  }

  return {
    async append(values) {
      if (values.length === 0) return;
      waiting.push(...values.map(value => `${JSON.stringify(value)}\n`));
      next ??= written();
      await next;
    },
    synced,
    rewrite,
  };
}

/** Making the file anew, one time after the other. What is written meanwhile waits until it is `over`, or it would be in the file that is replaced. */
function rewritesOf(path: string, end: Pick<FileEnd, 'close'>): Pick<Journal, 'rewrite'> & { over(): Promise<void> } {
  let rewriting: Promise<void> = Promise.resolve();
  return {
    async rewrite(change) {
      const rewritten = rewriting.then(() => {
        end.close();
        return rewriteLines(path, change);
      });
      rewriting = rewritten.then(
        () => undefined,
        () => undefined,
      );
      return rewritten;
    },
    /** Another may be asked for while one is waited for. */
    async over() {
      let waitedFor: Promise<void> | undefined;
      while (waitedFor !== rewriting) {
        waitedFor = rewriting;
        await waitedFor;
      }
    },
  };
}

/** Work that is asked for while it runs is done once more afterwards, for all who asked. */
function oneAfterTheOther(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        running = work();
        return running;
      });
    return next;
  };
}

/** The end of a file, open from when something is appended until it is closed. */
interface FileEnd {
  append(lines: string): void;
  close(): void;
}

function endOf(path: string): FileEnd {
  let file: number | undefined;
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    close,
    /** Into the memory of the operating system, which is done at once. What could not be written whole is closed by the next line. */
    append(lines) {
      try {
        const isNew = file === undefined;
        file ??= openSync(path, 'a+', 0o600);
        const torn = isNew && isTorn(file);
        writeFileSync(file, (torn ? '\n' : '') + lines);
      } catch (fault) {
        close();
        throw fault;
      }
    },
  };
}

/** Whether the last line of an open file has no end. */
function isTorn(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  if (size > 0) readSync(file, last, 0, 1, size - 1);
  return size > 0 && last[0] !== 0x0a;
}

/** Lines that cannot be read stay. The file is gone through part by part, so that others are heard in between however long it is; and once before, since mostly there is nothing to change. */
async function rewriteLines(path: string, change: (value: unknown) => unknown): Promise<number> {
  let count = 0;
  for await (const lines of partsOf(path)) count += lines.filter(line => changedLine(line, change) !== line).length;
  if (count > 0) await writeWhole(path, changedParts(path, change));
  return count;
}

async function* changedParts(path: string, change: (value: unknown) => unknown): AsyncGenerator<string, undefined> {
  for await (const lines of partsOf(path)) {
    const changed = lines.map(line => changedLine(line, change));
    yield changed.map(line => (line === undefined ? '' : `${line}\n`)).join('');
  }
}

/** Bytes of a journal that are gone through in one turn. */
const partBytes = 64 * 1024;

/** The lines of a journal, the last one also without its end, part by part; none when the file is not there. */
async function* partsOf(path: string): AsyncGenerator<string[], undefined> {
  let rest = '';
  try {
    for await (const text of createReadStream(path, { encoding: 'utf8', highWaterMark: partBytes })) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      yield lines.filter(line => line !== '');
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (rest !== '') yield [rest];
}

function changedLine(line: string, change: (value: unknown) => unknown): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const after = change(value);
    return after === value ? line : after === undefined ? undefined : JSON.stringify(after);
  } catch {
    return line;
  }
}

/** Every whole line of a journal, in order and part by part, however long it is; none when the file is not there. */
export async function* journalLines(path: string): AsyncGenerator<unknown, undefined> {
  for await (const lines of partsOf(path)) yield* lines.flatMap(valueIn);
}

/** Every whole line of the last bytes of a journal, in order; none when the file is not there. */
export function readJournal(path: string, lastBytes: number): unknown[] {
  return textOf(path, lastBytes).split('\n').flatMap(valueIn);
}

function valueIn(line: string): unknown[] {
  try {
    return line === '' ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
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
