/** One machine lets people in by turns: a flood delays whoever sends it, and nobody else. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFairQueue } from '#local/host/fair-queue.ts';

/** Work that ends when the test says so, in the order in which it was let in. */
function heldWork() {
  const begun: { name: string; end: () => void }[] = [];
  const work = (name: string) => () => new Promise<string>(resolve => void begun.push({ name, end: () => resolve(name) }));
  const turn = () => new Promise(resolve => setImmediate(resolve));
  return { begun, work, turn };
}

test('a ballot that arrives behind 500 requests of another person is answered before these are through', async () => {
  const { begun, work, turn } = heldWork();
  const inTurn = createFairQueue({ atOnce: 32, ofOne: 8, mostWaiting: 1_000 });
  const answered: string[] = [];
  for (let index = 0; index < 500; index += 1) void inTurn('eve', work(`eve ${index}`)).then(name => answered.push(name));
  void inTurn('ann', work('ann')).then(name => answered.push(name));
  for (let done = 0; done < 501; done += 1) {
    await turn();
    begun[done]?.end();
  }
  await turn();
  expect(answered).toHaveLength(501);
  expect(answered.indexOf('ann')).toBeLessThanOrEqual(8);
  expect(answered.filter(name => name !== 'ann')).toEqual(Array.from({ length: 500 }, (_, index) => `eve ${index}`));
});

test('when all places are taken by a flood of many, the next place goes to whoever has waited for a turn, not to the flood', async () => {
  const { begun, work, turn } = heldWork();
  const inTurn = createFairQueue({ atOnce: 1, ofOne: 1, mostWaiting: 10 });
  for (const name of ['eve 1', 'eve 2', 'eve 3', 'ann 1', 'bob 1']) void inTurn(name.slice(0, 3), work(name));
  for (let done = 0; done < 5; done += 1) {
    await turn();
    begun[done]?.end();
  }
  expect(begun.map(({ name }) => name)).toEqual(['eve 1', 'ann 1', 'bob 1', 'eve 2', 'eve 3']);
});

test('whoever has as many requests waiting as may wait is turned away, and others are not', async () => {
  const { begun, work, turn } = heldWork();
  const inTurn = createFairQueue({ atOnce: 1, ofOne: 1, mostWaiting: 2 });
  const all = ['eve', 'eve', 'eve', 'eve', 'ann'].map(person => inTurn(person, work(person)));
  expect(await all[3]).toBe('turned-away');
  for (let done = 0; done < 4; done += 1) {
    await turn();
    begun[done]?.end();
  }
  expect(await Promise.all(all)).toEqual(['eve', 'eve', 'eve', 'turned-away', 'ann']);
});

test('work that fails gives its place back, and its fault to whoever asked for it', async () => {
  const inTurn = createFairQueue({ atOnce: 1, ofOne: 1, mostWaiting: 2 });
  await expect(inTurn('eve', async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await inTurn('ann', async () => 'answered')).toBe('answered');
});

test('whatever arrives in whatever order, everything is answered once and nobody has more places than one person may', async () => {
  const arrivals = fc.array(fc.tuple(fc.constantFrom('ann', 'bob', 'eve'), fc.nat({ max: 3 })), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(arrivals, async people => {
      const inTurn = createFairQueue({ atOnce: 4, ofOne: 2, mostWaiting: 100 });
      const running = new Map<string, number>();
      const work = (person: string, turns: number) => async () => {
        running.set(person, (running.get(person) ?? 0) + 1);
        expect(running.get(person)).toBeLessThanOrEqual(2);
        expect([...running.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        running.set(person, (running.get(person) ?? 0) - 1);
        return person;
      };
      const answers = await Promise.all(people.map(([person, turns]) => inTurn(person, work(person, turns))));
      expect(answers).toEqual(people.map(([person]) => person));
    }),
    { numRuns: 200 },
  );
});
