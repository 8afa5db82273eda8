/** The log's files and key on one machine keep the contracts of their ports. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { createLogSigner } from '#adapters/files/log-signer.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { commitsOfFeed } from '#adapters/sqlite/stored-commits.ts';
import { logFilesContract, logSignerContract } from '../adapters/contracts/log-files.ts';
import { storedCommitsContract } from '../adapters/contracts/stored-commits.ts';

const folders: string[] = [];
const fresh = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-log-files-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("the log's files on one machine", () => {
  logFilesContract(async () => createLogFolder({ folder: fresh() }));

  test('no path of the log leaves its folder', async () => {
    const files = createLogFolder({ folder: fresh() });
    for (const path of ['../facts.db', '/etc/passwd', 'tile/../../x', 'tile//0', '', 'tile/0/.p/1', 'Tile/0'])
      await expect(files.get(path)).rejects.toThrow('is no path of a file of the log');
  });
});

describe('stored commits on one machine', () => {
  const opened: ReturnType<typeof openSqlite>[] = [];
  afterAll(() => Promise.all(opened.map(stores => stores.close())));

  storedCommitsContract(async () => {
    const stores = openSqlite(fresh());
    opened.push(stores);
    return { facts: stores.facts, stored: commitsOfFeed(stores.facts) };
  });
});

describe("the log's key on one machine", () => {
  logSignerContract(async () => createLogSigner({ folder: fresh() }));

  test('P14: the key of the log is made once, for its owner alone, and read again', async () => {
    const folder = fresh();
    const first = await (await createLogSigner({ folder })).publicKey();
    expect(await (await createLogSigner({ folder })).publicKey()).toEqual(first);
    expect(statSync(join(folder, 'log-key.pem')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'log-key.pem'), 'utf8')).toContain('PRIVATE KEY');
  });

  test('a damaged key of the log is told in one line, not replaced', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'log-key.pem'), 'torn');
    await expect(createLogSigner({ folder })).rejects.toThrow('is not a key of the log (Ed25519, PEM): restore it');
    expect(readFileSync(join(folder, 'log-key.pem'), 'utf8')).toBe('torn');
  });
});
