/** Erasing a person, from the approval to the last copy of a name: in lists, folded states, notes and records, once and again, and after a crash (decision 50). */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCognitoAccounts } from '#adapters/cognito/accounts.ts';
import { verifyChain } from '#domain/history/verify.ts';
import { pseudonymOf } from '#domain/office/pseudonym.ts';
import { nameOf } from '#domain/office/state.ts';
import { verdictOn } from '#domain/verification/verdict.ts';
import { lookAtHistory } from '#functions/check/history.ts';
import { noteBounce } from '#functions/kit/bounces.ts';
import { exportOffice } from '#functions/kit/export-office.ts';
import { keepOwnView, ownViewsOf } from '#functions/kit/own-views.ts';
import { erasePerson } from '#functions/stream/erase-person.ts';
import { pool, startUserPool, type UserPool } from '../support/cognito.ts';
import { type LiveWorld, openWorld } from '../support/in-memory-app.ts';

const ada = { id: 'ada', name: 'Ada Moreau', email: 'ada@office.eu', roles: ['admin' as const, 'pmo' as const] };
const paul = { id: 'paul', name: 'Paul Ito', email: 'paul@office.eu', roles: ['pmo' as const] };
const gina = { id: 'p7', name: 'Gina Roth', email: 'gina.roth@office.eu', roles: ['gatekeeper' as const] };
const ofGina = /Gina|Roth|gina\.roth/i;

let people: UserPool;
let world: LiveWorld;

beforeEach(async () => {
  people = await startUserPool();
  world = await openWorld({ accounts: createCognitoAccounts({ client: people.client, pool }) });
  await give({ type: 'found-office', id: 'pmo', name: 'PMO', currency: 'EUR', people: [ada, paul, gina] });
});
afterEach(async () => {
  await world.close();
  people.stop();
});

async function give(command: object, by?: string): Promise<void> {
  const answer = await world.give('office', 'pmo', command as never, by);
  expect(answer).not.toHaveProperty('refusal');
  await world.settle();
}

async function eraseGina(): Promise<void> {
  await give({ type: 'set-people', people: [ada, paul], reason: 'She has left.' }, 'ada');
  await keepOwnView({ name: 'Gina, late', shows: { of: 'me' } }, { office: 'pmo', person: 'p7' }, world.app.ports.notes);
  await noteBounce(gina.email, { at: world.clock.now(), kind: 'bounced', why: `no mailbox ${gina.email}` }, world.app.ports);
  await give({ type: 'erase-person', person: 'p7', reason: 'She asked for it.' }, 'ada');
  await give({ type: 'approve-change', change: 'c1' }, 'paul');
}

const storedText = async () => JSON.stringify(await world.app.stored.read('office/pmo', 0));
const facts = async () => (await world.commitsOf('office/pmo')).flatMap(({ facts: of }) => of);

describe('names and facts', () => {
  test('what is stored names nobody, and what is read names everybody', async () => {
    expect(await storedText()).not.toMatch(/Moreau|Ito|Roth|@office/);
    expect((await world.stateOf('office', 'pmo')).people).toEqual([ada, paul, gina]);
    expect(JSON.stringify(await world.commitsOf('office/pmo'))).toMatch(/Moreau.*Ito.*Roth/);
  });

  test('the chain is right over what is stored, and setting the same people again makes no new records', async () => {
    await give({ type: 'set-people', people: [ada, paul, { ...gina, roles: ['sponsor'] }], reason: 'Another role.' }, 'ada');
    const commits = await world.app.stored.read('office/pmo', 0);
    expect(verifyChain({ streams: [{ stream: 'office/pmo', commits }], anchors: [] })).toBeUndefined();
    expect(await world.app.ports.personRecords.all('pmo')).toHaveLength(3);
  });

  test('a corrected address is a new record, and the old one is there until the person is erased', async () => {
    await give({ type: 'set-people', people: [ada, paul, { ...gina, email: 'g.roth@office.eu' }], reason: 'Married.' }, 'ada');
    const records = await world.app.ports.personRecords.all('pmo', 'p7');
    expect(records.map(({ value }) => value.email).sort()).toEqual(['g.roth@office.eu', 'gina.roth@office.eu']);
    expect((await world.stateOf('office', 'pmo')).people.at(-1)?.email).toBe('g.roth@office.eu');
  });

  test('the same request under the same key is known again, though its digest names nobody', async () => {
    const command = { type: 'set-people', people: [ada, paul, { ...gina, email: 'new@office.eu' }], reason: 'New.' } as never;
    const request = { aggregate: 'office', id: 'pmo', command, actor: { kind: 'person', id: 'ada' }, key: 'k1' } as const;
    await world.app.execute(request);
    expect(await world.app.execute(request)).toMatchObject({ replayed: true });
    const other = { type: 'set-people', people: [ada, paul], reason: 'New.' } as never;
    expect(await world.app.execute({ ...request, command: other })).toMatchObject({ refusal: { code: 'key-reused' } });
  });

  test('a record that was kept for an entry that was never stored does no harm, and goes with the person', async () => {
    const { personRecords } = world.app.ports;
    const [record] = await personRecords.all('pmo', 'p7');
    await personRecords.keep('pmo', [{ ...record, commitment: 'e'.repeat(64) } as never]);
    await eraseGina();
    expect(await personRecords.all('pmo', 'p7')).toEqual([]);
  });
});

describe('once a person was erased', () => {
  test('the id stays, the name is nowhere: not in the office, its history, its lists, its folded state, notes or records', async () => {
    await eraseGina();
    const { ports, states } = world.app;
    const office = await world.stateOf('office', 'pmo');
    expect(nameOf(office, 'p7')).toBe(pseudonymOf('p7'));
    states.evict('office', 'pmo');
    expect(nameOf((await states.current('office', 'pmo')).state, 'p7')).toBe(pseudonymOf('p7'));
    const kept = await ports.snapshots.load('office/pmo');
    const waiting = await ports.notes.all('waiting-mail');
    const texts = [office, await world.commitsOf('office/pmo'), kept, waiting, await ports.notes.all('bounced-address')];
    for (const text of texts.map(value => JSON.stringify(value))) expect(text).not.toMatch(ofGina);
    expect(await ports.personRecords.all('pmo', 'p7')).toEqual([]);
    expect(JSON.stringify(await world.commitsOf('office/pmo'))).toContain(pseudonymOf('p7'));
  });

  test('what was removed is on record by place, and the account of the sign-in service is gone', async () => {
    await eraseGina();
    expect(people.accounts.map(({ email }) => email)).toEqual(['ada@office.eu', 'paul@office.eu']);
    expect(await ownViewsOf({ office: 'pmo', person: 'p7' }, world.app.ports.notes)).toEqual([]);
    expect((await facts()).at(-1)).toMatchObject({
      type: 'personal-data-removed',
      person: 'p7',
      removed: expect.arrayContaining([
        { place: 'records', count: 1 },
        { place: 'bounces', count: 1 },
        { place: 'own-views', count: 1 },
        { place: 'account', count: 1 },
      ]),
    });
  });

  test('somebody who belongs to another office keeps the account and the name there', async () => {
    await world.give('office', 'branch', {
      ...{ type: 'found-office', id: 'branch', name: 'Branch', currency: 'EUR' },
      people: [{ ...gina, roles: ['admin'] }],
    } as never);
    await eraseGina();
    expect(people.accounts.map(({ email }) => email)).toContain(gina.email);
    expect(nameOf(await world.stateOf('office', 'branch'), 'p7')).toBe('Gina Roth');
  });

  test('the export verifies, and says how many names were erased; a name that is not the one committed to is found', async () => {
    const before = await exportOffice(world.app, 'pmo');
    expect(verdictOf(before).lines.join(' ')).not.toMatch(/erased/);
    await eraseGina();
    const exported = await exportOffice(world.app, 'pmo');
    expect(JSON.stringify(exported)).not.toMatch(ofGina);
    expect(verdictOf(exported)).toMatchObject({ code: 0, json: { ok: true, erased: 1 } });
    const [first, ...rest] = exported.people ?? [];
    const forged = [{ ...first, value: { ...first?.value, name: 'Somebody else' } }, ...rest];
    expect(verdictOf({ ...exported, people: forged })).toMatchObject({
      code: 1,
      json: { flaw: { stream: 'office/pmo', seq: 1 } },
    });
    const strange = [...(exported.people ?? []), before.people?.at(-1), { ...first, commitment: 'a'.repeat(64) }];
    expect(verdictOf({ ...exported, people: strange })).toMatchObject({ code: 1 });
  });

  test('erasing again, as after a crash in the middle, changes nothing and notes nothing twice', async () => {
    await eraseGina();
    const entries = (await facts()).length;
    await erasePerson('p7', await world.stateOf('office', 'pmo'), world.app);
    expect((await facts()).length).toBe(entries);
  });

  test('a check finds nothing to say, and finds a record that is missing though nobody erased it', async () => {
    await eraseGina();
    const sources = {
      ...{ foldedState: (of: string) => world.app.ports.snapshots.load(of) },
      people: world.app.ports.personRecords,
    };
    const look = async () => {
      const commits = await world.app.stored.read('office/pmo', 0);
      return (await lookAtHistory({ stream: 'office/pmo', commits, unreadable: [], followed: true }, sources)).findings;
    };
    expect(await look()).toEqual([]);
    const [record] = await world.app.ports.personRecords.all('pmo', 'paul');
    await world.app.ports.personRecords.remove('pmo', [record?.commitment ?? '']);
    expect((await look()).filter(({ kind }) => kind === 'people')).toMatchObject([{ where: 'office/pmo, entry 1' }]);
  });
});

function verdictOf(exported: object) {
  return verdictOn({ file: { name: 'office.json', text: JSON.stringify(exported) } });
}
