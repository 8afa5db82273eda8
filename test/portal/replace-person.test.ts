/** The PMO's list of places before, and a person replaced in all of them on the page of people, with what stays and why. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let ada: Visitor;
let project: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  await api.admitted('Harbour cranes');
  const returned = { office: 'demo', title: 'A library of seeds', sponsor: 'sponsor', manager: 'manager' };
  project = (await api.send('sponsor', '/v1/proposals', returned)).id;
  await portal.host.factStream.idle();
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal.end());

async function open(name: string, act: string): Promise<void> {
  await ada.page.getByRole('button', { name: `What to do with ${name}` }).click();
  await ada.page.getByRole('menuitem', { name: act }).click();
}
const dialog = () => ada.page.getByRole('dialog');

describe('P25: a person on the page of people', () => {
  it('before a member of boards is deactivated, each place is named with what follows there', async () => {
    await ada.go('/admin/people');
    await open('Clara Boateng', 'Deactivate');
    const list = dialog().getByRole('region', { name: 'Where the person is named, and what follows there' });
    await list
      .getByText(/The chair of the board/)
      .first()
      .waitFor();
    await list.getByText('The other members answer instead, and no ballot breaks a tie.').first().waitFor();
    await ada.page.keyboard.press('Escape');
  });

  it('a manager is replaced everywhere with a reason; without a successor or a reason nothing is sent', async () => {
    await open('Mina Kovac', 'Replace everywhere');
    await dialog().getByText('Where the person is named (2)').waitFor();
    await dialog().getByRole('button', { name: 'Replace everywhere' }).click();
    await dialog().getByText('Choose who takes the places.').waitFor();
    await dialog().getByText('Say why: it is kept with every place that changes.').waitFor();
    await dialog().getByLabel('Successor').selectOption('Anton Rask');
    await dialog().getByText('Places that stay (2)').waitFor();
    await dialog().getByText('Anton Rask does not have the role project manager').first().waitFor();
    expect(await violationsOn(ada.page)).toEqual([]);
    await ada.page.keyboard.press('Escape');
    const olu = { name: 'Olu Bright', email: 'olu@example.org', roles: ['manager'], reason: 'Joins us.' };
    await api.send('admin', '/v1/offices/demo/people/olu', olu, 'PUT');
    await ada.go('/admin/people');
    await open('Mina Kovac', 'Replace everywhere');
    await dialog().getByLabel('Successor').selectOption('Olu Bright');
    await dialog().getByText('Places that go over (1)').waitFor();
    await dialog().getByLabel('Why?').fill('She leaves in June.');
    await dialog().getByRole('button', { name: 'Replace everywhere' }).click();
    await dialog().getByText('Done: 1 places have the successor, 1 stay.').waitFor();
    await dialog().getByText('Its board is deciding: do this again when the round is over.').waitFor();
    expect((await api.read(`/v1/projects/${project}`)).proposal.manager).toBe('olu');
    await ada.page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(ada.page)).toBeLessThanOrEqual(0);
    await dialog().getByRole('button', { name: 'Close', exact: true }).click();
    expect(ada.offences.splice(0)).toEqual([]);
  });

  it('the history of the project says who took over from whom as what, and why', async () => {
    await ada.go(`/projects/${project}`);
    await ada.page.getByRole('button', { name: 'Show the history' }).click();
    await ada.page.getByText('Olu Bright took over from Mina Kovac as project manager. She leaves in June.').waitFor();
    expect(ada.offences.splice(0)).toEqual([]);
  });
});
