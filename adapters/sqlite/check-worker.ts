/** Reads every page of a database once, in a thread of its own, and says in words what is wrong with it; nothing when it is whole. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from './page-check.ts';

const database = new DatabaseSync(workerData as string, { readOnly: true, timeout: 10_000 });
const fault = faultOf(database);
// Before it is told: whoever hears of it may close the file as the last one.
database.close();
parentPort?.postMessage(fault);
