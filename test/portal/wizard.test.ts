import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt, goals } from './api-driver.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

/** The wizard never ends in a dead end: what is refused or missing is said where it stands, and can be mended there. */

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  sam = await portal.as('Sam Okafor');
}, 120_000);
afterAll(() => portal.end());

const next = (page: Page, step: string) => page.getByRole('button', { name: `Next: ${step}` }).click();
const part = (page: Page, legend: string) => page.getByRole('group', { name: legend, exact: true });

async function begin(title: string): Promise<Page> {
  const { page, go } = sam;
  await go('/submit');
  const fresh = page.getByRole('button', { name: 'Begin a new proposal' });
  if (await fresh.isVisible()) await fresh.click();
  await page.getByLabel('Title').fill(title);
  return page;
}

describe('the wizard', () => {
  it('a field that the API refuses keeps its message at its own row after a row is removed, and can be corrected and sent again', async () => {
    const page = await begin('Refused pier');
    for (const step of ['Why', 'Money and dates']) await next(page, step);
    for (const [index, name] of ['Time', 'Fees', 'Calm'].entries()) {
      await page.getByRole('button', { name: 'Add a benefit' }).click();
      await part(page, `Benefit ${index + 1}`)
        .getByLabel('Benefit', { exact: true })
        .fill(name);
    }
    await next(page, 'Check and send');
    const errors = [{ field: 'benefits.1.name', reason: 'Fees are counted elsewhere.' }];
    const refusal = { type: 'urn:tollgate:invalid', title: 'Not valid', detail: 'Fees are counted elsewhere.', errors };
    await page.route('**/v1/proposals', route => route.fulfill({ status: 422, json: refusal }), { times: 1 });
    await page.getByRole('button', { name: 'Submit the proposal' }).click();
    await page.getByText('Benefit 2, name').waitFor();
    await page.getByRole('button', { name: 'Go to Money and dates' }).click();
    await part(page, 'Benefit 2').getByText('Fees are counted elsewhere.').waitFor();
    await page.getByRole('button', { name: 'Remove benefit 1' }).click();
    await part(page, 'Benefit 1').getByText('Fees are counted elsewhere.').waitFor();
    expect(await part(page, 'Benefit 2').getByText('Fees are counted elsewhere.').count()).toBe(0);
    await part(page, 'Benefit 1').getByLabel('Benefit', { exact: true }).fill('Lower fees');
    await part(page, 'Benefit 1').getByText('Fees are counted elsewhere.').waitFor({ state: 'detached' });
    await next(page, 'Check and send');
    await page.getByRole('button', { name: 'Submit the proposal' }).click();
    await page.getByRole('heading', { name: 'Refused pier', level: 1 }).waitFor();
    expect(sam.offences.splice(0).filter(offence => !offence.includes('422'))).toEqual([]);
  });

  it('a benefit without a name is asked for its name, and an end before the start is seen on the page', async () => {
    const page = await begin('Unnamed pier');
    for (const step of ['Why', 'Money and dates']) await next(page, step);
    await page.getByRole('button', { name: 'Add a benefit' }).click();
    await part(page, 'Benefit 1').getByLabel('Value in money (optional)').fill('5,000');
    await page.getByLabel('Start', { exact: true }).fill('2027-05-02');
    await page.getByLabel('End', { exact: true }).fill('2027-05-01');
    await next(page, 'Check and send');
    await part(page, 'Benefit 1').getByText('Fill this in.').waitFor();
    await page.getByText('The end lies before the start.').waitFor();
    await page.getByLabel('End', { exact: true }).fill('2027-05-03');
    await part(page, 'Benefit 1').getByLabel('Benefit', { exact: true }).fill('Time');
    await next(page, 'Check and send');
    await page.getByText('Time, £5,000').waitFor();
  });

  it('the last step shows everything that will be sent', async () => {
    const page = await begin('Whole pier');
    await page.getByLabel('Project manager').selectOption('Mina Kovac');
    await page.getByLabel('Customer').selectOption('Priya Nair');
    await page.getByLabel('Category').fill('Harbours');
    await page.getByLabel('Gate model').selectOption({ index: 2 });
    const model = await page.getByLabel('Gate model').locator('option:checked').textContent();
    await next(page, 'Why');
    await page.getByLabel('Aims').fill('Ships are safe.');
    await page.getByLabel('Points for Lasting infrastructure').fill('62.5');
    await page.getByLabel('Why, for Lasting infrastructure').fill('Stone lasts.');
    await next(page, 'Money and dates');
    await page.getByLabel('If the cost may not be stated: why?').fill('The tender is open.');
    await page.getByRole('button', { name: 'Add a benefit' }).click();
    await part(page, 'Benefit 1').getByLabel('Benefit', { exact: true }).fill('Time');
    await part(page, 'Benefit 1').getByLabel('Measured by (optional)').fill('Hours saved');
    await part(page, 'Benefit 1').getByLabel('Owner (optional)').selectOption('Hugo Marin');
    await part(page, 'Benefit 1').getByLabel('Due (optional)').fill('2030-01-01');
    await next(page, 'Check and send');
    const said = (await page.getByRole('main').textContent()) ?? '';
    for (const words of [
      'Mina Kovac',
      'Priya Nair',
      'Harbours',
      model ?? '',
      'Ships are safe.',
      'Lasting infrastructure: 62.5 points',
    ])
      expect(said).toContain(words);
    for (const words of [
      'Stone lasts.',
      'Cost: The tender is open.',
      'measured by Hours saved',
      'owner Hugo Marin',
      'due 1 Jan 2030',
    ])
      expect(said).toContain(words);
  });
});

describe('likely duplicates', () => {
  it('a revision does not find itself, and another project is told apart by a tick with its title and never by its id', async () => {
    const first = await api.admitted('Ferry terminal north bank');
    const contributions = goals.map(goal => ({ goal, points: 60, justification: 'It helps.' }));
    const costs = [{ year: 2027, amount: 100 }];
    const proposal = {
      office: 'demo',
      title: 'Ferry terminal north bank',
      sponsor: 'sponsor',
      aims: 'Ferries.',
      contributions,
      costs,
    };
    const { id } = await api.send('sponsor', '/v1/proposals', proposal);
    await api.until('it is returned', async () => (await api.read(`/v1/projects/${id}`)).status === 'returned');
    const { page, go } = sam;
    await go(`/projects/${id}/revise`);
    await page.getByText('It looks like “Ferry terminal north bank”').waitFor();
    const tick = page.getByRole('checkbox', { name: 'Mine is another project than “Ferry terminal north bank”' });
    await tick.first().waitFor();
    expect(await tick.count()).toBe(1);
    await tick.check();
    expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${first}|${id}|notDuplicateOf`));
    for (const step of ['Why', 'Money and dates', 'Check and send']) await next(page, step);
    await page.getByRole('heading', { name: 'Another project than' }).waitFor();
    await page.getByRole('listitem').getByText('Ferry terminal north bank', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Send the revision' }).click();
    await page.waitForURL(new RegExp(`/projects/${id}$`));
    await api.until('it is admitted', async () => (await api.read(`/v1/projects/${id}`)).status === 'active');
    expect((await api.read(`/v1/projects/${id}`)).proposal.notDuplicateOf).toEqual([first]);
  });
});

/** To be evaluated in a page: texts with U+202E that share a line with words of ours without being kept apart from them. */
const spilling = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.includes('\\u202E') || node.data.includes('\\u2068')) continue;
    let box = node.parentElement;
    if (box.closest('bdi, option, textarea, script')) continue;
    while (getComputedStyle(box).display === 'inline') box = box.parentElement;
    const isAlone = box.textContent.trim() === node.data.trim() && /^[A-Za-z.]+ \\u202Etxt[.]exe$/.test(node.data.trim());
    if (!isAlone) found.push(box.textContent.slice(0, 120));
  }
  return found;
})()`;

describe('P15: words of people keep their direction to themselves', () => {
  it('a title, a risk and a benefit with U+202E turn no word of ours around, on any page of the project', async () => {
    const turned = (text: string) => `${text} \u202Etxt.exe`;
    await api.model({ gate: { opens: 'on-request' } });
    const project = await api.admitted(turned('Pier'), {
      benefits: [{ name: turned('Time'), measure: turned('Hours'), amount: 5 }],
      withheld: [{ field: 'start', reason: turned('Court') }],
    });
    const risks = [{ risk: turned('Storm'), probability: 4, impact: 4, response: turned('Wait') }];
    await api.send('manager', `/v1/projects/${project}/reports`, { summary: turned('Well.'), risks });
    const { page, go } = sam;
    for (const path of ['', '/revise']) {
      await go(`/projects/${project}${path}`);
      await page.getByText('txt.exe').first().waitFor();
      expect(await page.evaluate(spilling), path).toEqual([]);
    }
    for (const step of ['Why', 'Money and dates', 'Check and send']) await next(page, step);
    expect(await page.evaluate(spilling)).toEqual([]);
  });
});
