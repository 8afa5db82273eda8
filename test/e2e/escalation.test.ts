/** A go of an office below that a board of the office above shares, over HTTP: who sets the thresholds, who sees the round, who decides in it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { elsewhere, foundElsewhere } from './second-office.ts';

let host: TestHost;
let project: string;
let below: string;
const { read } = actsOn(() => host);

const thresholds = {
  ...{ board: 'technical-board', rule: { quorum: 2 }, deadlineDays: 10, cost: [{ currency: 'EUR', from: 10_000_000 }] },
};
const put = (who: string, office: string, body: object) =>
  askAs(host, who, { method: 'PUT', path: `/v1/offices/${office}/thresholds`, body });
const vote = (who: string, review: string) =>
  askAs(host, who, { method: 'POST', path: `/v1/reviews/${review}/ballots`, body: { outcome: 'go', reason: because } });
const get = (who: string, path: string) => askAs(host, who, { method: 'GET', path });

beforeAll(async () => {
  host = await startTestHost();
  const made = await foundElsewhere(host, { parent: 'demo' });
  project = made.project;
  below = made.review;
}, 120_000);
afterAll(() => host?.close());

test('the PMO of the office above sets the thresholds, and the office below reads those that bind it', async () => {
  expect((await put('sponsor', 'demo', { thresholds, reason: because })).status).toBe(403);
  expect((await put('e-admin', 'demo', { thresholds, reason: because })).status).toBe(404);
  expect((await put('pmo', 'demo', { thresholds: { ...thresholds, board: 'nowhere' } })).body.errors).toMatchObject([
    { field: 'thresholds.board' },
  ]);
  expect((await put('pmo', 'demo', { thresholds, reason: because })).status).toBe(200);
  expect(await read('gatekeeper-1', '/v1/offices/demo/thresholds')).toMatchObject({ thresholds, mayChange: false });
  const bound = await get('e-sponsor', `/v1/offices/${elsewhere}/thresholds`);
  expect(bound.body).toMatchObject({ above: { boardName: 'Technical Board', thresholds }, mayChange: false });
  expect(bound.body.thresholds).toBeUndefined();
});

test('P17: a go below opens a round above that both offices see, with the same pack, and of the project nothing more', async () => {
  for (const who of ['e-one', 'e-two', 'e-three']) await vote(who, below);
  const above = await until('the board above is asked', async () => {
    const { open } = (await get('e-admin', `/v1/projects/${project}`)).body;
    return open?.above && (await get('e-admin', `/v1/reviews/${open.review}`)).status === 200 && (open.review as string);
  });
  const [seenBelow, seenAbove] = await Promise.all([
    get('e-manager', `/v1/reviews/${above}`),
    get('gatekeeper-2', `/v1/reviews/${above}`),
  ]);
  expect([seenBelow.status, seenAbove.status]).toEqual([200, 200]);
  const first = (await get('e-manager', `/v1/reviews/${below}`)).body;
  expect(seenAbove.body.pack).toEqual(first.pack);
  expect(seenAbove.body).toMatchObject({
    ...{ office: 'demo', below: { office: elsewhere, outcome: 'go' }, youMayVoteFor: ['gatekeeper-2'] },
    currency: 'EUR',
  });
  expect(seenAbove.body.people).toContainEqual({ id: 'e-sponsor', name: 'Person e-sponsor' });
  expect(seenAbove.body.below.because).toHaveLength(1);
  const file = `/v1/projects/${project}/evidence/e1/file`;
  expect([(await get('gatekeeper-2', file)).status, (await get('e-two', file)).status]).toEqual([200, 200]);
  for (const path of [`/v1/projects/${project}`, `/v1/projects/${project}/history`, `/v1/reviews/${below}`])
    expect([path, (await get('gatekeeper-2', path)).status]).toEqual([path, 404]);
  const { items } = await read('gatekeeper-2', '/v1/reviews?inbox=me');
  expect(items.map(({ id }: { id: string }) => id)).toContain(above);
  const rows = (await get('e-admin', `/v1/reviews?office=${elsewhere}&open=yes`)).body.items;
  expect(rows).toMatchObject([{ id: above, office: 'demo', below: elsewhere }]);
});

test('members below have no seat above, and two members above pass the gate that both boards have decided', async () => {
  const { open } = (await get('e-admin', `/v1/projects/${project}`)).body;
  expect((await vote('e-one', open.review)).body.type).toBe('urn:tollgate:not-on-the-board');
  const seat = { member: 'gatekeeper-2', replacement: 'gatekeeper-1', reason: because };
  const give = (who: string) => askAs(host, who, { method: 'POST', path: `/v1/reviews/${open.review}/seats`, body: seat });
  expect((await give('e-admin')).status).toBe(403);
  for (const who of ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5']) {
    const { status, body } = await vote(who, open.review);
    expect(status, JSON.stringify(body)).toBe(201);
    if (body.facts.includes('round-decided')) break;
  }
  const passed = await until('the gate is passed', async () => {
    const shown = (await get('e-admin', `/v1/projects/${project}`)).body;
    return shown.open === undefined && shown;
  });
  expect(passed.gates.slice(-2)).toMatchObject([
    { review: below, outcome: 'escalated' },
    { review: open.review, outcome: 'go', above: { office: 'demo', boardName: 'Technical Board' } },
  ]);
  expect(passed.escalation).toBeUndefined();
});
