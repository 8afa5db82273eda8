import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** What a board is shown besides figures and criteria: what changed, how a project would end, what others have learnt. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let hugo: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request' } });
  hugo = await portal.as('Hugo Marin', 'phone');
}, 120_000);
afterAll(() => portal.end());

const benefits = [{ name: 'Ships turn round sooner', amount: 2_000_000_00, due: '2099-06-30' }];
const closure = {
  summary: 'Both cranes lift forty tons.',
  finalCost: 110_000_00,
  end: '2026-01-31',
  benefits: [{ name: 'Ships turn round sooner', achieved: 1_500_000_00, result: 'A day instead of two' }],
  lessons: [{ title: 'Drill before you order', text: 'The soil of the harbour was softer than the maps say.', tags: [] }],
};

it('the board that closes a project sees how it would end, the customer’s word, promised and achieved benefits, and the lessons', async () => {
  const project = await api.admitted('Harbour cranes renewal', { benefits });
  await api.send('manager', `/v1/projects/${project}/closure`, closure);
  await api.send('sponsor', `/v1/projects/${project}/acceptance`, { accepted: true, comment: 'As promised.' });
  const review = await api.round(project);
  const { page, go, offences } = hugo;
  await go(`/reviews/${review}`);
  const end = page.getByRole('region', { name: 'The end of the project' });
  const said = [
    'Both cranes lift forty tons.',
    'Ended before all its gates were passed',
    '£110,000',
    'Sam Okafor accepted the result',
    'As promised.',
    'Ships turn round sooner: promised £2,000,000; achieved £1,500,000; A day instead of two; due 30 Jun 2099',
    'Drill before you order',
  ];
  for (const text of said) await end.getByText(text).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const brief = await takeBrief(page, /decision brief/i);
  expect(said.filter(text => !brief.says(text))).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'chair'])
    await api.ballot(member, review, { outcome: 'go', reason: 'It is done.' });
  await api.until('it is closed', async () => (await api.read(`/v1/projects/${project}`)).status === 'closed');
});

it('a board sees what changed since it last looked, and lessons of similar projects', async () => {
  const project = await api.admitted('Harbour cranes of the north quay');
  const { proposal } = await api.read(`/v1/projects/${project}`);
  const revised = { ...proposal, aims: 'It is needed sooner.', customer: 'sponsor' };
  await api.send('sponsor', `/v1/projects/${project}/revisions`, { proposal: revised, note: 'The harbour asks for it.' });
  await api.until('it is scored anew', async () => (await api.read(`/v1/projects/${project}`)).status === 'active');
  await api.send('manager', `/v1/projects/${project}/reports`, { progress: 10 });
  await api.send('sponsor', `/v1/projects/${project}/reviews`, {});
  const review = await api.round(project);
  const { page, go, offences } = hugo;
  await go(`/reviews/${review}`);
  const since = page.getByRole('region', { name: 'What changed' });
  const changes = ['The harbour asks for it.', 'The customer is now Sam Okafor (before: nobody).', '1 status report came in.'];
  for (const text of changes) await since.getByText(text).waitFor();
  const lessons = page.getByRole('region', { name: 'Lessons of similar projects' });
  await lessons.getByText('Drill before you order').waitFor();
  await lessons.getByText('From Harbour cranes renewal').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const brief = await takeBrief(page, /decision brief/i);
  expect([...changes, 'From Harbour cranes renewal'].filter(text => !brief.says(text))).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
});
