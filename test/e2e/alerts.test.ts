/** Alerts over HTTP: acknowledged by who works on the project, a duty of whom is named, over when the criterion passes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, projectWhen } = actsOn(() => host);
const due = dateOf(addDays(toInstant(Date.now()), 20));

beforeAll(async () => {
  host = await startTestHost();
}, 120_000);
afterAll(() => host?.close());

async function overrun(): Promise<string> {
  const id = await submit();
  await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 14_000_000 }));
  return id;
}

test('an alert is acknowledged with a note, an owner and a day, waits for that owner, and is over with its criterion', async () => {
  const id = await overrun();
  const [alert] = (await projectWhen(id, 'has an alert', shown => shown.failing.length > 0)).failing;
  const path = `/v1/projects/${id}/alerts/acknowledgements`;
  const body = { criterion: alert.criterion, gate: alert.gate, note: 'A second supplier is asked.', owner: 'sponsor', due };
  expect(await post('gatekeeper-1', path, body)).toMatchObject({ status: 403, body: { type: 'urn:tollgate:not-allowed' } });
  expect(await post('manager', path, { ...body, note: '' })).toMatchObject({ status: 400 });
  expect(await post('manager', path, { ...body, owner: 'nobody' })).toMatchObject({
    status: 422,
    body: { type: 'urn:tollgate:unknown-reference' },
  });
  expect((await done(post('manager', path, body))).facts).toEqual(['alert-acknowledged']);
  const { note, owner } = body;
  const [shown] = (await projectWhen(id, 'shows it', project => project.failing[0]?.acknowledged)).failing;
  expect(shown.acknowledged).toMatchObject({ note, owner, due, by: 'manager' });
  const ofSponsor = () => read('sponsor', '/v1/duties?limit=100');
  const mine = ({ items }: Shown) => items.filter((row: Shown) => row.kind === 'alert' && row.stream === `project/${id}`);
  await until('the sponsor has it among the own duties', async () => mine(await ofSponsor()).length === 1);
  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 10_000_000 }));
  await until('nothing of it waits any more', async () => mine(await ofSponsor()).length === 0);
});

test('a tripwire that asks for something sets duties with days, which whoever is asked reports as done with a note and a link', async () => {
  const id = await submit({ gateModel: 'nasa-kdp' });
  await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 13_100_000 }));
  const { tripwireDuties } = await projectWhen(id, 'has duties', shown => shown.tripwireDuties?.length === 4);
  expect(tripwireDuties.map((duty: Shown) => [duty.who, duty.otherwise, duty.waits, duty.finish])).toEqual([
    ['manager', undefined, true, true],
    ['sponsor', undefined, true, true],
    ['manager', undefined, true, true],
    ['sponsor', 'hold', true, false],
  ]);
  const path = (duty: string) => `/v1/projects/${id}/tripwire-duties/${duty}/done`;
  const body = { note: 'The reasons were sent.', link: 'https://example.org/reasons' };
  expect(await post('gatekeeper-1', path('t1'), body)).toMatchObject({ status: 403 });
  expect(await post('manager', path('t1'), { ...body, link: 'javascript:alert(1)' })).toMatchObject({ status: 400 });
  expect(await post('sponsor', path('t4'), body)).toMatchObject({ status: 409, body: { type: 'urn:tollgate:wrong-status' } });
  await done(post('manager', path('t1'), body));
  const [first] = (await projectWhen(id, 'shows it', shown => shown.tripwireDuties[0].done)).tripwireDuties;
  expect(first.done).toMatchObject({ ...body, by: 'manager' });
});
