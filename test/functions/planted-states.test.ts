/**
 * Nothing that is derived from facts is believed for what it says: a folded state that somebody planted, altered, moved to another history or made by
 * earlier rules is not used on either store, and the service says that one was met.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDynamo } from '#adapters/dynamo/open.ts';
import type { TableNames } from '#adapters/dynamo/tables.ts';
import { endpoint as health } from '#functions/endpoints/health.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';
import { admitted, type BareStore, openBare } from './two-process-app.ts';

let bare: BareStore;
let dynalite: Dynalite;
let names: TableNames;

beforeAll(async () => {
  bare = openBare();
  dynalite = await startDynalite();
  names = await dynalite.newTables();
  await admitted(bare.process());
});
afterAll(async () => {
  await bare.close();
  await dynalite.stop();
});

/** Sonia the sponsor, made an administrator by nobody. */
async function forged(app: App) {
  const { stream, seq, digest, state } = await app.states.current('office', 'pmo');
  const people = (state.id === undefined ? [] : state.people).map(person =>
    person.id === 'sonia' ? { ...person, roles: [...person.roles, 'admin'] } : person,
  );
  return { stream, seq, digest, fold: 0, state: { state: { ...state, people }, remembered: [] } };
}

const rolesOfSonia = async (app: App) => {
  const { state } = await app.states.current('office', 'pmo');
  return state.id === undefined ? [] : state.people.find(person => person.id === 'sonia')?.roles;
};

const problemsOf = async (app: App) => {
  const call = { params: {}, query: {}, body: undefined, headers: {}, actor: { kind: 'person', id: 'nobody' } };
  const reply = await health.answer(call as never, app);
  return (reply.body as { problems?: string[] }).problems ?? [];
};

/** The same facts, with the folded states of a DynamoDB table beside them. */
function process(): App {
  const { ports, settings } = bare.process();
  const { snapshots } = openDynamo(dynalite.client, names, testSeal);
  return createApp({ ...ports, snapshots }, settings);
}

const put = (stream: string, seq: number, body: unknown, seal?: string) =>
  dynalite.client.ask('PutItem', {
    TableName: names.snapshots,
    Item: { stream, seq, body: JSON.stringify(body), ...(seal && { seal }) },
  });

/** The fold that is in use now, as a state that was kept says it. */
async function foldNow(): Promise<number> {
  const { foldingOf } = await import('#domain/aggregates.ts');
  return (await foldingOf('office')).fold;
}

describe('P27: folded states in a table', () => {
  test('a folded state that was planted without a seal, or with one of another key, makes nobody an administrator', async () => {
    const planted = { ...(await forged(process())), fold: await foldNow() };
    for (const seal of [undefined, '0'.repeat(64)]) {
      await put('office/pmo', planted.seq, planted, seal);
      const app = process();
      expect(await rolesOfSonia(app)).toEqual(['sponsor']);
      expect(await problemsOf(app)).toEqual([expect.stringContaining('Folded states that are not believed: 1.')]);
    }
  });

  test('a folded state that was altered after it was sealed, or sealed for another history, is not used', async () => {
    const planted = { ...(await forged(process())), fold: await foldNow() };
    const elsewhere = { ...planted, stream: 'office/other' };
    await put('office/pmo', planted.seq, planted, testSeal.of(JSON.stringify(elsewhere)));
    expect(await rolesOfSonia(process())).toEqual(['sponsor']);
    await put('office/pmo', planted.seq, elsewhere, testSeal.of(JSON.stringify(elsewhere)));
    const app = process();
    expect(await rolesOfSonia(app)).toEqual(['sponsor']);
    expect(app.states.distrusted()).toEqual(['office/pmo']);
  });

  test('a sealed folded state that no fact vouches for is not used, and one of earlier rules is made anew without a word', async () => {
    const planted = { ...(await forged(process())), fold: await foldNow() };
    const unvouched = { ...planted, digest: 'f'.repeat(64) };
    await put('office/pmo', planted.seq, unvouched, testSeal.of(JSON.stringify(unvouched)));
    const app = process();
    expect(await rolesOfSonia(app)).toEqual(['sponsor']);
    expect(app.states.distrusted()).toEqual(['office/pmo']);
    const earlier = { ...planted, fold: planted.fold - 1 };
    await put('office/pmo', planted.seq, earlier, testSeal.of(JSON.stringify(earlier)));
    const later = process();
    expect(await rolesOfSonia(later)).toEqual(['sponsor']);
    expect(await problemsOf(later)).toEqual([]);
  });

  test('a planted folded state that claims to be newer than any other holds up no true one', async () => {
    await put('office/pmo', 1_000_000, await forged(process()), '0'.repeat(64));
    const app = process();
    const { stream, seq, digest, state, remembered } = await app.states.current('office', 'pmo');
    await app.ports.snapshots.save({ stream, seq, digest, fold: await foldNow(), state: { state, remembered } });
    expect(await app.ports.snapshots.load('office/pmo')).toMatchObject({ seq });
    const next = process();
    expect(await rolesOfSonia(next)).toEqual(['sponsor']);
    expect(next.states.distrusted()).toEqual([]);
  });
});
