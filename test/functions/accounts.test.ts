/** A person can sign in as soon as an office names the person, under the account that the service made, and no longer than that. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCognitoAccounts } from '#adapters/cognito/accounts.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { pool, startUserPool, type UserPool } from '../support/cognito.ts';
import { type LiveWorld, openWorld } from '../support/in-memory-app.ts';

const ada = { id: 'ada', name: 'Ada', email: 'ada@office.eu', roles: ['admin' as const] };
const gina = { id: 'gina', name: 'Gina', email: 'gina@office.eu', roles: ['gatekeeper' as const] };

let people: UserPool;
let world: LiveWorld;
let send: Send;

beforeEach(async () => {
  people = await startUserPool();
  world = await openWorld({ accounts: createCognitoAccounts({ client: people.client, pool }) });
  send = sendInProcess(createHttpHandler(boundRoutes, world.app));
  await found('pmo', [ada]);
});
afterEach(async () => {
  await world.close();
  people.stop();
});

type Entry = { id: string; name: string; email: string; roles: readonly ('admin' | 'gatekeeper')[] };

async function found(id: string, entries: readonly Entry[]): Promise<void> {
  await world.give('office', id, { type: 'found-office', id, name: id, currency: 'EUR', people: entries } as never);
  await world.settle();
}

async function setPeople(office: string, entries: readonly Entry[], by = 'ada'): Promise<void> {
  const answer = await world.give('office', office, { type: 'set-people', people: entries, reason: 'As agreed.' } as never, by);
  expect(answer).not.toHaveProperty('refusal');
  await world.settle();
}

const accountOf = (email: string) => people.accounts.find(account => account.email === email);
const me = async (subject: string) =>
  (await send(subject, { method: 'GET', path: '/v1/me' })).body as { id: string; offices: unknown[] };
/** Longer than an answer about an account is remembered. */
const aWhile = () => world.advanceBy({ minutes: 2 });

test('the first administrator is invited when the office is founded, and signs in as the person whom the office named', async () => {
  const account = accountOf('ada@office.eu');
  expect(account).toMatchObject({ invited: true, works: true });
  expect(await me(account?.subject ?? '')).toMatchObject({ id: 'ada', offices: [{ id: 'pmo' }] });
});

test('a person who is added is invited once, however often the people are set', async () => {
  await setPeople('pmo', [ada, gina]);
  await setPeople('pmo', [ada, { ...gina, name: 'Gina Roth' }]);
  expect(people.accounts.map(({ email }) => email)).toEqual(['ada@office.eu', 'gina@office.eu']);
  expect(people.asked.filter(operation => operation === 'AdminCreateUser')).toHaveLength(2);
});

test('somebody who is removed has no account that works, and one who is brought back has the one of before', async () => {
  await setPeople('pmo', [ada, gina]);
  const account = accountOf('gina@office.eu');
  await setPeople('pmo', [ada]);
  expect(account).toMatchObject({ works: false, ended: 1 });
  expect((await me(account?.subject ?? '')).offices).toEqual([]);
  await setPeople('pmo', [ada, gina]);
  expect(account?.works).toBe(true);
  expect(people.accounts).toHaveLength(2);
});

test('somebody who leaves one office and stays in another keeps the account', async () => {
  await setPeople('pmo', [ada, gina]);
  await found('branch', [{ ...gina, roles: ['admin'] }]);
  await setPeople('pmo', [ada]);
  expect(accountOf('gina@office.eu')).toMatchObject({ works: true, ended: 0 });
  await aWhile();
  expect(await me(accountOf('gina@office.eu')?.subject ?? '')).toMatchObject({ id: 'gina', offices: [{ id: 'branch' }] });
});

test('an office that gives another name to the address of a person elsewhere makes nobody sign in under that name', async () => {
  await found('branch', [{ ...ada, id: 'mallory' }]);
  await aWhile();
  expect(await me(accountOf('ada@office.eu')?.subject ?? '')).toMatchObject({ id: 'ada', offices: [{ id: 'pmo' }] });
});

test('a person of a former version, named by the account itself, signs in as before and is linked to no other name', async () => {
  await createCognitoAccounts({ client: people.client, pool }).open({ ...gina, email: 'old@office.eu' });
  const subject = accountOf('old@office.eu')?.subject ?? '';
  await found('old', [{ ...ada, id: subject, email: 'old@office.eu' }]);
  await found('branch', [{ ...ada, id: 'mallory', email: 'old@office.eu' }]);
  await aWhile();
  expect(await me(subject)).toMatchObject({ id: subject, offices: [{ id: 'old' }] });
});
