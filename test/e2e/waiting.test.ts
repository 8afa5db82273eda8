/** A request waits until something has happened, on a running host: a round that opens, an outcome that is recorded; nobody has to ask again and again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';

let host: TestHost;
const { submit, openRound, post, read, done } = actsOn(() => host);
/** What follows the project's id in the id of its first round. */
let firstRound: string;
beforeAll(async () => {
  host = await startTestHost();
  const id = await submit();
  firstRound = (await openRound(id)).slice(id.length);
}, 120_000);
afterAll(() => host?.close());

/** Whether an answer has come while others were given. */
function watched(asked: Promise<Shown>) {
  const seen = { answered: false };
  void asked.then(
    () => {
      seen.answered = true;
    },
    () => undefined,
  );
  return seen;
}

test('whoever waits for a project is answered with its next entry, and at once when there is one already', async () => {
  const id = await submit();
  const { version } = await read('sponsor', `/v1/projects/${id}`);
  const asked = read('sponsor', `/v1/projects/${id}?wait=20&after=${version}`);
  const seen = watched(asked);
  await read('pmo', `/v1/projects/${id}`);
  const body = { accepted: true };
  if (!seen.answered) await done(post('manager', `/v1/projects/${id}/namings/manager/acceptance`, body));
  const after = await asked;
  expect(after.version).toBeGreaterThan(version);
  expect((await read('sponsor', `/v1/projects/${id}?wait=20&after=0`)).version).toBeGreaterThanOrEqual(after.version);
});

test('whoever waits for a round hears when it opens, and who waits for its outcome when it is decided', async () => {
  const id = await submit();
  const waiting = host.send('gatekeeper-1', { method: 'GET', path: `/v1/reviews/${id}${firstRound}?wait=20` });
  const { status, body } = await waiting;
  expect([status, body.id]).toEqual([200, `${id}${firstRound}`]);
  const round = await openRound(id);
  const { version } = await read('sponsor', `/v1/reviews/${round}`);
  const decided = read('sponsor', `/v1/reviews/${round}?wait=20&after=${version}`);
  await done(post('chair', `/v1/reviews/${round}/ballots`, { outcome: 'go' }));
  expect((await decided).ballots).toHaveLength(1);
});

test('when nothing happens the answer comes when the time is up, as things stand', async () => {
  const round = await openRound(await submit());
  const { version } = await read('auditor', `/v1/reviews/${round}`);
  expect((await read('auditor', `/v1/reviews/${round}?wait=1&after=${version}`)).version).toBe(version);
});

test('whoever does not see a project is answered at once that there is none, and too long a wait is refused at its field', async () => {
  const seen = watched(host.send('sponsor', { method: 'GET', path: '/v1/reviews/absent.g1.1?wait=20' }));
  const { status } = await host.send('sponsor', { method: 'GET', path: '/v1/projects/absent?wait=20' });
  await host.send('sponsor', { method: 'GET', path: '/v1/me' });
  expect([status, seen.answered]).toEqual([404, true]);
  const long = await host.send('sponsor', { method: 'GET', path: '/v1/projects/absent?wait=21' });
  expect([long.status, JSON.stringify(long.body)]).toEqual([400, expect.stringContaining('wait')]);
});

test('a host that ends keeps nobody waiting', async () => {
  const round = await openRound(await submit());
  const { version } = await read('auditor', `/v1/reviews/${round}`);
  const waiting = host.send('auditor', { method: 'GET', path: `/v1/reviews/${round}?wait=20&after=${version}` });
  const settled = waiting.then(
    () => 'answered',
    () => 'cut off',
  );
  await host.restart();
  expect(['answered', 'cut off']).toContain(await settled);
});
