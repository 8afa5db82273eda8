/** A log on disk, a new one for each test of a file: real SQLite, real files, and a key of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { appOver, mediaIn, type SmallLog, smallLog } from './small-log.ts';

/** The log of the test that runs. */
export interface LogOnDisk extends SmallLog {
  readonly folder: string;
  /** The commits of the log itself. */
  commits(): Promise<Commit[]>;
  /** The host begins anew over the same store, which stays open. */
  restart(): Promise<void>;
  /** Opens the store that a test has closed, and a host over it. */
  reopen(): Promise<void>;
}

/** Is there before each test of the file, and gone with its folder after it. */
export function logOfEachTest(): LogOnDisk {
  let folder = '';
  let log: SmallLog | undefined;
  const open = (): SmallLog => {
    if (!log) throw new Error('the log is there in tests alone, not while their file is read');
    return log;
  };
  const reopen = async () => {
    log = smallLog(folder, await mediaIn(folder));
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tollgate-log-'));
    await reopen();
  });
  afterEach(async () => {
    await open().stores.close();
    rmSync(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    get stores() {
      return open().stores;
    },
    get app() {
      return open().app;
    },
    commits: async () => (await open().stores.facts.read(logStream, 0)) as Commit[],
    restart: async () => {
      log = { stores: open().stores, app: appOver(open().stores, await mediaIn(folder)) };
    },
    reopen,
  };
}
