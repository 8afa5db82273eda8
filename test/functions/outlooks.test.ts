/** Outlooks on the real stores: sizes that time notes, observations that reports tell, and a card of the office that the PMO publishes. */
import { afterEach, expect, test } from 'vitest';
import { levelsOf } from '#domain/outlook/items.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { resolvedOf } from '#functions/kit/outlook-rows.ts';
import { schedule as noteOutlooks } from '#functions/schedule/note-outlooks.ts';
import { schedule as watchCriteria } from '#functions/schedule/watch-criteria.ts';
import { observationsOf } from '#views/outlooks.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { liveOffice, submit } from '../workflows/scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const cost = 100_000_000;
const files = (project: string, report: object) =>
  world.give('project', project, { type: 'file-report', report: reportSchema.parse(report) }, 'manu');

/** Projects of different size, so that none is like another. */
async function submitMany(count: number): Promise<void> {
  for (let place = 1; place <= count; place += 1)
    await submit(
      world,
      { title: `Quay ${place} of harbour ${place * 7}`, costs: [{ year: 2026, amount: place * cost }], customer: undefined },
      `p${place}`,
    );
}

test('each day the thirds of an office are noted where they are others, and sizes of its projects follow', async () => {
  world = await liveOffice();
  await submitMany(6);
  expect(await noteOutlooks.handle(world.app)).toEqual({ offices: 1, changed: 1, failed: 0 });
  expect(await noteOutlooks.handle(world.app)).toEqual({ offices: 1, changed: 0, failed: 0 });
  const { state } = await world.app.states.current('office', 'pmo');
  expect(state.outlook?.sizes).toEqual({ projects: 6, middleFrom: 2 * cost, largestFrom: 4 * cost });
});

test('what a report of a year later tells stands in the list from which cards are made; what nobody can tell does not', async () => {
  world = await liveOffice();
  await submitMany(2);
  await files('p1', { forecast: cost, end: '2027-06-30', confidence: 'red' });
  await files('p2', { forecast: 2 * cost, end: '2027-06-30' });
  await watchCriteria.handle(world.app);
  await world.advanceBy({ days: 360 });
  await files('p1', { forecast: 2 * cost, end: '2027-06-30' });
  await watchCriteria.handle(world.app);
  await world.settle();
  const { views } = world.app.ports;
  expect(await resolvedOf(views, 'pmo', 'cost')).toMatchObject([{ happened: true, levels: { rating: 2 } }]);
  expect(await resolvedOf(views, 'pmo', 'slip')).toMatchObject([{ happened: false }]);
  expect((await views.page(observationsOf('pmo').name, { limit: 9 })).rows).toHaveLength(3);
});

test('the PMO publishes a card made from what was resolved, once; the same data again adds nothing', async () => {
  world = await liveOffice();
  const { views } = world.app.ports;
  // Four years of an office in which a red rating tells nearly all: rows as they stand in the list after so many reports.
  const rows = Array.from({ length: 240 }, (_, place) => observationOf(place));
  await views.replace('test/outlooks', 1, rows);
  const command = { type: 'publish-outlook-card', event: 'cost' } as const;
  const published = await world.give('office', 'pmo', command, 'petra');
  expect(published).toMatchObject({ commit: { facts: [{ type: 'outlook-card-published', version: 1, card: { rows: 240 } }] } });
  expect(await world.give('office', 'pmo', command, 'petra')).toMatchObject({
    refusal: { message: expect.stringContaining('card in force') },
  });
});

function observationOf(place: number) {
  const red = place % 3 === 0;
  const year = 2015 + Math.floor(place / 60);
  const happened = red ? place % 4 !== 1 : place % 12 === 1;
  const key = `${year}-03-31T00:00:00.000Z#q${place}#o1`;
  const at = `${year}-03-31T00:00:00.000Z`;
  const told = { outcome: happened ? 'yes' : 'no', from: 'report', at: `${year + 1}-03-31T00:00:00.000Z` };
  const both = { cost: 0, slip: 0 };
  return {
    list: observationsOf('pmo').name,
    key,
    body: {
      ...{ id: 'o1', project: `q${place}`, title: `Quay ${place}`, at, levels: levelsOf({ rating: red ? 'red' : 'green' }) },
      ...{ cards: both, points: both, chances: { cost: 0.2, slip: 0.2 }, came: { cost: told } },
    },
  };
}
