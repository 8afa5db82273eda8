import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, violationsOn } from './portal.ts';

/** The same work proposed twice: its sponsor sees what it is like, says that both are one, and the project in which it goes on names it. */

let portal: Portal;
let api: ApiDriver;
let running: string;
let returned: string;
const aims = 'Cranes in the harbour lift twice as much with half the power, and no ship waits a tide for its cargo.';

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  running = await api.admitted('Harbour crane renewal', { aims });
  const { proposal } = await api.read(`/v1/projects/${running}`);
  const again = { ...proposal, title: 'Stronger lifting on the quay' };
  returned = (await api.send('sponsor', '/v1/proposals', again)).id;
  await api.until('it is returned', async () => (await api.read(`/v1/projects/${returned}`)).status === 'returned');
}, 120_000);
afterAll(() => portal.end());

it('the page of a returned proposal says by what it is like another, and its sponsor merges it on a phone with a reason', async () => {
  const sam = await portal.as('Sam Okafor', 'phone');
  await sam.go(`/projects/${returned}`);
  const overview = sam.page.getByRole('region', { name: 'Overview' });
  await overview.getByRole('heading', { name: 'May be the same' }).waitFor();
  await overview.getByText(/8\d % alike \(aims 100 %, goals 100 %, cost 100 %\), active/).waitFor();
  expect(await violationsOn(sam.page)).toEqual([]);
  expect(await overflowOf(sam.page)).toBe(0);

  await overview.getByRole('button', { name: 'It is the same' }).click();
  const dialog = sam.page.getByRole('dialog', { name: 'The same as “Harbour crane renewal”?' });
  await dialog.getByRole('button', { name: 'Merge them' }).click();
  await dialog.getByText('Say why: it is kept for ever, and both sponsors read it.').waitFor();
  await dialog.getByLabel('Why are both one?').fill('One quay, one crane.');
  expect(await violationsOn(sam.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Merge them' }).click();
  await dialog.waitFor({ state: 'detached' });
  await overview.getByText('Merged into').waitFor();
  await overview.getByRole('link', { name: 'Harbour crane renewal' }).first().click();
  await sam.page.waitForURL(`**/projects/${running}`);
  await overview.getByText('Holds the merged proposal').waitFor();
  await overview.getByRole('link', { name: 'Stronger lifting on the quay' }).waitFor();
  expect(sam.offences).toEqual([]);
});
