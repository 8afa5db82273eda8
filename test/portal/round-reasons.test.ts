import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** What a board said and why reaches whoever reads the project afterwards: on its page, in its history and on paper. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;
let project: string;
let review: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { board: 'technical-board', rule: { quorum: 3 } } });
  project = await api.admitted('Harbour cranes');
  review = await api.round(project);
  await api.ballot('gatekeeper-3', review, { outcome: 'hold', reason: 'The soil was not looked at.' });
  await api.ballot('gatekeeper-5', review, { outcome: 'abstain', reason: 'I was away.' });
  await api.ballot('gatekeeper-2', review, { outcome: 'go', reason: 'Cranes last forty years.' });
  await api.until('it is decided', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  sam = await portal.as('Sam Okafor');
}, 120_000);
afterAll(() => portal.end());

const tie = 'The ballot of the chair, Hugo Marin, broke the tie.';

it('the review page of a decided round says that the chair broke the tie', async () => {
  await sam.go(`/reviews/${review}`);
  await sam.page.getByText('This round is over: Go').waitFor();
  await sam.page.getByText(tie).waitFor();
  const brief = await takeBrief(sam.page, /decision brief/i);
  expect([tie, 'The soil was not looked at.'].filter(text => !brief.says(text))).toEqual([]);
});

it('the page of the project shows at its gate every ballot with its reason, the dissent and who broke the tie', async () => {
  const { page, go, offences } = sam;
  await go(`/projects/${project}`);
  const gates = page.getByRole('region', { name: 'Gates', exact: true });
  await gates.getByText(tie).waitFor();
  const ines = gates.getByRole('listitem').filter({ hasText: 'Ines Duarte' }).last();
  await ines.getByText('Dissent').waitFor();
  await ines.getByText('The soil was not looked at.').waitFor();
  const hugo = gates.getByRole('listitem').filter({ hasText: 'Hugo Marin' }).last();
  await hugo.getByText('Cranes last forty years.').waitFor();
  expect(await gates.getByText('Dissent').count()).toBe(1);
  expect(await violationsOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
});

it('the history of the project tells reasons, dissent and tie with names instead of ids', async () => {
  const { page } = sam;
  await page.getByRole('button', { name: 'Show the history' }).click();
  const history = page.getByRole('region', { name: 'History' });
  await history.getByText(tie).waitFor();
  await history.getByText('Ines Duarte: Hold, dissent. The soil was not looked at.').waitFor();
  expect(await history.textContent()).not.toContain('gatekeeper-3');
});

it('the project brief carries every reason, the dissent and the tie', async () => {
  const brief = await takeBrief(sam.page, /project brief/i);
  const said = [tie, 'Ines Duarte: Hold, dissent. The soil was not looked at.', 'Hugo Marin: Go. Cranes last forty years.'];
  expect(said.filter(text => !brief.says(text))).toEqual([]);
});
