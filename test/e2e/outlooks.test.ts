/** Outlooks over HTTP: what a report stated, what the PMO says of it fifteen months later, the calibration of the office, and a card of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { levelsOf } from '#domain/outlook/items.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { schedule as watchCriteria } from '#functions/schedule/watch-criteria.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { observationsOf } from '#views/outlooks.ts';
import { proposal } from './api-driver.ts';

/** Milliseconds that the host's clock is ahead. */
let ahead = 0;
const clock = { ...systemClock, now: () => toInstant(toMs(systemClock.now()) + ahead) };
const day = 86_400_000;

let host: TestHost;
let project: string;

async function ask(who: string, method: string, path: string, body?: unknown) {
  const iat = Math.floor(toMs(clock.now()) / 1000);
  const token = await host.mint({ sub: who, iat, exp: iat + 600 });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return host.raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

const looks = async () => {
  await watchCriteria.handle(host.host.app);
  await host.host.factStream.idle();
};
const outlook = (who: string) => ask(who, 'GET', `/v1/projects/${project}/outlook`);
const tells = (who: string, body: object) => ask(who, 'POST', `/v1/projects/${project}/outlook/outcomes`, body);
const publishes = (who: string, event: string) =>
  ask(who, 'POST', '/v1/offices/demo/outlook-cards', { event, reason: 'Years are resolved.' });

beforeAll(async () => {
  host = await startTestHost({ clock });
  project = (await ask('sponsor', 'POST', '/v1/proposals', proposal())).body.id;
  await until('it is admitted', async () => (await ask('pmo', 'GET', `/v1/projects/${project}`)).body.status === 'active');
  const report = { forecast: 90_000_000, end: '2030-01-31', confidence: 'red' };
  expect((await ask('sponsor', 'POST', `/v1/projects/${project}/reports`, report)).status).toBe(201);
  await looks();
});
afterAll(() => host?.close());

test('the outlook of a project says what its report stated, by which card, and that the office has no class yet', async () => {
  const { status, body } = await outlook('gatekeeper-1');
  expect(status).toBe(200);
  expect(body.outlook).toMatchObject({ by: 'report', cost: { card: 0 }, promises: { cost: { from: 'table' } } });
  expect(body.outlook.cost.items.find(({ item }: { item: string }) => item === 'rating')).toMatchObject({ points: 8, most: 8 });
  expect(body.observations).toMatchObject([{ id: 'o1', came: {}, cards: { cost: 0, slip: 0 } }]);
  expect((await ask('pmo', 'GET', `/v1/projects/${project}`)).body.outlook).toEqual(body.outlook);
});

test('the PMO says what came once it is asked, and nobody else; calibration counts it, and what cannot be told is no case', async () => {
  expect((await tells('pmo', { observation: 'o1', event: 'cost', outcome: 'no' })).status).toBe(422);
  ahead = 460 * day;
  await looks();
  expect((await tells('sponsor', { observation: 'o1', event: 'cost', outcome: 'no' })).status).toBe(403);
  expect((await outlook('pmo')).body.mayTell).toBe(true);
  expect((await tells('pmo', { observation: 'o1', event: 'cost', outcome: 'yes' })).body.facts).toEqual(['outlook-resolved']);
  expect((await tells('pmo', { observation: 'o1', event: 'slip', outcome: 'cannot-tell' })).status).toBe(201);
  await host.host.factStream.idle();
  const { body } = await ask('gatekeeper-1', 'GET', '/v1/offices/demo/calibration');
  expect(body.cost).toMatchObject({ card: { n: 1, k: 1 }, open: 0, cannotTell: 0 });
  expect(body.slip).toMatchObject({ card: { n: 0 }, cannotTell: 1 });
  expect(body.mayPublish).toBe(false);
});

test('a card of the office is refused with the reason until enough was resolved, and is then in force for the next report', async () => {
  expect((await publishes('sponsor', 'cost')).status).toBe(403);
  const few = await publishes('pmo', 'cost');
  expect([few.status, few.body.detail]).toEqual([422, expect.stringContaining('Resolved observations so far: 1')]);
  await host.host.app.ports.views.replace(
    'test/outlooks',
    1,
    Array.from({ length: 240 }, (_, place) => observed(place)),
  );
  expect((await publishes('pmo', 'cost')).body.facts).toEqual(['outlook-card-published']);
  const { body } = await ask('pmo', 'GET', '/v1/offices/demo/calibration');
  expect(body.cost.inForce).toMatchObject({ version: 1, by: 'pmo', card: { rows: 241 } });
  expect((await outlook('pmo')).body.outlook.cost.card).toBe(1);
});

/** Four years of an office in which a red rating tells nearly all, as they stand in the list after so many reports. */
function observed(place: number) {
  const red = place % 3 === 0;
  const year = 2015 + Math.floor(place / 60);
  const at = `${year}-03-31T00:00:00.000Z`;
  const outcome = (red ? place % 4 !== 1 : place % 12 === 1) ? 'yes' : 'no';
  const both = { cost: 0, slip: 0 };
  return {
    list: observationsOf('demo').name,
    key: `${at}#q${place}#o1`,
    body: {
      ...{ id: 'o1', project: `q${place}`, title: `Quay ${place}`, at, levels: levelsOf({ rating: red ? 'red' : 'green' }) },
      ...{ cards: both, points: both, chances: { cost: 0.2, slip: 0.2 } },
      came: { cost: { outcome, from: 'report', at: `${year + 1}-03-31T00:00:00.000Z` } },
    },
  };
}
