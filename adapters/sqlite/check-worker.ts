/** Reads every page of a database once, in a thread of its own, and says in words what is wrong with it; nothing when it is whole. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from './page-check.ts';

const database = new DatabaseSync(workerData as string, { readOnly: true, timeout: 10_000 });
parentPort?.postMessage(faultOf(database));
database.close();
