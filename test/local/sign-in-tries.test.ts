/** How often somebody may try to sign in: for one address, and from one machine with passwords and with passkeys, each counted by itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AccountStore } from '../../local/sign-in/accounts/store.ts';
import { countedFor, createTries, type Tries } from '../../local/sign-in/accounts/tries.ts';

const from = '198.51.100.7';
const passwordFor = (address: string) => countedFor('password', { from, address });
const passkey = countedFor('passkey', { from, address: '' });

let folder: string;
let store: AccountStore;
let tries: Tries;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tollgate-tries-'));
  store = new AccountStore(folder);
  tries = createTries(store, { now: () => '2026-03-02T09:00:00.000Z' });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const mayTry = (counted: typeof passkey) => counted.every(([kind, who]) => tries.allowed(kind, who));
const fail = (counted: typeof passkey) => counted.map(([kind, who]) => tries.count(kind, who));

test('P18: fifty wrong passwords of a machine hold up its passwords for every address, and no passkey', () => {
  for (let n = 0; n < 50; n += 1) fail(passwordFor(`p${n}@example.org`));
  expect([mayTry(passwordFor('ana@example.org')), mayTry(passkey)]).toEqual([false, true]);
});

test('P18: fifty passkeys that do not fit hold up the passkeys of a machine, and no password', () => {
  for (let n = 0; n < 50; n += 1) fail(passkey);
  expect([mayTry(passwordFor('ana@example.org')), mayTry(passkey)]).toEqual([true, false]);
});
