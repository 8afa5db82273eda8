/** Benefits after closure over HTTP: reviewed by their owner, corrected, listed with what all came to, and handed to another by the PMO. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, openRound, decide, project, projectWhen } = actsOn(() => host);
let id: string;
let day: string;

/** Stopped after it had delivered a part, and over long ago: the benefit is reviewed once, a month from today, and may be from today on. */
beforeAll(async () => {
  host = await startTestHost();
  id = await submit({ title: 'Ferry pier', benefits: [{ name: 'Shorter crossing', amount: 50_000_000 }] });
  await projectWhen(id, 'is active', ({ status }) => status === 'active');
  await decide(id, await openRound(id), { outcome: 'kill', reason: because });
  const benefits = [{ name: 'Shorter crossing', achieved: 10_000_000 }];
  await done(post('sponsor', `/v1/projects/${id}/closure`, { summary: 'Half a pier.', end: '2020-01-31', benefits }));
  await projectWhen(id, 'is closed', ({ status }) => status === 'closed');
  day = dateOf(addDays(toInstant(Date.now()), 30));
}, 120_000);
afterAll(() => host?.close());

test('the page of a closed project shows what was promised, at closure, and the review to come, with who may tell it', async () => {
  const { benefits, actions } = await project(id);
  expect(benefits).toMatchObject([
    {
      ...{ id: 'b1', name: 'Shorter crossing', owner: 'sponsor', promised: 50_000_000, atClosure: { achieved: 10_000_000 } },
      reviews: [{ day, asked: 'sponsor', tell: true }],
    },
  ]);
  expect(actions).toContain('name-benefit-owner');
  const asSponsor = await read('sponsor', `/v1/projects/${id}`);
  expect(asSponsor.actions).toContain('review-benefit');
});

test('a review without what it came to is refused at its field; told and corrected, it stands on the page and in the history', async () => {
  const path = `/v1/projects/${id}/benefits/b1/reviews`;
  const said = { day, achieved: 'partly', note: 'Counted on the ferry.' };
  expect(await post('sponsor', path, said)).toMatchObject({ status: 422, body: { errors: [{ field: 'amount' }] } });
  expect(await post('manager', path, { ...said, amount: 1 })).toMatchObject({ status: 403 });
  await done(post('sponsor', path, { ...said, amount: 20_000_000 }));
  await done(post('pmo', path, { ...said, achieved: 'yes', amount: 55_000_000, link: 'https://example.org/count' }));
  const shown = await projectWhen(id, 'shows it', ({ benefits }) => benefits[0].share === 1.1);
  expect(shown.benefits[0].reviews[0].told).toMatchObject({ achieved: 'yes', by: 'pmo', corrected: 1 });
  const { items } = await read('pmo', `/v1/projects/${id}/history?limit=200`);
  const facts = items.flatMap((entry: Shown) => entry.facts).filter(({ type }: Shown) => type === 'benefit-reviewed');
  expect(facts.map(({ achieved }: Shown) => achieved)).toEqual(['partly', 'yes']);
});

test('the office lists its benefits with what all of them came to, as JSON, as CSV and as a whole list', async () => {
  const { items, all, currency } = await until('the list says so', async () => {
    const shown = await read('pmo', '/v1/offices/demo/benefits');
    return shown.items[0]?.achieved === 'yes' && shown;
  });
  expect(items).toMatchObject([{ project: id, name: 'Shorter crossing', achieved: 'yes', share: 1.1, toCome: 0, late: false }]);
  expect(all).toMatchObject({ resolved: 1, yes: 1, cannotTell: 0, promised: 50_000_000, amount: 55_000_000, share: 1.1 });
  const token = await host.tokenOf('pmo');
  const ofType = async (path: string) => {
    const answer = await fetch(`${host.url}${path}`, { headers: { accept: 'text/csv', authorization: `Bearer ${token}` } });
    return (await answer.text()).split('\n');
  };
  const [head, line] = await ofType('/v1/offices/demo/benefits');
  expect(head).toContain('next review');
  expect(line).toContain(`,${currency},50000000,10000000,yes,55000000,`);
  expect((await ofType('/v1/offices/demo/exports/benefits'))[1]).toContain('Shorter crossing');
});

test('the PMO names another owner, and nobody else does', async () => {
  const path = `/v1/projects/${id}/benefits/b1/owner`;
  expect(await post('sponsor', path, { owner: 'manager', reason: because })).toMatchObject({ status: 403 });
  await done(post('pmo', path, { owner: 'manager', reason: because }));
  const { benefits } = await projectWhen(id, 'has another owner', shown => shown.benefits[0].owner === 'manager');
  expect(benefits[0].owner).toBe('manager');
});
