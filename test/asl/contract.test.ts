/** The one-machine engine keeps the contract of the Workflows port, with executions in memory and in SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#adapters/sqlite/database.ts';
import { executionsSchema, sqliteExecutions } from '#adapters/sqlite/executions.ts';
import { type ExecutionStore, memoryExecutions } from '#asl/executions.ts';
import { workflowsContract } from '../adapters/contracts/workflows.ts';
import { bench, fixture, noon } from './fixtures/engine.ts';

function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-asl-'));
  const open = () => openDatabase({ folder, name: 'state.db', synchronous: 'FULL', migrations: [executionsSchema] });
  return { open, remove: () => rmSync(folder, { recursive: true }) };
}

function underTest(executions: ExecutionStore, close: () => void) {
  const { workflows, clock, tokens, calls } = bench([fixture('ask')], { executions });
  const recorded = () => calls.filter(call => call.name === 'record').map(call => call.payload);
  return {
    workflows,
    clock,
    tokens,
    recorded,
    close: async () => {
      await workflows.stop();
      close();
    },
  };
}

workflowsContract('the one-machine engine, executions in memory', async () => underTest(memoryExecutions(), () => {}));

workflowsContract('the one-machine engine, executions in SQLite', async () => {
  const { open, remove } = opened();
  const db = open();
  return underTest(sqliteExecutions(db), () => {
    db.close();
    remove();
  });
});

const stores: Record<string, () => { store: ExecutionStore; reopen: () => ExecutionStore; close: () => void }> = {
  memory: () => {
    const store = memoryExecutions();
    return { store, reopen: () => store, close: () => {} };
  },
  SQLite: () => {
    const { open, remove } = opened();
    let db = open();
    const reopen = () => {
      db.close();
      db = open();
      return sqliteExecutions(db);
    };
    const close = () => {
      db.close();
      remove();
    };
    return { store: sqliteExecutions(db), reopen, close };
  },
};

describe.each(Object.keys(stores))('the memory of executions in %s', kind => {
  let it: ReturnType<(typeof stores)[string]>;
  beforeEach(() => {
    it = stores[kind]!();
  });
  afterEach(() => it.close());

  const start = (name: string, startedAt = noon) => ({ workflow: 'w', name, input: '{"a":1}', startedAt });

  const rested = (name: string) => ({ workflow: 'w', name, place: '{"a":1}' });
  const rest = (name: string, until: number) => ({ workflow: 'w', name, token: `token of ${name}`, until, place: '{"a":1}' });

  test('P8: what rests is not at work; a token takes it once, also after a restart', async () => {
    await it.store.begin(start('one'));
    await it.store.begin(start('two'));
    await it.store.rest(rest('one', 5));
    expect((await it.store.atWork()).map(({ name }) => name)).toEqual(['two']);
    const again = it.reopen();
    expect((await again.find('w', 'one'))?.status).toBe('running');
    const taken = await Promise.all([again.answered('token of one'), again.answered('token of one'), again.answered('none')]);
    expect(taken).toEqual([rested('one'), undefined, undefined]);
    expect((await again.atWork()).map(({ name }) => name)).toEqual(['one', 'two']);
  });

  test('what rests anew rests under its new token alone', async () => {
    await it.store.begin(start('one'));
    await it.store.rest({ ...rest('one', 5), token: 'old' });
    await it.store.rest(rest('one', 7));
    expect(await it.store.answered('old')).toBeUndefined();
    expect(await it.store.answered('token of one')).toEqual(rested('one'));
  });

  test('P2: rests are taken by their instants, the earliest first, so many at a time', async () => {
    for (const [name, until] of [
      ['c', 30],
      ['a', 10],
      ['d', 40],
      ['b', 20],
    ] as const) {
      await it.store.begin(start(name));
      await it.store.rest(rest(name, until));
    }
    expect(await it.store.nextDue()).toBe(10);
    const names = async (now: number, limit: number) => (await it.store.due(now, limit)).map(({ name }) => name);
    expect([await names(30, 2), await names(30, 2), await names(39, 2)]).toEqual([['a', 'b'], ['c'], []]);
    expect(await it.store.nextDue()).toBe(40);
    await it.store.due(40, 1);
    expect(await it.store.nextDue()).toBeUndefined();
  });

  test('an execution begins once under a name of its workflow', async () => {
    expect(await it.store.begin(start('one'))).toBe(true);
    expect(await it.store.begin({ ...start('one'), input: '{}' })).toBe(false);
    expect(await it.store.begin({ ...start('one'), workflow: 'v' })).toBe(true);
    expect(await it.store.find('w', 'one')).toEqual({ ...start('one'), status: 'running' });
  });

  test('of a hundred begins of one execution at once exactly one wins', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => it.store.begin(start('one'))));
    expect(answers.filter(answer => answer)).toHaveLength(1);
  });

  test('the end of an execution is kept with its reason, and is the only one', async () => {
    await it.store.begin(start('one'));
    const failure = { error: 'Broken', cause: 'it broke' };
    await it.store.end('w', 'one', { status: 'failed', endedAt: noon, failure });
    await it.store.end('w', 'one', { status: 'succeeded', endedAt: noon });
    expect(await it.store.find('w', 'one')).toEqual({ ...start('one'), status: 'failed', endedAt: noon, failure });
  });

  test('P8: running executions are listed in the order of their starts, also after a restart', async () => {
    await it.store.begin(start('a-late', '2030-03-01T00:00:00.000Z'));
    await it.store.begin(start('ended'));
    await it.store.begin(start('b-early', '2030-02-01T00:00:00.000Z'));
    await it.store.end('w', 'ended', { status: 'succeeded', endedAt: noon });
    const names = async (store: ExecutionStore) => (await store.atWork()).map(execution => execution.name);
    expect(await names(it.store)).toEqual(['b-early', 'a-late']);
    const again = it.reopen();
    expect(await names(again)).toEqual(['b-early', 'a-late']);
    expect(await again.begin(start('ended'))).toBe(false);
  });
});
