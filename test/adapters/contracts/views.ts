/** What every adapter of the port ViewStore must do. Each property is checked against a plain list in memory. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ViewRow } from '#domain/ports.ts';
import { keysOf, type MakeViews, rowsOf } from './rows-of-views.ts';
import { readingHeads } from './view-heads.ts';
import { readingPages } from './view-pages.ts';

export function viewStoreContract(name: string, make: MakeViews): void {
  describe(`${name}: lists and inboxes`, () => {
    replacing(make);
    readingHeads(make);
    versions(make);
    whenAsked(make);
    readingPages(make);
    refusing(make);
  });
}

function whenAsked(make: MakeViews): void {
  const parts = [['inbox'], ['portfolio', 'alerts']];
  const inParts = (...rows: ViewRow[]) => ({
    parts,
    rows: (part: number) => rows.filter(({ list }) => parts[part]?.includes(list.split('/')[0] ?? '')),
    failed: ({ message }: Error) => expect.unreachable(message),
  });

  test('rows that may be worked out later are found by whoever asks for one, for some, for a page or for first rows', async () => {
    const views = await make();
    const [waits] = rowsOf('inbox/ann', ['a']);
    const [known, other] = rowsOf('portfolio', ['p1', 'p2']);
    await views.replaceWhenAsked('project/p1', 1, inParts(waits!, known!));
    expect(await views.get('inbox/ann', 'a')).toEqual(waits);
    expect(await views.some('portfolio', ['p1', 'p2'])).toEqual([known]);
    await views.replaceWhenAsked('project/p1', 2, inParts(other!));
    expect(await keysOf(views, 'portfolio')).toEqual(['p2']);
    expect((await views.heads(['inbox/ann', 'portfolio'], 5)).map(({ rows }) => rows)).toEqual([[], [other]]);
  });

  test('of rows that may be worked out later and of others the later version stands, whichever came last', async () => {
    const views = await make();
    await views.replaceWhenAsked('project/p1', 2, inParts(...rowsOf('portfolio', ['two'])));
    await views.replace('project/p1', 1, rowsOf('portfolio', ['one']));
    expect(await keysOf(views, 'portfolio')).toEqual(['two']);
    await views.replace('project/p1', 4, rowsOf('portfolio', ['four']));
    await views.replaceWhenAsked('project/p1', 3, inParts(...rowsOf('inbox/ann', ['three'])));
    expect(await keysOf(views, 'inbox/ann')).toEqual([]);
    await views.replaceWhenAsked('project/p1', 5, inParts());
    expect(await keysOf(views, 'portfolio')).toEqual([]);
  });
}

function replacing(make: MakeViews): void {
  test('the rows of a project are exactly what was said last: new ones come, changed ones change, others vanish', async () => {
    const views = await make();
    await views.replace('project/p1', 1, rowsOf('inbox/ann', ['a', 'b', 'c']));
    await views.replace('project/p1', 2, [
      { list: 'inbox/ann', key: 'b', body: 'changed' },
      { list: 'portfolio', key: 'p1', body: null },
    ]);
    expect(await keysOf(views, 'inbox/ann')).toEqual(['b']);
    expect(await views.get('inbox/ann', 'b')).toEqual({ list: 'inbox/ann', key: 'b', body: 'changed' });
    expect(await views.get('inbox/ann', 'a')).toBeUndefined();
    expect(await views.get('portfolio', 'p1')).toEqual({ list: 'portfolio', key: 'p1', body: null });
    await views.replace('project/p1', 3, []);
    expect(await keysOf(views, 'inbox/ann')).toEqual([]);
    expect(await views.get('portfolio', 'p1')).toBeUndefined();
  });

  test('projects share lists without touching the rows of each other, also when all change at once', async () => {
    const views = await make();
    const owners = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, '0')}`);
    await Promise.all(owners.map(owner => views.replace(`project/${owner}`, 1, rowsOf('portfolio', [owner]))));
    expect(await keysOf(views, 'portfolio')).toEqual(owners);
    await views.replace('project/p07', 2, []);
    expect(await keysOf(views, 'portfolio')).toEqual(owners.filter(owner => owner !== 'p07'));
  });

  test('hundreds of rows of one project are all written and all removed', async () => {
    const views = await make();
    const keys = Array.from({ length: 230 }, (_, index) => `k${String(index).padStart(3, '0')}`);
    await views.replace('office/o1', 1, rowsOf('people', keys));
    expect(await keysOf(views, 'people')).toEqual(keys);
    await views.replace('office/o1', 2, rowsOf('people', keys.slice(0, 3)));
    expect(await keysOf(views, 'people')).toEqual(keys.slice(0, 3));
  });

  test('P15: hostile text and prototype keys are inert and come back as they were', async () => {
    const views = await make();
    const body = JSON.parse('{"__proto__":{"admin":true},"title":"<script>alert(1)</script> 🚦","cell":"=cmd()"}');
    const list = "__proto__'; DROP TABLE views; --";
    await views.replace('project/__proto__', 1, [{ list, key: '__proto__', body }]);
    expect(JSON.stringify((await views.get(list, '__proto__'))?.body)).toBe(JSON.stringify(body));
    expect(await keysOf(views, list)).toEqual(['__proto__']);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('several rows are read at once by their keys, in the order asked; those that are not there are left out', async () => {
    const views = await make();
    const keys = Array.from({ length: 200 }, (_, index) => `k${String(index).padStart(3, '0')}🚦\uE000`);
    await views.replace('office/o1', 1, rowsOf('people', keys));
    const asked = keys.toReversed();
    expect(await views.some('people', asked)).toEqual(rowsOf('people', asked));
    expect(await views.some('people', ['absent', keys[7]!, '', '\udfff', keys[3]!])).toEqual(
      rowsOf('people', [keys[7]!, keys[3]!]),
    );
    expect(await views.some('others', keys)).toEqual([]);
    expect(await views.some('', keys)).toEqual([]);
    expect(await views.some('people', [])).toEqual([]);
  });

  test('P20: after forgetting everything the same versions can be applied anew', async () => {
    const views = await make();
    await views.replace('project/p1', 5, rowsOf('portfolio', ['p1', 'p2']));
    await views.clear();
    expect(await keysOf(views, 'portfolio')).toEqual([]);
    await views.replace('project/p1', 3, rowsOf('portfolio', ['p1']));
    expect(await keysOf(views, 'portfolio')).toEqual(['p1']);
  });
}

function versions(make: MakeViews): void {
  test('P4: a version that comes late is ignored, and the same version again changes nothing', async () => {
    const views = await make();
    await views.replace('project/p1', 7, rowsOf('portfolio', ['seven']));
    await views.replace('project/p1', 6, rowsOf('portfolio', ['six']));
    await views.replace('project/p1', 7, rowsOf('portfolio', ['seven']));
    expect(await keysOf(views, 'portfolio')).toEqual(['seven']);
    await views.replace('project/p2', 1, rowsOf('portfolio', ['other']));
    expect(await keysOf(views, 'portfolio')).toEqual(['other', 'seven']);
  });

  test('P4: versions delivered twice and shuffled leave the rows of the newest', async () => {
    const views = await make();
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(keys, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.nat()), async (history, random) => {
        run += 1;
        const list = `list-${run}`;
        const deliveries = [...history.entries(), ...history.entries()].map(delivery => ({
          delivery,
          rank: random.next().value,
        }));
        for (const { delivery } of deliveries.sort((a, b) => a.rank - b.rank)) {
          await views.replace(`owner-${run}`, delivery[0], rowsOf(list, delivery[1]));
        }
        expect(await keysOf(views, list)).toEqual(history.at(-1)!.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  test('P4: versions of one project applied at the same instant leave the rows of the newest once it is delivered', async () => {
    const views = await make();
    const rows = (version: number) => [...rowsOf('shared', ['same']), { list: 'own', key: `v${version}`, body: version }];
    await Promise.allSettled([3, 1, 4, 2].map(version => views.replace('project/p1', version, rows(version))));
    await views.replace('project/p1', 4, rows(4));
    expect(await keysOf(views, 'own')).toEqual(['v4']);
    expect(await keysOf(views, 'shared')).toEqual(['same']);
    await views.replace('project/p1', 5, rows(5));
    expect(await keysOf(views, 'own')).toEqual(['v5']);
  });
}

function refusing(make: MakeViews): void {
  test('P15: a cursor that was not given for this list is refused', async () => {
    const views = await make();
    await views.replace('project/p1', 1, [...rowsOf('one', ['a', 'b', 'c']), ...rowsOf('two', ['a', 'b', 'c'])]);
    const { cursor } = await views.page('one', { limit: 1 });
    const asJson = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const garbage = [
      '',
      ' ',
      'garbage',
      '🚦',
      `${cursor}=`,
      `${cursor}A`,
      asJson(null),
      asJson({}),
      asJson(['two']),
      asJson(['two', 1]),
    ];
    for (const given of [cursor!, ...garbage, asJson(['two', '']), asJson(['two', '\ud800']), asJson(['two', 'a', 'b'])]) {
      await expect(views.page('two', { limit: 1, cursor: given }), given).rejects.toThrow(RangeError);
    }
    await expect(views.page('one', { limit: 1, cursor, prefix: 'b' })).rejects.toThrow(RangeError);
    expect((await views.page('one', { limit: 1, cursor })).rows).toEqual(rowsOf('one', ['b']));
  });

  test.each([0, -1, 201, 1.5, Number.NaN])('P15: a page of %d rows is refused', async limit => {
    const views = await make();
    await expect(views.page('portfolio', { limit })).rejects.toThrow(RangeError);
  });

  test('P15: rows that cannot be stored are refused before any row is written', async () => {
    const views = await make();
    const good = { list: 'portfolio', key: 'good', body: 1 };
    const large = { list: 'portfolio', key: 'large', body: 'x'.repeat(350 * 1024) };
    const refused: ViewRow[][] = [
      [good, large],
      [good, good],
    ];
    for (const name of ['', '\udfff', 'x'.repeat(1025)])
      refused.push([good, { ...good, key: name }], [good, { ...good, list: name }]);
    for (const rows of refused) await expect(views.replace('project/p1', 1, rows)).rejects.toThrow(RangeError);
    expect(await keysOf(views, 'portfolio')).toEqual([]);
  });

  test('P15: nothing is found under a name that nothing can have', async () => {
    const views = await make();
    for (const name of ['', '\udfff', 'x'.repeat(1025)]) {
      expect(await views.get('portfolio', name)).toBeUndefined();
      expect(await views.get(name, 'p1')).toBeUndefined();
      expect(await views.page(name, { limit: 10 })).toEqual({ rows: [] });
    }
  });
}
