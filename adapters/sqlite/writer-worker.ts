/**
 * The thread that writes into a file: runs what it is sent, one transaction after the other, and says so when it is on the disk. The log is brought into the
 * file after those who waited were told.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { changesOn } from './changes.ts';
import { type DatabaseFile, logPages, openFile, pagesBeforeCheckpoint } from './database.ts';
import { type Answered, type Asked, durabilityOf, emptyLogOf, faultFor } from './writer.ts';

const database = openFile(workerData as DatabaseFile);
database.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -16384');
const run = changesOn(database);

function done(asked: Asked): unknown {
  if (asked.what === 'commit') return run(() => asked.changes);
  if (asked.what === 'empty-log') return emptyLogOf(database);
  if (asked.what === 'durability') return durabilityOf(database);
  return database.close();
}

function answer(asked: Asked): Answered {
  try {
    return { done: done(asked) };
  } catch (error) {
    return { fault: faultFor(error) };
  }
}

parentPort?.on('message', (asked: Asked) => {
  parentPort?.postMessage(answer(asked));
  if (asked.what === 'commit' && logPages(database) >= pagesBeforeCheckpoint) database.exec('PRAGMA wal_checkpoint(PASSIVE)');
});
