/** What projects need of others: which are open, how each stands, what a late one endangers, who waits for each other, and where each stands in the picture. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OpenDependency, openDependencies, standingAlone } from '#domain/project/portfolio/dependencies.ts';
import { cyclesAmong } from '#domain/project/portfolio/dependency-chains.ts';
import { layoutOf } from '#domain/project/portfolio/dependency-layout.ts';
import { type PlacedDependency, standingsTogether } from '#domain/project/portfolio/dependency-standings.ts';
import { admittedWorld, must } from '../../support/fixtures.ts';

const now = '2026-05-15T10:00:00.000Z';
const active = { status: 'active' as const };

/** “a<b” says that a needs something of b; with days, by when it is needed and when it is expected. */
function needing(arrow: string, days: Pick<OpenDependency, 'by' | 'expected'> = { by: '2026-06-01', expected: '2026-05-30' }) {
  const [taker = '', giver = ''] = arrow.split('<');
  return {
    ...{ id: arrow, entry: 'n1', kind: 'register', what: 'A part', from: giver, taker, giver, giverNow: active },
    ...days,
  } satisfies PlacedDependency;
}
const late = { by: '2026-06-01', expected: '2026-06-20' };

describe('what is open', () => {
  test('needs that were not delivered and open entries of the register; nothing of a project that is over', () => {
    const world = admittedWorld();
    const other = { project: 'p0', title: 'Harbours', status: 'active' as const };
    must(world.toProject({ type: 'state-need', other, what: 'A dry quay', by: '2026-05-31' }, 'manu'));
    must(world.toProject({ type: 'state-need', other, what: 'A crane', by: '2026-05-31' }, 'manu'));
    must(world.toProject({ type: 'note-need-answer', need: 'w1', project: 'p0', delivered: '2026-03-02' }));
    const add = [
      { dependency: 'A permit', on: 'The city', due: '2026-06-01' },
      { dependency: 'Rails', on: 'Rail works', project: 'p0', forecast: '2026-06-01' },
    ];
    must(world.toProject({ type: 'amend-registers', registers: { dependencies: { add } }, givers: ['p0'] }, 'manu'));
    must(world.toProject({ type: 'amend-registers', registers: { dependencies: { close: [{ id: 'n1' }] } } }, 'manu'));
    const { state } = world.project;
    expect(openDependencies(state)).toEqual([
      { entry: 'w2', kind: 'need', what: 'A crane', from: 'Harbours', giver: 'p0', by: '2026-05-31' },
      { entry: 'n2', kind: 'register', what: 'Rails', from: 'Rail works', giver: 'p0', expected: '2026-06-01' },
    ]);
    expect(openDependencies({ ...state, status: 'withdrawn' } as typeof state)).toEqual([]);
  });
});

describe('how one stands by itself', () => {
  const standing = (days: Pick<OpenDependency, 'by' | 'expected'>, giver: Parameters<typeof standingAlone>[1] = active) =>
    standingAlone(days, giver, now);

  test('expected after the day, or the day is over: late by so many days as are known', () => {
    expect(standing(late)).toEqual({ standing: 'late', why: 'expected-later', daysLate: 19 });
    expect(standing({ by: '2026-05-14' })).toEqual({ standing: 'late', why: 'day-over', daysLate: 1 });
    expect(standing({ by: '2026-05-14', expected: '2026-05-10' })).toMatchObject({ standing: 'late', daysLate: 1 });
    expect(standing({ by: '2026-05-01', expected: '2026-05-10' })).toMatchObject({ standing: 'late', daysLate: 14 });
    expect(standing({ by: '2026-05-15' })).toEqual({ standing: 'in-time' });
  });

  test('a giver that was stopped gives nothing any more, whatever the days say', () => {
    expect(standing({ by: '2026-06-01', expected: '2026-05-30' }, { status: 'killed' })).toEqual({
      ...{ standing: 'late', why: 'giver-over' },
    });
  });

  test('where nobody has said when it comes, a giver that ends after the day makes it doubtful; one that ends before does not', () => {
    expect(standing({ by: '2026-06-01' }, { ...active, end: '2026-06-02' })).toEqual({
      ...{ standing: 'doubtful', why: 'giver-ends-later' },
    });
    expect(standing({ by: '2026-06-01' }, { ...active, end: '2026-06-01' })).toEqual({ standing: 'in-time' });
    expect(standing({ by: '2026-06-01', expected: '2026-06-01' }, { ...active, end: '2027-01-01' })).toEqual({
      standing: 'in-time',
    });
  });

  test('without a day by which it is needed nothing is late', () => {
    expect(standing({ expected: '2029-01-01' })).toEqual({ standing: 'undated' });
  });
});

describe('what a late one leads to', () => {
  test('a project that waits for something late and gives to others endangers them, along the whole chain', () => {
    const { of } = standingsTogether([needing('a<b'), needing('b<c'), needing('c<d', late), needing('e<f')], now);
    expect(of('a<b')).toEqual({
      ...{ standing: 'doubtful', why: 'giver-waits' },
      chain: [{ project: 'b' }, { project: 'c' }, { project: 'd' }],
    });
    expect(of('b<c').chain).toEqual([{ project: 'c' }, { project: 'd' }]);
    expect(of('c<d')).toMatchObject({ standing: 'late', why: 'expected-later' });
    expect(of('e<f')).toEqual({ standing: 'in-time' });
  });

  test('a giver named in words alone ends the chain by its words', () => {
    const words = { ...needing('b<x', late), giver: undefined, giverNow: undefined, from: 'The city' };
    const { of } = standingsTogether([needing('a<b'), words], now);
    expect(of('a<b').chain).toEqual([{ project: 'b' }, { words: 'The city' }]);
  });

  test('a project that the reader may not see stands in a chain by the words of whoever wrote it', () => {
    const hidden = { ...needing('b<secret', late), giverNow: undefined, from: 'Another office' };
    expect(JSON.stringify(standingsTogether([needing('a<b'), hidden], now).of('a<b').chain)).not.toContain('secret');
  });

  test('projects that wait for each other are named once, by a shortest way round', () => {
    const { cycles } = standingsTogether(
      ['a<b', 'b<c', 'c<a', 'b<a', 'd<a', 'e<f', 'f<e'].map(one => needing(one)),
      now,
    );
    expect(cycles).toEqual([
      ['a', 'b'],
      ['e', 'f'],
    ]);
    expect(cyclesAmong(['a<b', 'b<c', 'c<a'].map(one => needing(one)))).toEqual([['a', 'b', 'c']]);
  });

  test('something late in a circle endangers whoever waits in it, and ends', () => {
    const { of } = standingsTogether([needing('a<b', late), needing('b<a')], now);
    expect(of('b<a').chain).toEqual([{ project: 'a' }, { project: 'b' }]);
  });

  test('a chain of 20,000 projects is followed to its end', () => {
    const all = Array.from({ length: 20_000 }, (_, index) =>
      needing(`p${index}<p${index + 1}`, index === 19_999 ? late : undefined),
    );
    expect(standingsTogether(all, now).of('p0<p1').chain).toHaveLength(20_000);
  });
});

describe('where each stands in the picture', () => {
  const layout = (...arrows: string[]) => {
    const links = arrows.map(arrow => ({ ...needing(arrow.replace('!', '')), late: arrow.endsWith('!') }));
    return layoutOf(links, node => node);
  };

  test('a project that needs nothing stands left, everybody else right of all that they need something of', () => {
    const { places, columns } = layout('a<b', 'b<c', 'a<c');
    expect([...'cba'].map(node => places.get(node)?.column)).toEqual([0, 1, 2]);
    expect(columns).toBe(3);
  });

  test('what hangs together stands together, what is late first', () => {
    const { places, rows } = layout('a<b', 'c<d!');
    expect([places.get('c')?.row, places.get('a')?.row, rows]).toEqual([0, 1, 2]);
  });

  const arrows = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 14 })).filter(([left, right]) => left !== right),
    { minLength: 1, maxLength: 60 },
  );

  test('every project has one place of its own, and only links of a circle lead back to the left', () => {
    fc.assert(
      fc.property(arrows, drawn => {
        const links = drawn.map(([taker, giver], index) => ({
          id: `${index}`,
          taker: `n${taker}`,
          giver: `n${giver}`,
          late: false,
        }));
        const { places, backwards, rows } = layoutOf(links, node => node);
        expect(new Set(places.keys())).toEqual(new Set(links.flatMap(({ taker, giver }) => [taker, giver])));
        expect(new Set([...places.values()].map(({ column, row }) => `${column} ${row}`)).size).toBe(places.size);
        expect([...places.values()].every(({ row }) => row >= 0 && row <= rows - 1)).toBe(true);
        const inCircle = new Set(cyclesOf(links));
        for (const { id } of links) if (backwards.has(id)) expect(inCircle.has(id)).toBe(true);
      }),
    );
  });
});

/** Links from whose giver their taker is reached, found the slow way. */
function cyclesOf(links: readonly { readonly id: string; readonly taker: string; readonly giver: string }[]): string[] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    from === to || (!seen.has(from) && links.some(one => one.taker === from && reaches(one.giver, to, seen.add(from))));
  return links.filter(({ taker, giver }) => reaches(giver, taker)).map(({ id }) => id);
}
