/** What a candidate can be is said in the browser (sizes, starts, units), the rules name it, and the result shows which was taken. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { cutOffOn, overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';
import { proposalsToChoose } from './selections.ts';

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let selection: string;
let ids: Readonly<Record<string, string>>;
const pictures = process.env.TOLLGATE_SHOTS;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  ids = await proposalsToChoose(api);
  priya = await portal.as('Priya Nair');
}, 180_000);
afterAll(() => portal.end());

const readSelection = () => api.read(`/v1/selections/${selection}`);
async function picture(name: string): Promise<void> {
  if (pictures === undefined) return;
  for (const width of [390, 1280]) {
    await priya.page.setViewportSize({ width, height: 860 });
    await settle(priya.page);
    await priya.page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }
}

describe('versions and units of candidates', () => {
  it('a version without a name, an amount or a quarter is answered at its field, and nothing is sent', async () => {
    const { page, go, offences } = priya;
    await go('/selections/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Sizes and starts');
    await page.getByRole('button', { name: 'Choose all that can be' }).click();
    await page.getByRole('button', { name: 'Add a year' }).click();
    await page.getByLabel('Year', { exact: true }).fill('2027');
    await page.getByLabel('Budget (GBP)').fill('1800000');
    await page.getByRole('button', { name: 'Add a choice' }).click();
    const choice = page.getByRole('group', { name: 'Choice 1' });
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await choice.getByText('Fill this in.').waitFor();
    await choice.getByLabel('Project').selectOption('Harbour crane');
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await choice.getByText('Give at least 2.').waitFor();
    await choice.getByRole('button', { name: 'Add a version' }).click();
    const first = choice.getByRole('group', { name: 'Version 1' });
    await choice.getByText('Name of the version').waitFor();
    expect(await first.getByLabel('Score').inputValue()).toBe('70');
    expect(await first.getByLabel('Year', { exact: true }).inputValue()).toBe('2027');
    expect(await first.getByLabel('Cost (GBP)').inputValue()).toBe('1,000,000');
    await first.getByRole('button', { name: 'Add people: version 1' }).click();
    await first.getByLabel('Role', { exact: true }).fill('engineer');
    await first.getByLabel('How many people').fill('2.5');
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await expect.poll(() => first.getByLabel('Name of the version').getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => first.getByLabel('Quarter', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a later start is made from a version with one click, its money and people come a year later, and units are said for another project', async () => {
    const { page, offences } = priya;
    const choice = page.getByRole('group', { name: 'Choice 1' });
    const first = choice.getByRole('group', { name: 'Version 1' });
    await first.getByLabel('Name of the version').fill('Large');
    await first.getByLabel('Quarter', { exact: true }).fill('2027-Q1');
    await first.getByRole('button', { name: 'The same a year later: version 1' }).click();
    const later = choice.getByRole('group', { name: 'Version 2' });
    expect(await later.getByLabel('Name of the version').inputValue()).toBe('Large a year later');
    expect(await later.getByLabel('Year', { exact: true }).inputValue()).toBe('2028');
    expect(await later.getByLabel('Quarter', { exact: true }).inputValue()).toBe('2028-Q1');
    await later.getByLabel('Score').fill('65');
    await choice.getByRole('button', { name: 'Add a version' }).click();
    const small = choice.getByRole('group', { name: 'Version 3' });
    await small.getByLabel('Name of the version').fill('Large');
    await small.getByLabel('Score').fill('30');
    await small.getByLabel('Cost (GBP)').fill('400000');
    await page.getByRole('button', { name: 'Add a choice' }).click();
    const units = page.getByRole('group', { name: 'Choice 2' });
    await units.getByLabel('Project').selectOption('Signal box');
    await units.getByLabel('It can be done').selectOption('several times');
    await units.getByLabel('At most so many times').fill('3');
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await small.getByText('“Large” stands there twice. Name each once.').waitFor();
    expect(offences.splice(0)).toEqual([expect.stringContaining('422')]);
    await picture('begin-versions');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await small.getByLabel('Name of the version').fill('Small');
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await page.getByRole('heading', { name: 'Sizes and starts', level: 1 }).waitFor();
    selection = page.url().split('/').at(-1) ?? '';
    const { candidates } = await readSelection();
    const of = (title: string) => candidates.find((candidate: { title: string }) => candidate.title === title);
    expect(of('Harbour crane').options).toEqual([
      { id: 'Large', name: 'Large', value: 70, cost: { 2027: 100_000_000 }, needs: { engineer: { '2027-Q1': 25 } } },
      {
        id: 'Large a year later',
        name: 'Large a year later',
        value: 65,
        cost: { 2028: 100_000_000 },
        needs: { engineer: { '2028-Q1': 25 } },
      },
      { id: 'Small', name: 'Small', value: 30, cost: { 2027: 40_000_000 }, needs: {} },
    ]);
    expect(of('Signal box').max).toBe(3);
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('a scenario among versions', () => {
  it('the best set says which version and how many units of each candidate are taken', async () => {
    const { page, offences } = priya;
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a scenario' });
    await dialog.getByLabel('Name of the scenario').fill('All means');
    await dialog.getByRole('button', { name: 'Add and work it out' }).click();
    await page.getByText('3 of 4 for £2,800,000, worth 235: proven best.').waitFor();
    const table = page.getByRole('region', { name: 'Candidates' }).last();
    await table.getByRole('row').filter({ hasText: 'Harbour crane' }).getByText('Large a year later').waitFor();
    await table.getByRole('row').filter({ hasText: 'Signal box' }).getByText('3 of 3 units').waitFor();
    await page.getByRole('heading', { name: 'When scores are uncertain' }).waitFor();
    await page.getByRole('button', { name: 'Value by the budget of 2027 as a table' }).click();
    const own = page.getByRole('region', { name: 'Value by the budget of 2027' }).getByRole('row').filter({ hasText: '£1.8M' });
    expect(await own.getByRole('cell').nth(1).innerText()).toBe('235');
    await picture('workbench-versions');
    expect(await violationsOn(page)).toEqual([]);
    expect(await cutOffOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(offences.splice(0)).toEqual([]);
  });

  it('rules name a version, people have a least and a most number, and a least number above the most is answered at its field', async () => {
    const { page, offences } = priya;
    await page.getByRole('button', { name: 'Change the rules' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rules of All means' });
    await dialog.getByText('engineer, 2027-Q1: all candidates need 2.5 people').waitFor();
    await dialog.getByLabel('engineer, 2027-Q1: at least').fill('2');
    await dialog.getByLabel('engineer, 2027-Q1: at most').fill('1.5');
    await dialog.getByRole('button', { name: 'Add a role and quarter' }).click();
    await dialog.getByLabel('Role and quarter 1: at most').fill('4');
    await dialog.getByRole('button', { name: 'Save and work it out' }).click();
    await expect.poll(() => dialog.getByLabel('Role', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Role', { exact: true }).fill('engineer');
    await dialog.getByLabel('Quarter', { exact: true }).fill('2028-Q1');
    await dialog.getByRole('combobox', { name: 'Must be out' }).click();
    await page.getByRole('option', { name: 'Harbour crane: Large a year later' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Save and work it out' }).click();
    await dialog
      .getByText(/at least 2 people of engineer in 2027-Q1 is more than the 1.5 people there are/)
      .first()
      .waitFor();
    expect(await dialog.getByLabel('engineer, 2027-Q1: at least').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('engineer, 2027-Q1: at most').fill('3');
    await picture('rules-people');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save and work it out' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('The chosen projects need at least 2 people of engineer in 2027-Q1; 2.5 people needed.').waitFor();
    await page.getByText('Harbour crane (Large a year later) must be out.').waitFor();
    const table = page.getByRole('region', { name: 'Candidates' }).last();
    await table.getByRole('row').filter({ hasText: 'Harbour crane' }).getByText('Large', { exact: true }).waitFor();
    const { scenarios } = await readSelection();
    expect(scenarios[0].rules).toMatchObject({
      people: { engineer: { '2027-Q1': 30, '2028-Q1': 40 } },
      peopleAtLeast: { engineer: { '2027-Q1': 20 } },
      forceOut: [`${ids['Harbour crane']}/Large a year later`],
    });
    expect(offences.splice(0)).toEqual([]);
  });

  it('a wish for one version is made from the row of its candidate', async () => {
    const { page, offences } = priya;
    const table = page.getByRole('region', { name: 'Candidates' }).last();
    const row = table.getByRole('row').filter({ hasText: 'Harbour crane' });
    await row.getByRole('button', { name: /^What must be with/ }).click();
    await page.getByRole('menuitem', { name: 'It must be in as Large', exact: true }).click();
    await row.getByText('Must be in', { exact: true }).waitFor();
    expect((await readSelection()).scenarios[0].rules.forceIn).toEqual([`${ids['Harbour crane']}/Large`]);
    expect(offences.splice(0)).toEqual([]);
  });
});
