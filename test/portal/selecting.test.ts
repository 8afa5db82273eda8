/** A selection is prepared in the browser: candidates, scenarios, the best set with its proof, what is close, and all of them side by side. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { cutOffOn, overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';
import { proposalsToChoose } from './selections.ts';

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let selection: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await proposalsToChoose(api);
  priya = await portal.as('Priya Nair');
}, 180_000);
afterAll(() => portal.end());

const readSelection = () => api.read(`/v1/selections/${selection}`);
const solved = (number: number) =>
  api.until(`scenario ${number} is worked out`, async () => {
    const { scenarios } = await readSelection();
    return ['solved', 'infeasible'].includes(scenarios.find((one: { number: number }) => one.number === number)?.status);
  });

describe('the PMO begins a selection', () => {
  it('the PMO begins a selection by choosing projects of the office and saying what there is to spend', async () => {
    const { page, go, offences } = priya;
    await go('/selections');
    await page.getByText('No selection yet.').waitFor();
    await page.getByRole('link', { name: 'Begin a selection' }).click();
    await settle(page);
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await page.getByText('Choose at least one project.').waitFor();
    await page.getByLabel('Name').fill('Change 2027');
    await page.getByRole('button', { name: 'Choose all that can be' }).click();
    await page.getByRole('button', { name: 'Add a year' }).click();
    await page.getByLabel('Year', { exact: true }).fill('2027');
    await page.getByLabel('Budget (GBP)').fill('1400000');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await page.getByRole('heading', { name: 'Change 2027', level: 1 }).waitFor();
    selection = page.url().split('/').at(-1) ?? '';
    const { candidates, limits } = await readSelection();
    expect(candidates.map(({ title }: { title: string }) => title).toSorted()).toEqual([
      'Harbour crane',
      'Quay lights',
      'Signal box',
      'Ticket hall',
    ]);
    expect(limits.budgets).toEqual({ 2027: 140_000_000 });
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('a scenario is worked out', () => {
  it('a scenario is worked out as soon as it is added, and shows its bottom line with the proof, its rules in words, and who is in or out', async () => {
    const { page, go, offences } = priya;
    await go(`/selections/${selection}`);
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a scenario' });
    await dialog.getByRole('button', { name: 'Add and work it out' }).click();
    await dialog.getByText('Fill this in.').waitFor();
    await dialog.getByLabel('Name of the scenario').fill('As called');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Add and work it out' }).click();
    await page.getByText('2 of 4 for £1,400,000, worth 110: proven best.').waitFor();
    await page.getByText('The budget of 2027 is £1,400,000; £1.4M used.').waitFor();
    await page.getByRole('heading', { name: 'What more or less would buy' }).waitFor();
    const rows = await page.getByRole('region', { name: 'Candidates' }).getByRole('row').allInnerTexts();
    expect(rows.filter(row => /\bIn\b/.test(row) && !row.includes('In or out'))).toHaveLength(2);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a scenario says what is settled and what is close, plain cut lists, next steps and what uncertainty does', async () => {
    const { page, offences } = priya;
    await page.getByRole('heading', { name: 'What is settled and what is close' }).waitFor();
    await page.getByRole('region', { name: 'Cut lists' }).getByText('By score, ends at the first that does not fit').waitFor();
    await page
      .getByRole('region', { name: 'Next steps' })
      .getByText(/more: \+/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'When scores are uncertain' }).waitFor();
    await page.getByText(/Expect less than 110/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await cutOffOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a point of the frontier is chosen in its table by keyboard and becomes a scenario', async () => {
    const { page, offences } = priya;
    await page.getByRole('button', { name: /^Value by .* as a table$/ }).focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('region', { name: /^Value by/ });
    await table
      .getByRole('button', { name: /^Look at/ })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^With .*: 4 projects worth 220/).waitFor();
    await page.getByRole('button', { name: 'Make it a scenario' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('4 of 4 for £2,800,000, worth 220: proven best.').waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('two scenarios stand side by side with what each uses and takes', async () => {
    const { page, offences } = priya;
    await solved(2);
    const table = page.getByRole('region', { name: 'Scenarios side by side' });
    const row = (name: string) => table.getByRole('row').filter({ hasText: name }).first().getByRole('cell').allInnerTexts();
    await expect.poll(() => row('Value')).toEqual(['Value', '110', '220']);
    expect(await row('Projects')).toEqual(['Projects', '2', '4']);
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('a wish', () => {
  it('a wish for a candidate is made from its row, with the price beside it', async () => {
    const { page, go, offences } = priya;
    await go(`/selections/${selection}?scenario=1`);
    const region = page.getByRole('region', { name: 'Candidates' }).last();
    const out = region.getByRole('row').filter({ hasText: 'Quay lights' });
    await out.getByRole('button', { name: /^What must be with/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /^It must be in \(taking it costs/ }).click();
    await region.getByText('Must be in').first().waitFor();
    await page.getByText(/What must be in and what must be out costs 0 altogether/).waitFor();
    expect((await readSelection()).scenarios[0].rules.forceIn).toHaveLength(1);
    expect(offences.splice(0)).toEqual([]);
  });

  it('wishes that cannot be name the rules that clash, and one click gives one of them up', async () => {
    const { page, offences } = priya;
    const { candidates, scenarios } = await readSelection();
    const [{ name, seed, rules }] = scenarios;
    const forceIn = candidates.map(({ project }: { project: string }) => project);
    await api.send('pmo', `/v1/selections/${selection}/scenarios/1/change`, { name, seed, rules: { ...rules, forceIn } });
    await solved(1);
    await page.getByText('These rules cannot all hold').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Give up: the budget of 2027/ }).click();
    await page.getByText('4 of 4 for £2,800,000, worth 220: proven best.').waitFor();
    expect((await readSelection()).scenarios[0].rules.budgets).toEqual({});
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('the rules of a scenario', () => {
  it('rules are said in words: money, needs and shares, and what is wrong stands at its field', async () => {
    const { page, offences } = priya;
    await page.getByRole('button', { name: 'Change the rules' }).click();
    const dialog = page.getByRole('dialog', { name: 'Rules of As called' });
    await dialog.getByLabel('2027').fill('1400000');
    await dialog.getByRole('button', { name: 'Add a need' }).click();
    await dialog.getByRole('button', { name: 'Save and work it out' }).click();
    await dialog.getByText('Fill this in.').first().waitFor();
    await dialog.getByLabel('This project').selectOption('Harbour crane');
    await dialog.getByLabel('Only together with').selectOption('Signal box');
    await dialog.getByRole('button', { name: 'Add a share' }).click();
    await dialog.getByLabel('Whose share').selectOption('Department Rail');
    await dialog.getByLabel('At least, in %').fill('20');
    for (let left = 4; left > 0; left -= 1) await dialog.getByRole('combobox', { name: 'Must be in' }).press('Backspace');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save and work it out' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Harbour crane needs Signal box.').waitFor();
    await page.getByText('Department Rail has at least 20 % of the money spent.').waitFor();
    await page.getByText('2 of 4 for £1,400,000, worth 110: proven best.').waitFor();
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('on a phone', () => {
  it('the workbench fits, has no serious barrier, and who may not plan is offered nothing to change', async () => {
    const sponsor = await portal.as('Sam Okafor', 'phone');
    const { page, go, offences } = sponsor;
    await go(`/selections/${selection}?scenario=1`);
    await page.getByRole('heading', { name: 'Change 2027', level: 1 }).waitFor();
    await page.getByText(/worth 110: proven best/).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.getByRole('button', { name: /Change the rules|Add a scenario|Ask a board/ }).count()).toBe(0);
    expect(offences.splice(0)).toEqual([]);
    await sponsor.context.close();
  });
});
