import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPeople } from '#local/demo/people.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Whoever is named, for a project or in a further office, answers from the inbox. */

let portal: Portal;
let api: ApiDriver;
let mina: Visitor;
let project: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  project = await api.admitted('Harbour cranes', {}, { accepted: false });
  mina = await portal.as('Mina Kovac');
}, 120_000);
afterAll(() => portal.end());

const namings = async () => (await api.read(`/v1/projects/${project}`)).namings;

it('a project manager who is named sees by whom in the inbox, and the project says that she has not accepted', async () => {
  const { page, go, offences } = mina;
  await go(`/projects/${project}`);
  await page.getByText('Named, not accepted').waitFor();
  await page.getByText(/named by Sam Okafor on .*, has not accepted yet/).waitFor();
  await go('/inbox');
  await page.getByText(/Sam Okafor names you as project manager/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(offences).toEqual([]);
});

it('a person declines to be named with a reason and not without, and may still accept', async () => {
  const { page } = mina;
  await page.getByRole('button', { name: 'Decline: project manager of Harbour cranes' }).click();
  const send = page.getByRole('button', { name: 'Send that I decline: project manager of Harbour cranes' });
  expect(await send.isDisabled()).toBe(true);
  await page.getByLabel('Why you decline').fill('I have three projects already.');
  expect(await send.isEnabled()).toBe(true);
  await page.getByRole('button', { name: 'Back: project manager of Harbour cranes' }).click();
  expect(await namings()).toMatchObject([{ role: 'manager', person: 'manager', waits: true }]);
});

it('a person accepts to be named with one click, and the card leaves the inbox', async () => {
  const { page, offences } = mina;
  const accept = page.getByRole('button', { name: 'Accept: project manager of Harbour cranes' });
  await accept.click();
  await accept.waitFor({ state: 'detached' });
  expect(await namings()).toEqual([]);
  expect(offences).toEqual([]);
});

it('a person who is named in a further office accepts in the inbox, and goes on in the office of before', async () => {
  const people = (...ids: string[]) => demoPeople.filter(({ id }) => ids.includes(id)).map(({ job: _, ...person }) => person);
  const north = { id: 'a-north', name: 'Office North', currency: 'GBP', parent: 'demo', people: people('admin') };
  await api.send('admin', '/v1/offices', north);
  await api.send('admin', '/v1/offices/a-north/people', { people: people('admin', 'manager') }, 'PUT');
  const { page, go, offences } = mina;
  await go('/inbox');
  await page.getByText('Office North asks you to join').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const accept = page.getByRole('button', { name: 'Accept: Office North' });
  await accept.click();
  await accept.waitFor({ state: 'detached' });
  const { offices } = await api.read('/v1/me', 'manager');
  expect(offices.map(({ id }: { id: string }) => id)).toEqual(['demo', 'a-north']);
  await go(`/projects/${project}`);
  await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
  expect(offences).toEqual([]);
});
