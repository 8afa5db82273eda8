/** P14: a store that lost the end of the log goes on with the log as it was published, and with no other. Real SQLite, real files. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLogSigner } from '#adapters/files/log-signer.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { lastPublished } from '#functions/kit/public-log/publish.ts';
import { logOfEachTest } from './log-on-disk.ts';
import { leavesOf, mediaIn, smallLog, write } from './small-log.ts';

const log = logOfEachTest();

describe('a store that was put back', () => {
  test('P14: a store that was put back to an earlier day goes on with the log as it was published: what was lost stays on record, nothing is forked', async () => {
    const { logFiles } = log.app.ports;
    for (const upTo of [2, 4, 300]) {
      await write(log.stores.facts, 'project/a', upTo);
      await growLog(log.app);
    }
    const later = await lastPublished(log.app.ports, 9);
    for (const keptNotes of [false, true]) {
      const earlier = mkdtempSync(join(tmpdir(), 'tollgate-log-'));
      const back = smallLog(earlier, { ...(await mediaIn(log.folder)), logFiles: filesOver(logFiles) });
      try {
        await write(back.stores.facts, 'project/a', 2);
        await growLog({ ...back.app, ports: { ...back.app.ports, logFiles: filesUpTo(back.app.ports.logFiles, 1) } });
        // Notes rest elsewhere than facts, and may be ahead of what was put back.
        if (keptNotes) for (const note of await log.stores.notes.all('log')) await back.stores.notes.put('log', note);
        await write(back.stores.facts, 'project/b', 4);
        expect(await growLog(back.app)).toMatchObject({ leaves: 4, checkpoints: 1 });
        const commits = (await back.stores.facts.read(logStream, 0)).map(sequencedIn);
        expect(commits.flatMap(({ leaves }) => leaves.map(({ stream, seq }) => `${stream}#${seq}`))).toEqual([
          ...Array.from({ length: 300 }, (_, at) => `project/a#${at + 1}`),
          ...[1, 2, 3, 4].map(seq => `project/b#${seq}`),
        ]);
        expect((await lastPublished(back.app.ports, 3))?.text).toBe(later?.text);
        expect((await lastPublished(back.app.ports, 9))?.checkpoint.size).toBe(304);
        expect(await leavesOf(back.app, 'project/b', 304)).toEqual([300, 301, 302, 303]);
        expect(await leavesOf(back.app, 'project/a', 304)).toHaveLength(300);
      } finally {
        await back.stores.close();
        rmSync(earlier, { recursive: true });
      }
    }
  });

  test('P14: nothing is added beside the checkpoints of another log, or of one that somebody else signed', async () => {
    await write(log.stores.facts, 'project/a', 4);
    await growLog(log.app);
    const earlier = mkdtempSync(join(tmpdir(), 'tollgate-log-'));
    const strange = smallLog(earlier, {
      logFiles: log.app.ports.logFiles,
      logSigner: await createLogSigner({ folder: earlier }),
    });
    try {
      await write(strange.stores.facts, 'project/b', 4);
      await expect(growLog(strange.app)).rejects.toThrow('is not one of this log: nothing is added');
      expect(await strange.stores.facts.read(logStream, 0)).toEqual([]);
    } finally {
      await strange.stores.close();
      rmSync(earlier, { recursive: true });
    }
  });
});

/** Files of the log that are read as they are; what is written beside them stays apart. */
function filesOver(files: LogFiles): LogFiles {
  const own = new Map<string, Uint8Array>();
  const get = async (path: string) => own.get(path) ?? (await files.get(path));
  return {
    get,
    async put(path, body) {
      const there = await get(path);
      if (there) return Buffer.from(there).equals(body) ? 'same' : 'other';
      own.set(path, body);
      return 'written';
    },
    replace: async (path, body) => {
      own.set(path, body);
    },
  };
}

/** The same, as they were when there were so many checkpoints. */
function filesUpTo(files: LogFiles, checkpoints: number): LogFiles {
  const isLater = (path: string) => path.startsWith('checkpoint/') && Number(path.slice('checkpoint/'.length)) > checkpoints;
  return { ...files, get: async path => (isLater(path) ? undefined : files.get(path)) };
}
