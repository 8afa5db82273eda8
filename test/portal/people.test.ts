/** An administrator at the people of the office: found, added, changed, deactivated and brought back, also by keyboard and on a phone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteArrival, noteBounce } from '#functions/kit/bounces.ts';
import { demoPeople } from '#local/demo/people.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let ada: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal.end());

const table = () => ada.page.getByRole('region', { name: 'People' });
const row = (name: string) => table().getByRole('row').filter({ hasText: name });
const dialog = (name: string) => ada.page.getByRole('dialog', { name });
const reads = async (who: string) => (await portal.send(who, { method: 'GET', path: '/v1/offices/demo' })).status;
const names = async () => {
  const cells = await table().locator('tbody tr td:first-child').allTextContents();
  return cells.map(cell => cell.trim());
};

async function choose(name: string, act: string): Promise<void> {
  await ada.page.getByRole('button', { name: `What to do with ${name}` }).click();
  await ada.page.getByRole('menuitem', { name: act }).click();
}

describe('the table of people', () => {
  it('a mail that came back is shown beside the address of the person, with the day and the words of the mail server', async () => {
    const bounce = { at: '2026-06-02T09:30:00.000Z', kind: 'bounced' as const, why: 'smtp; 550 5.1.1 no such mailbox here' };
    await noteBounce('sponsor@tollgate.example', bounce, portal.host.app.ports);
    await ada.go('/admin/people');
    const named = demoPeople.find(person => person.id === 'sponsor')?.name ?? '';
    await row(named).getByText('Mail bounced').waitFor();
    await row(named).getByText('550 5.1.1 no such mailbox here').waitFor();
    expect(await table().getByText('Mail bounced').count()).toBe(1);
    for (const width of [390, 1280]) {
      await ada.page.setViewportSize({ width, height: 900 });
      expect(await overflowOf(ada.page)).toBe(0);
      if (process.env.SHOTS)
        await ada.page.screenshot({ path: `${process.env.SHOTS}/bounce-${width}.png`, fullPage: width === 390 });
    }
    expect(await violationsOn(ada.page)).toEqual([]);
    await noteArrival('sponsor@tollgate.example', '2026-06-03T09:30:00.000Z', portal.host.app.ports);
  });

  it('the people of an office stand in a table with their roles as words, in the order of their names', async () => {
    await ada.go('/admin/people');
    await row('Ada Moreau').getByText('PMO, Administrator').waitFor();
    const shown = await names();
    expect(shown).toHaveLength(demoPeople.length);
    expect(shown).toEqual([...shown].sort((left, right) => left.localeCompare(right)));
    await ada.page.getByText(`${demoPeople.length} of ${demoPeople.length} people are shown.`).waitFor();
  });

  it('people are found by parts of their names without accents, and by role, and are ordered by any column', async () => {
    const { page } = ada;
    await page.getByLabel('Search').fill('ADA mor');
    await page.getByText(`1 of ${demoPeople.length} people are shown.`).waitFor();
    await page.getByLabel('Search').fill('');
    await page.getByLabel('Role', { exact: true }).selectOption('Auditor');
    const auditors = demoPeople.filter(person => person.roles.includes('auditor'));
    await page.getByText(`${auditors.length} of ${demoPeople.length} people are shown.`).waitFor();
    await page.getByLabel('Role', { exact: true }).selectOption('Any role');
    const byName = await names();
    await table().getByRole('button', { name: 'Name' }).focus();
    await page.keyboard.press('Enter');
    expect(await names()).toEqual([...byName].reverse());
    expect(await table().getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending');
    await table().getByRole('button', { name: 'Mail' }).click();
    expect(await table().getByRole('columnheader', { name: 'Mail' }).getAttribute('aria-sort')).toBe('ascending');
    expect(ada.offences.splice(0)).toEqual([]);
  });

  it('a person who is added in the dialog may work in the office, and faults are said at their fields before', async () => {
    await ada.go('/admin/people');
    await ada.page.getByRole('button', { name: 'Add a person' }).click();
    const adding = dialog('Add a person');
    await adding.getByLabel('Name').fill('Olu Bright');
    await adding.getByLabel('Mail').fill('olu');
    await adding.getByLabel('Sign-in id').fill('olu');
    await adding.getByRole('combobox', { name: 'Roles' }).focus();
    await ada.page.keyboard.press('ArrowDown');
    await ada.page.getByRole('listbox').getByRole('option').filter({ hasText: 'Gatekeeper' }).click();
    await ada.page.keyboard.press('Tab');
    await adding.getByRole('button', { name: 'Add the person' }).click();
    await adding.getByText('A mail address such as name@example.org.').waitFor();
    await adding.getByLabel('Mail').fill('olu@example.org');
    await adding.getByLabel('Why is this changed?').fill('Joins the board.');
    await adding.getByRole('button', { name: 'Add the person' }).click();
    await ada.page.getByText('Saved: Olu Bright.').waitFor();
    await row('Olu Bright').getByText('Gatekeeper').waitFor();
    expect(await reads('olu')).toBe(200);
    expect(ada.offences.splice(0)).toEqual([]);
  });

  it('an address that another person has is refused at its field, and the dialog keeps what was typed', async () => {
    await choose('Olu Bright', 'Change');
    const changing = dialog('Change Olu Bright');
    await changing.getByLabel('Mail').fill(demoPeople[0]?.email ?? '');
    await changing.getByLabel('Why is this changed?').fill('A new address.');
    await changing.getByRole('button', { name: 'Save the changes' }).click();
    await changing.getByText('has this mail address already').first().waitFor();
    expect(await changing.getByLabel('Mail').getAttribute('aria-invalid')).toBe('true');
    expect(await changing.getByLabel('Sign-in id').getAttribute('readonly')).not.toBeNull();
    await ada.page.keyboard.press('Escape');
    ada.offences.splice(0);
  });
});

describe('P25: deactivating on the page of people', () => {
  it('a person is deactivated with a reason, sees nothing of the office any more, and stands in the table with it', async () => {
    await choose('Olu Bright', 'Deactivate');
    const asked = dialog('Deactivate Olu Bright?');
    await asked.getByText('In open rounds Olu Bright counts as stepped back').waitFor();
    await asked.getByRole('button', { name: 'Deactivate Olu Bright' }).click();
    await asked.getByText('Say why: the history of the office keeps it.').waitFor();
    await asked.getByLabel('Why?').fill('On leave until May.');
    await asked.getByRole('button', { name: 'Deactivate Olu Bright' }).click();
    await row('Olu Bright').getByText('Deactivated').waitFor();
    await row('Olu Bright').getByText('On leave until May.').waitFor();
    expect(await reads('olu')).toBe(404);
    expect(await violationsOn(ada.page)).toEqual([]);
  });

  it('a person who is brought back has the roles of before, and the history tells both acts with their reasons', async () => {
    await ada.page.getByLabel('Standing', { exact: true }).selectOption('Deactivated');
    await ada.page.getByText('1 of').waitFor();
    await choose('Olu Bright', 'Bring back');
    await dialog('Bring Olu Bright back?').getByLabel('Why?').fill('Back from leave.');
    await dialog('Bring Olu Bright back?').getByRole('button', { name: 'Bring Olu Bright back' }).click();
    await ada.page.getByText('Nothing to show.').waitFor();
    expect(await reads('olu')).toBe(200);
    await ada.go('/admin/history');
    await ada.page.getByText('Olu Bright was brought back, in the roles of before.').waitFor();
    await ada.page.getByText('On leave until May.').waitFor();
    expect(ada.offences.splice(0)).toEqual([]);
  });

  it('an administrator who deactivates or removes herself is refused, and the refusal says who does it', async () => {
    await ada.go('/admin/people');
    await choose('Ada Moreau', 'Deactivate');
    await dialog('Deactivate Ada Moreau?').getByLabel('Why?').fill('I leave.');
    await dialog('Deactivate Ada Moreau?').getByRole('button', { name: 'Deactivate Ada Moreau' }).click();
    await ada.page.getByText('another administrator does it').waitFor();
    await ada.page.keyboard.press('Escape');
    await choose('Ada Moreau', 'Remove');
    await dialog('Remove Ada Moreau?').getByLabel('Why?').fill('I leave.');
    await dialog('Remove Ada Moreau?').getByRole('button', { name: 'Remove Ada Moreau' }).click();
    await ada.page.getByText('let your successor remove you').waitFor();
    await ada.page.keyboard.press('Escape');
    ada.offences.splice(0);
  });

  it('a person who is removed is no longer in the table, and finds nothing of the office', async () => {
    await choose('Olu Bright', 'Remove');
    await dialog('Remove Olu Bright?').getByLabel('Why?').fill('Entered by mistake.');
    await dialog('Remove Olu Bright?').getByRole('button', { name: 'Remove Olu Bright' }).click();
    await row('Olu Bright').waitFor({ state: 'detached' });
    expect(await reads('olu')).toBe(404);
    expect(ada.offences.splice(0)).toEqual([]);
  });
});

describe('two thousand people', () => {
  it('of two thousand people fifty are shown at a time, one is found by words, and the page fits a phone', async () => {
    const plain = demoPeople.map(({ job: _, ...person }) => person);
    const others = Array.from({ length: 2_000 - plain.length }, (_, index) => ({
      id: `p${index}`,
      name: `Person ${index}`,
      email: `p${index}@example.org`,
      roles: ['sponsor' as const],
    }));
    const command = { type: 'set-people' as const, people: [...plain, ...others] };
    await portal.host.app.execute({ aggregate: 'office', id: 'demo', command, actor: { kind: 'system', id: 'test' } });
    const { page } = ada;
    await page.setViewportSize({ width: 390, height: 844 });
    await ada.go('/admin/people');
    await page.getByText('The first 50 of 2000 people are shown.').waitFor();
    await page.getByRole('button', { name: 'Show 50 more' }).click();
    await page.getByText('The first 100 of 2000 people are shown.').waitFor();
    await page.getByLabel('Search').fill('person 1234');
    await page.getByText('1 of 2000 people are shown.').waitFor();
    await choose('Person 1234', 'Change');
    const changing = dialog('Change Person 1234');
    await changing.getByLabel('Name').fill('Grace Person');
    await changing.getByLabel('Why is this changed?').fill('Her name.');
    await changing.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByText('Saved: Grace Person.').waitFor();
    await settle(page);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(ada.offences.splice(0)).toEqual([]);
  });
});
