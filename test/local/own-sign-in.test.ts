/** Which passkey may go, what a device is called, and that a file of accounts from before knows its passkeys still. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { deviceName, isLastWay, type OwnPasskey, ownWays } from '#local/sign-in/accounts/own.ts';
import { AccountStore, accountsFile } from '#local/sign-in/accounts/store.ts';

const passkey = (id: string): OwnPasskey => ({ id, name: 'A passkey' });

test.each([
  [false, ['a'], true],
  [true, ['a'], false],
  [false, ['a', 'b'], false],
  [true, [], false],
])('with a password (%s) and the passkeys %j, whether one is the last way to sign in is %s', (password, ids, last) => {
  expect(isLastWay({ address: 'ana@example.org', password, passkeys: ids.map(passkey) })).toBe(last);
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    'Chrome on Mac',
  ],
  ['curl/8.0', 'A passkey'],
])('a passkey that was made with the browser %s is called by what tells one’s devices apart: %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

test('a file of accounts from before keeps its passkeys, which are shown without name and days, and nobody removes one of another person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-accounts-'));
  const before = new DatabaseSync(join(folder, accountsFile));
  before.exec(`
    CREATE TABLE account (person TEXT PRIMARY KEY, address TEXT NOT NULL, password TEXT) WITHOUT ROWID;
    CREATE TABLE passkey (id TEXT PRIMARY KEY, person TEXT NOT NULL, key BLOB NOT NULL, counter INTEGER NOT NULL, transports TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO account VALUES ('ana', 'ana@example.org', 'hash'), ('sam', 'sam@example.org', NULL);
    INSERT INTO passkey VALUES ('k1', 'ana', x'00', 0, 'internal'), ('k2', 'sam', x'00', 0, '');
  `);
  before.close();
  const accounts = new AccountStore(folder);
  const person = (id: string) => ({ id, name: id, email: `${id}@example.org`, job: '' });
  const people = { find: async (id: string) => person(id), withAddress: async () => [], all: async () => [] };
  const own = ownWays(accounts, people);
  expect(await own.of('ana')).toEqual({
    ...{ address: 'ana@example.org', password: true },
    passkeys: [{ id: 'k1', name: 'A passkey', made: undefined, used: undefined }],
  });
  expect([await own.remove('ana', 'k2'), await own.remove('sam', 'k2'), await own.remove('ana', 'k1')]).toEqual([
    'absent',
    'last',
    'removed',
  ]);
  expect([(await own.of('ana'))?.passkeys, await own.of('nobody')]).toEqual([[], undefined]);
  accounts.close();
  rmSync(folder, { recursive: true });
});
