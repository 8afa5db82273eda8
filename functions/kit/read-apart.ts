/**
 * Reads a file of projects apart from the process that serves people: in a thread with a limit of time and memory, one after the other. A
 * hostile file or pattern costs its sender an error, and nobody else anything.
 */
import { Worker } from 'node:worker_threads';
import type { HowToRead, ReadOutcome } from '#imports/reading.ts';
import { importWorker } from './import-worker.ts';

/** Unless the host says otherwise: a busy machine takes many times as long as a quiet one. */
const usualSeconds = 30;
const megabytes = 640;

const tooMuch = (what: string): ReadOutcome => ({
  ok: false,
  reason: `Reading it takes more than ${what}: split the file, or simplify the patterns of its mapping.`,
});

let before: Promise<unknown> = Promise.resolve();

/** What the file holds, or why it cannot be read. Rejects when reading itself breaks. */
export function readApart(bytes: Uint8Array, how: HowToRead, seconds = usualSeconds): Promise<ReadOutcome> {
  const reading = before.then(() => readNow(bytes, how, seconds));
  before = reading.catch(() => undefined);
  return reading;
}

function readNow(bytes: Uint8Array, how: HowToRead, seconds: number): Promise<ReadOutcome> {
  const worker = new Worker(importWorker, {
    workerData: { bytes, how },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise<ReadOutcome>((resolve, reject) => {
    const late = setTimeout(() => {
      resolve(tooMuch(`${seconds} s`));
      worker.terminate().catch(reject);
    }, seconds * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(tooMuch(`${megabytes} MB of memory`)) : reject(error),
    );
    worker.once('exit', code => {
      clearTimeout(late);
      reject(new Error(`reading a file ended with ${code} and without an answer`));
    });
  });
}
