/** The population of a period and the sample of it: nothing is missing, nothing counted twice, and anybody draws the same again. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officePart } from '#domain/audit-report/office.ts';
import { officeThen } from '#domain/audit-report/office-then.ts';
import {
  foundInOffice,
  foundInProject,
  type PopulationItem,
  populationKinds,
  populationOf,
  populationPart,
  roundEnds,
  type Unnumbered,
} from '#domain/audit-report/population.ts';
import { readProject } from '#domain/audit-report/project.ts';
import { drawSample, samplePart } from '#domain/audit-report/sample.ts';
import { exportOfWorld } from '../../support/audited.ts';
import { allGatesPassedWorld, openRoundWorld, type World } from '../../support/fixtures.ts';
import { delegate } from '../../support/round-acts.ts';

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex');

function foundIn(world: World): Unnumbered[] {
  const { project, office } = exportOfWorld(world);
  const then = officeThen(office);
  return [...foundInOffice('pmo', officePart('pmo', office, then)), ...foundInProject(readProject('p1', project, then))];
}

describe('the population of a period', () => {
  test('every round, decision and ballot of the record is in it once', () => {
    const world = allGatesPassedWorld();
    const { items, counts, ends } = populationOf(foundIn(world), {});
    const facts = (type: string) => world.log.flatMap(({ facts: all }) => all.filter(fact => fact.type === type)).length;
    expect(counts).toMatchObject({
      round: facts('gate-requested'),
      decision: facts('gate-outcome-recorded'),
      ballot: facts('ballot-cast'),
      evidence: facts('evidence-added'),
    });
    expect(counts.ballot).toBeGreaterThan(4);
    expect(ends).toMatchObject({ decided: 2, open: 0 });
    expect(new Set(items.map(({ kind, place, what }) => `${kind} ${place.stream} ${place.seq} ${what}`)).size).toBe(items.length);
  });

  test('changes of standards and delegations of the office are in it', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    const { counts } = populationOf(foundIn(world), {});
    expect(counts).toMatchObject({ standard: 4, delegation: 1 });
  });

  test('numbers have no gap and counts add up, whatever happened and whichever period is asked for', () => {
    const instant = fc.integer({ min: 0, max: 20 }).map(day => `2026-03-${String(day + 1).padStart(2, '0')}T09:00:00.000Z`);
    const item: fc.Arbitrary<Unnumbered> = fc.record({
      kind: fc.constantFrom(...populationKinds),
      ...{ of: fc.constant('p1'), title: fc.constant(''), what: fc.string(), at: instant },
      place: fc.record({ stream: fc.constantFrom('project/p1', 'review/r1'), seq: fc.integer({ min: 1, max: 9 }) }),
    });
    const ended = fc.constantFrom(...roundEnds);
    const items = fc.array(fc.tuple(item, ended).map(([entry, end]) => (entry.kind === 'round' ? { ...entry, end } : entry)));
    fc.assert(
      fc.property(items, instant, instant, (found, from, until) => {
        const population = populationOf(found, { from, until });
        const { counts, ends } = population;
        expect(population.items.map(({ number }) => number)).toEqual(population.items.map((_, index) => index + 1));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(population.items.length);
        expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(counts.round);
        expect(population.items.length).toBe(found.filter(({ at }) => at >= from && at < until).length);
      }),
    );
  });

  test('the report says the counts in sentences that add up', () => {
    const part = populationPart(populationOf(foundIn(allGatesPassedWorld()), {}));
    const [said = '', rounds] = part.intro ?? [];
    const [all = 0, ...each] = [...said.matchAll(/\d+(?= items, numbered| of )/g)].map(([number]) => Number(number));
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(part.statements?.length).toBe(all);
    expect(rounds).toBe('Of the 2 rounds that were asked for: 2 decided.');
  });
});

describe('a sample', () => {
  const population: readonly PopulationItem[] = Array.from({ length: 100 }, (_, index) => ({
    ...{ number: index + 1, kind: index % 4 === 0 ? ('round' as const) : ('ballot' as const) },
    ...{ of: 'p1', title: 'A', what: 'x', at: '2026-03-02T09:00:00.000Z', place: { stream: 'project/p1', seq: index + 1 } },
  }));

  test('the items with the smallest SHA-256 of seed and number are drawn, as anybody can do without us', async () => {
    const { items } = await drawSample(population, { seed: 'audit-2026', size: 10 }, sha256);
    const tickets = await Promise.all(
      population.map(async ({ number }) => [await sha256(`audit-2026:${number}`), number] as const),
    );
    const smallest = tickets
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, 10)
      .map(([, number]) => number);
    expect(items.map(({ number }) => number)).toEqual(smallest.toSorted((a, b) => a - b));
  });

  test('a larger sample of the same seed holds the smaller one, and another seed draws another', async () => {
    const numbers = async (seed: string, size: number) =>
      (await drawSample(population, { seed, size }, sha256)).items.map(({ number }) => number);
    expect(await numbers('a', 30)).toEqual(expect.arrayContaining(await numbers('a', 10)));
    expect(await numbers('b', 10)).not.toEqual(await numbers('a', 10));
  });

  test('a share is rounded up, a kind is drawn from alone, and nothing asked for means everything', async () => {
    const drawn = await drawSample(population, { seed: 'a', share: 0.101, of: 'round' }, sha256);
    expect([drawn.from, drawn.items.length, new Set(drawn.items.map(({ kind }) => kind)).size]).toEqual([25, 3, 1]);
    const all = await drawSample(population, { seed: 'a' }, sha256);
    expect(all.items).toEqual(population);
    expect(samplePart(all).intro?.[0]).toBe('All 100 items of the population are in this pack; nothing was drawn.');
  });

  test('no item is drawn much more often than another over a thousand seeds', async () => {
    const drawn = new Map<number, number>();
    for (let seed = 0; seed < 1000; seed += 1)
      for (const { number } of (await drawSample(population, { seed: String(seed), size: 10 }, sha256)).items)
        drawn.set(number, (drawn.get(number) ?? 0) + 1);
    // Each is expected 100 times with a standard deviation of 9.5; the seeds are fixed, so this holds or it does not.
    expect(drawn.size).toBe(100);
    expect(Math.min(...drawn.values())).toBeGreaterThan(60);
    expect(Math.max(...drawn.values())).toBeLessThan(140);
  });
});
