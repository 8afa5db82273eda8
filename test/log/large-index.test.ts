/** A file of the index of the public log is read whole, and others are heard while it is. */
import { setImmediate as looked } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { utf8 } from '#domain/history/log/bytes.ts';
import { lineOf, readIndex, runsInLine } from '#functions/kit/public-log/index-files.ts';

const head = JSON.stringify({ to: 7, digest: 'd' });
const fileOf = (lines: readonly string[]) => ({ get: async () => utf8(`${head}\n${lines.map(line => `${line}\n`).join('')}`) });

test('of a file with 50,000 histories each is found, and others are heard ten times meanwhile', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => lineOf(`project/${index}`, [{ seq: 1, leaf: index * 3, count: 3 }]));
  let turns = 0;
  let reads = true;
  const others = (async () => {
    while (reads) {
      await looked();
      turns += 1;
    }
  })();
  const file = await readIndex(fileOf(lines), 0, 1);
  reads = false;
  await others;
  expect(file).toMatchObject({ to: 7, digest: 'd' });
  expect(file?.lines.size).toBe(50_000);
  expect(runsInLine(file?.lines.get('project/49999'))).toEqual([{ seq: 1, leaf: 149_997, count: 3 }]);
  expect(turns).toBeGreaterThanOrEqual(10);
});

test('a file of a log that has just begun, and one that ends without a line break, are read', async () => {
  expect((await readIndex(fileOf([]), 0, 1))?.lines.size).toBe(0);
  const cut = { get: async () => utf8(`${head}\nproject/1 1 0`) };
  expect([...((await readIndex(cut, 0, 1))?.lines ?? [])]).toEqual([['project/1', 'project/1 1 0']]);
  expect(await readIndex({ get: async () => utf8('nothing') }, 0, 1)).toBeUndefined();
});
