/** What a command costs: the same on the tenth and on the thousandth fact of a project, counted in what is asked of the store. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { App } from '#functions/kit/app.ts';
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
async function grow(app: App, entries: number): Promise<void> {
  for (let seq = (await app.states.current('project', 'p1')).seq; seq < entries; ) {
    ({ seq } = await tell(app, 'project', 'p1', report(seq % 100), 'manu'));
    await app.states.snapshotIfDue('project', 'p1', seq);
  }
}

/** What one report costs a process in which everything is warm, and one that has just started. */
async function costs(): Promise<{ warm: Counts; cold: Counts }> {
  const { counts: warm, watch } = counting();
  const app = store.process(watch);
  await app.states.current('project', 'p1');
  await app.states.current('office', 'pmo');
  Object.assign(warm, { reads: 0, commits: 0, appends: 0, loads: 0 });
  await tell(app, 'project', 'p1', report(1), 'manu');
  const { counts: cold, watch: watchCold } = counting();
  await tell(store.process(watchCold), 'project', 'p1', report(2), 'manu');
  return { warm, cold };
}

test('a command reads and writes the same at ten facts as at a thousand, warm and cold', async () => {
  const app = store.process();
  await admitted(app);
  await grow(app, 10);
  const few = await costs();
  await grow(app, 1_000);
  const many = await costs();
  expect(few.warm).toEqual({ reads: 1, commits: 0, appends: 1, loads: 0 });
  expect(many.warm).toEqual(few.warm);
  const { commits: _, ...calls } = many.cold;
  expect(calls).toEqual({ reads: few.cold.reads, appends: 1, loads: few.cold.loads });
  expect(many.cold.commits).toBeLessThanOrEqual(50 + 5);
});

test('a state from a snapshot is the state from the first fact', async () => {
  const app = store.process();
  await admitted(app);
  await grow(app, 120);
  const fromSnapshot = await store.process().states.current('project', 'p1');
  await app.ports.snapshots.save({ stream: 'project/p1', seq: 120, digest: 'x', fold: 0, state: { nonsense: true } });
  const { counts, watch } = counting();
  const fromFacts = await store.process(watch).states.current('project', 'p1');
  expect(counts.commits).toBe(120);
  expect(fromFacts).toEqual(fromSnapshot);
  expect(fromFacts).toEqual(await app.states.current('project', 'p1'));
});

test('a request from before the snapshot is still known by its key', async () => {
  const app = store.process();
  await admitted(app);
  const request = {
    aggregate: 'project',
    id: 'p1',
    command: report(7),
    actor: { kind: 'person', id: 'manu' },
    key: 'kept',
  } as const;
  const first = await app.execute(request);
  await grow(app, 100);
  const again = await store.process().execute(request);
  expect(again).toMatchObject({ replayed: true, commit: 'commit' in first && first.commit });
});

test('a snapshot that cannot be kept holds nobody up', async () => {
  const before = (call: string) => {
    if (call === 'snapshots.save') throw new RangeError('it is too large');
  };
  const app = store.process({ before });
  await admitted(app);
  await grow(app, 60);
  expect((await store.process().states.current('project', 'p1')).seq).toBe(60);
});
