/** What a command costs: the same on the tenth and on the thousandth fact of a project, counted in what is asked of the store. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { House } from '#functions/kit/app.ts';
import type { Watch } from '../support/around-ports.ts';
import { admitted, type BareStore, openBare, report, tell } from './two-process-app.ts';

let store: BareStore;
beforeEach(() => {
  store = openBare();
});
afterEach(() => store.close());

interface Counts {
  reads: number;
  commits: number;
  appends: number;
  loads: number;
}

function counting(): { counts: Counts; watch: Watch } {
  const counts: Counts = { reads: 0, commits: 0, appends: 0, loads: 0 };
  const after = (call: string, _args: readonly unknown[], answer: unknown) => {
    if (call === 'facts.append') counts.appends += 1;
    if (call === 'snapshots.load') counts.loads += 1;
    if (call !== 'facts.read') return;
    counts.reads += 1;
    counts.commits += (answer as unknown[]).length;
  };
  return { counts, watch: { before: () => undefined, after } };
}

/** Reports until the project's history has so many entries, keeping snapshots as the stream of facts does. */
async function grow(house: House, entries: number): Promise<void> {
  for (let seq = (await house.ledger.fresh('project', 'p1')).seq; seq < entries; ) {
    ({ seq } = await tell(house, 'project', 'p1', report(seq % 100), 'manu'));
    await house.ledger.snapshotIfDue('project', 'p1', seq);
  }
}

/** What one report costs a process in which everything is warm, and one that has just started. */
async function costs(): Promise<{ warm: Counts; cold: Counts }> {
  const { counts: warm, watch } = counting();
  const house = store.process(watch);
  await house.ledger.fresh('project', 'p1');
  await house.ledger.fresh('office', 'pmo');
  Object.assign(warm, { reads: 0, commits: 0, appends: 0, loads: 0 });
  await tell(house, 'project', 'p1', report(1), 'manu');
  const { counts: cold, watch: watchCold } = counting();
  await tell(store.process(watchCold), 'project', 'p1', report(2), 'manu');
  return { warm, cold };
}

test('a command reads and writes the same at ten facts as at a thousand, warm and cold', async () => {
  const house = store.process();
  await admitted(house);
  await grow(house, 10);
  const few = await costs();
  await grow(house, 1_000);
  const many = await costs();
  expect(few.warm).toEqual({ reads: 1, commits: 0, appends: 1, loads: 0 });
  expect(many.warm).toEqual(few.warm);
  const { commits: _, ...calls } = many.cold;
  expect(calls).toEqual({ reads: few.cold.reads, appends: 1, loads: few.cold.loads });
  expect(many.cold.commits).toBeLessThanOrEqual(50 + 5);
});

test('a state from a snapshot is the state from the first fact', async () => {
  const house = store.process();
  await admitted(house);
  await grow(house, 120);
  const fromSnapshot = await store.process().ledger.fresh('project', 'p1');
  await house.ports.snapshots.save({ stream: 'project/p1', seq: 120, digest: 'x', fold: 0, state: { nonsense: true } });
  const { counts, watch } = counting();
  const fromFacts = await store.process(watch).ledger.fresh('project', 'p1');
  expect(counts.commits).toBe(120);
  expect(fromFacts).toEqual(fromSnapshot);
  expect(fromFacts).toEqual(await house.ledger.fresh('project', 'p1'));
});

test('a request from before the snapshot is still known by its key', async () => {
  const house = store.process();
  await admitted(house);
  const request = { noun: 'project', id: 'p1', command: report(7), actor: { kind: 'person', id: 'manu' }, key: 'kept' } as const;
  const first = await house.execute(request);
  await grow(house, 100);
  const again = await store.process().execute(request);
  expect(again).toMatchObject({ replayed: true, commit: 'commit' in first && first.commit });
});

test('a snapshot that cannot be kept holds nobody up', async () => {
  const before = (call: string) => {
    if (call === 'snapshots.save') throw new RangeError('it is too large');
  };
  const house = store.process({ before });
  await admitted(house);
  await grow(house, 60);
  expect((await store.process().ledger.fresh('project', 'p1')).seq).toBe(60);
});
