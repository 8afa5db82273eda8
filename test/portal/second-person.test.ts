import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** P21: a change by which its author gains waits for a second person: asked, shown with what differs, approved, refused, taken back. */

let portal: Portal;
let api: ApiDriver;
let ada: Visitor;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  [ada, priya] = await Promise.all([portal.as('Ada Moreau'), portal.as('Priya Nair')]);
}, 120_000);
afterAll(() => portal.end());

const rolesOfAda = async () => {
  const { people } = await api.read('/v1/offices/demo/people', 'admin');
  return people.find((person: { id: string }) => person.id === 'admin').roles;
};

/** Ada gives herself the role gatekeeper on the page of people, by keyboard. */
async function askForRole(reason: string): Promise<void> {
  const { page, go } = ada;
  await go('/admin/people');
  await page.getByRole('button', { name: 'What to do with Ada Moreau' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Change' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change Ada Moreau' });
  await dialog.getByRole('combobox', { name: 'Roles' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('listbox').getByRole('option').filter({ hasText: 'Gatekeeper' }).click();
  await page.keyboard.press('Tab');
  await dialog.getByLabel('Why is this changed?').fill(reason);
  await dialog.getByRole('button', { name: 'Save the changes' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('It waits for a second person: until then what was before counts.').waitFor();
  await portal.host.factStream.idle();
}

describe('P21: a change that waits for a second person', () => {
  it('an administrator who gives herself a role reads that it waits, for whom, and that nothing counts yet', async () => {
    await askForRole('To stand in on boards.');
    const notice = ada.page.getByRole('status').filter({ hasText: 'A change waits for a second person' });
    await notice
      .getByText(/You asked for it, .* and would gain the role gatekeeper\. It counts only once Priya Nair approves it/)
      .waitFor();
    expect(await ada.page.getByText('Saved:').count()).toBe(0);
    expect(await rolesOfAda()).not.toContain('gatekeeper');
  });

  it('the author sees it among the changes, can take it back, and is not offered to approve it', async () => {
    const { page, go, offences } = ada;
    await go('/admin/changes');
    await page.getByText('It waits for Priya Nair, who can approve it.').waitFor();
    await page.getByRole('button', { name: /^Take it back/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
    expect(offences.splice(0)).toEqual([]);
  });

  it('the second person finds it in the inbox, with who asks and what the author would gain', async () => {
    const { page, go, offences } = priya;
    await go('/inbox');
    const card = page.getByRole('listitem').filter({ hasText: 'A change of people waits for a second person' });
    await card.getByText(/Ada Moreau asks for it in Portfolio Office .* and would gain the role gatekeeper/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await card.getByRole('link').click();
    await page.getByRole('heading', { name: 'Changes for a second person', level: 1 }).waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('the second person sees the reason and the difference before and after, in names', async () => {
    const { page } = priya;
    await page.getByText('Why: To stand in on boards.').waitFor();
    const row = page.getByRole('table').getByRole('row').filter({ hasText: 'Person “Ada Moreau”: roles' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      'Person “Ada Moreau”: roles',
      'Administrator, PMO',
      expect.stringMatching(/^Administrator, PMO, Gatekeeper\s+new: Gatekeeper$/),
    ]);
    expect(await violationsOn(page)).toEqual([]);
  });

  it('a change is refused with a reason, and its author reads who refused it and why', async () => {
    const { page, offences } = priya;
    await page.getByRole('button', { name: 'Refuse: the change of people by Ada Moreau' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Refuse this change?' });
    await dialog.getByText('Ada Moreau is told by mail who refused it and why').waitFor();
    await dialog.getByRole('button', { name: 'Refuse the change' }).click();
    await dialog.getByText('Say why: the history keeps it.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByLabel('Why?').fill('One role is enough.');
    await dialog.getByRole('button', { name: 'Refuse the change' }).click();
    await page.getByText('No change waits.').waitFor();
    expect(offences.splice(0)).toEqual([]);
    await ada.go('/admin/changes');
    const answered = ada.page.getByRole('region', { name: 'Answered lately' });
    await answered.getByText(/Your change of people, by Priya Nair/).waitFor();
    await answered.getByText('One role is enough.').waitFor();
    expect(await rolesOfAda()).not.toContain('gatekeeper');
  });

  it('a change that the second person approves counts at once, and stands with both names in the history', async () => {
    await askForRole('To stand in on boards, as agreed with the PMO.');
    const { page, go, offences } = priya;
    await go('/admin/changes');
    await page.getByRole('button', { name: 'Approve: the change of people by Ada Moreau' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve this change?' });
    await dialog.getByText('It counts at once.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Approve the change' }).click();
    await page.getByText('No change waits.').waitFor();
    await page
      .getByText(/Ada Moreau’s change of people, by Priya Nair/)
      .first()
      .waitFor();
    expect(await rolesOfAda()).toContain('gatekeeper');
    await go('/admin/history');
    await page.getByText('Priya Nair approved the change of people that Ada Moreau had asked for.').waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('a change that was approved is no longer in the inbox, on the home page or on the page of people', async () => {
    await priya.go('/inbox');
    await priya.page.getByText('Nothing waits for you').waitFor();
    await ada.go('/admin/people');
    expect(await ada.page.getByText('A change waits for a second person').count()).toBe(0);
  });

  it('the author takes an own change back with a reason, and the page of changes fits a phone', async () => {
    const { boards } = await api.read('/v1/offices/demo/boards', 'admin');
    const seated = boards.map((board: { seats: string[] }) => ({ ...board, seats: [...board.seats, 'admin'] }));
    const receipt = await api.send('admin', '/v1/offices/demo/boards', { boards: seated }, 'PUT');
    expect(receipt.facts).toEqual(['change-proposed']);
    const { page, go, offences } = ada;
    await page.setViewportSize({ width: 390, height: 780 });
    await go('/admin/changes');
    await page.getByText('No reason was given.').waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: /^Take it back/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Take this change back?' });
    await dialog.getByLabel('Why?').fill('Not needed any more.');
    await dialog.getByRole('button', { name: 'Take the change back' }).click();
    await page.getByText('No change waits.').waitFor();
    await page.getByText('Taken back').waitFor();
    await settle(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });
});
