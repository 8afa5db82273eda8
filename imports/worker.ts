/** Reads one file in a thread of its own and answers once: a file that takes too long, or too much memory, stops that thread and nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { type HowToRead, readImport } from './reading.ts';

const { bytes, how } = workerData as { readonly bytes: Uint8Array; readonly how: HowToRead };
parentPort?.postMessage(await readImport(bytes, how));
