/** The reporting cycle over HTTP, on a clock that a test moves: asked, filed, sent back, filed again, accepted, closed; and missed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { addDays } from '#domain/values/time.ts';
import { schedule as lookAtDuties } from '#functions/schedule/look-at-duties.ts';
import { startTestHost, type TestHost } from '../support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';

let host: TestHost;
let behind = 65;
let period = '';
const projects: string[] = [];
const { post, read, done, submit, accept } = actsOn(() => host);
const clock = { ...systemClock, now: () => addDays(systemClock.now(), -behind) };
const rule = { every: 'month', day: 5 };

/** As the schedule does every few minutes, and all that follows from it. */
async function look(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await host.host.factStream.idle();
    await lookAtDuties.handle(host.host.app);
  }
  await host.host.factStream.idle();
}

const reports = async (person = 'pmo'): Promise<Shown[]> => (await read(person, `/v1/offices/demo/reporting/${period}`)).items;
const stateOf = async (project: string) => (await reports()).find(row => row.project === project)?.state;
const answer = (project: string, body: object, person = 'pmo') =>
  post(person, `/v1/projects/${project}/reports/${period}/answer`, body);

beforeAll(async () => {
  host = await startTestHost({ clock });
  const set = { method: 'PUT', path: '/v1/offices/demo/reporting', body: { rules: [rule], reason: because } } as const;
  expect((await host.send('manager', set)).status).toBe(403);
  expect((await host.send('pmo', set)).status).toBe(200);
  for (let count = 0; count < 3; count += 1) {
    const project = await submit({ gateModel: 'prince2' });
    await accept(project, 'manager');
    projects.push(project);
  }
  behind = 25;
  await host.restart();
  await look();
  period = (await read('manager', '/v1/offices/demo/reporting')).periods[0].period;
}, 180_000);
afterAll(() => host?.close());

test('the reporting cycle asks every project under way when a period is over, and says so on the page of the period', async () => {
  const mine = (await reports('manager')).filter(({ project }) => projects.includes(project));
  expect(mine).toMatchObject(Array(3).fill({ period, state: 'asked', asked: 'manager', returns: 0 }));
  const { rules, next } = await read('auditor', '/v1/offices/demo/reporting');
  expect([rules, next.length]).toMatchObject([[rule], 1]);
});

test('the reporting cycle takes a report, sends it back with a reason, takes it again and accepts it', async () => {
  const [project = ''] = projects;
  await done(post('manager', `/v1/projects/${project}/reports`, { progress: 10 }));
  expect((await answer(project, { accepted: false })).status).toBe(422);
  expect((await answer(project, { accepted: true }, 'manager')).status).toBe(403);
  await done(answer(project, { accepted: false, reason: 'The forecast is missing.' }));
  const { reports: asked } = await read('manager', `/v1/projects/${project}`);
  expect(asked[0]).toMatchObject({ state: 'sent-back', answer: { by: 'pmo', reason: 'The forecast is missing.' } });
  await done(post('manager', `/v1/projects/${project}/reports`, { progress: 10, forecast: 11_000_000, period }));
  await done(answer(project, { accepted: true }));
  await host.host.factStream.idle();
  expect((await reports()).find(row => row.project === project)).toMatchObject({ state: 'accepted', returns: 1, late: false });
});

test('the reporting cycle accepts several reports together, and says of each what became of it', async () => {
  const [first = '', second = '', third = ''] = projects;
  await done(post('manager', `/v1/projects/${second}/reports`, { progress: 5 }));
  const sent = { projects: [first, second, third, 'nowhere'] };
  const { items } = await done(post('pmo', `/v1/offices/demo/reporting/${period}/acceptance`, sent));
  expect(items.map(({ outcome }: Shown) => outcome)).toEqual(['unchanged', 'accepted', 'refused', 'refused']);
  const csv = await host.raw(`/v1/offices/demo/reporting/${period}`, { as: 'pmo', headers: { accept: 'text/csv' } });
  expect([csv.status, csv.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')]);
});

test('the reporting cycle misses a report with an alert, and closes the period once nothing waits', async () => {
  const [, , third = ''] = projects;
  const close = () => post('pmo', `/v1/offices/demo/reporting/${period}/closing`);
  expect((await close()).body.type).toBe('urn:tollgate:wrong-status');
  behind = 0;
  await host.restart();
  await look();
  await look();
  expect(await stateOf(third)).toBe('missed');
  const { failing } = await read('manager', `/v1/projects/${third}`);
  expect(failing).toContainEqual(expect.objectContaining({ criterion: 'tollgate.report-filed', owner: 'manager' }));
  await done(close());
  const { periods } = await read('pmo', '/v1/offices/demo/reporting');
  expect(periods.find((entry: Shown) => entry.period === period)).toMatchObject({ closed: { by: 'pmo' } });
  expect((await answer(third, { accepted: true })).status).toBe(409);
});
