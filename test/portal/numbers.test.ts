import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundDemoOffice } from '#local/demo/office.ts';
import { demoPeople } from '#local/demo/people.ts';
import { apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Numbers as people type them, key by key, each with the separators of her own locale. */

let portal: Portal;
let yen: Portal;
let project: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  project = await apiDriverAt(portal).admitted('Harbour lights');
  yen = await startPortal({
    seeded: false,
    async fill({ app }, send) {
      const people = demoPeople.map(({ job: _, ...person }) => ({ ...person, roles: [...person.roles] }));
      const command = { type: 'found-office', id: 'demo', name: 'Yen office', currency: 'JPY', people } as const;
      await app.execute({ aggregate: 'office', id: 'demo', command, actor: { kind: 'system', id: 'set-up' } });
      await foundDemoOffice(app, send);
    },
  });
}, 120_000);
afterAll(async () => {
  await portal.end();
  await yen.end();
});

async function at(where: Portal, name: string, locale: string) {
  const visitor = await where.as(name, 'desk', 'Europe/London', locale);
  visitors.push(visitor);
  return visitor;
}

/** Types into a field as a person does, and leaves it. */
async function type({ page }: Visitor, label: string, keys: string) {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(keys);
  return field;
}

/** Through the wizard to the money. */
async function toMoney({ page, go }: Visitor, title: string) {
  await go('/submit');
  const fresh = page.getByRole('button', { name: 'Begin a new proposal' });
  if (await fresh.isVisible()) await fresh.click();
  await page.getByLabel('Title').fill(title);
  for (const step of ['Why', 'Money and dates']) await page.getByRole('button', { name: `Next: ${step}` }).click();
}

async function submit({ page }: Visitor, where: Portal) {
  await page.getByRole('button', { name: 'Next: Check and send' }).click();
  await page.getByRole('button', { name: 'Submit the proposal' }).click();
  await page.waitForURL(/\/projects\//);
  await where.host.factStream.idle();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  return (await where.send('sponsor', { method: 'GET', path: `/v1/projects/${id}` })).body;
}

describe('money typed in the locale of the reader', () => {
  it.each([
    ['en-GB', '1,250,000', '£1.25 million'],
    ['it-IT', '1.250.000', '1,25 milioni £'],
    ['fr-FR', '1 250 000', '1,25 million £GB'],
  ])(
    'a million and a quarter, typed in %s as %s, is said in words and arrives as the same minor units',
    async (locale, keys, words) => {
      const sam = await at(portal, 'Sam Okafor', locale);
      await toMoney(sam, `Pier ${locale}`);
      const field = await type(sam, 'Cost', keys);
      await sam.page.getByText(words).waitFor();
      await sam.page.keyboard.press('Tab');
      expect((await field.inputValue()).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(keys);
      const { proposal } = await submit(sam, portal);
      expect(proposal.costs).toEqual([{ year: new Date().getFullYear(), amount: 125_000_000 }]);
    },
  );

  it('an amount that can be meant in two ways is asked beside its field, and the button of a reading takes it', async () => {
    const sam = await at(portal, 'Sam Okafor', 'en-GB');
    await toMoney(sam, 'Asked pier');
    const field = await type(sam, 'Cost', '1.250.000');
    await sam.page.getByText('Which number do you mean?').waitFor();
    expect(await field.inputValue()).toBe('1.250.000');
    expect(await violationsOn(sam.page)).toEqual([]);
    await sam.page.getByRole('button', { name: 'Next: Check and send' }).click();
    await sam.page.getByText('Something above is missing or wrong.').waitFor();
    await sam.page.getByRole('button', { name: '1,250,000 (£1.25 million)' }).click();
    expect(await field.inputValue()).toBe('1,250,000');
    await sam.page.getByText('Which number do you mean?').waitFor({ state: 'detached' });
    expect((await submit(sam, portal)).proposal.costs[0].amount).toBe(125_000_000);
  });

  it('an amount with a power of ten is taken, and one below zero or with words stays as it was typed with what to do', async () => {
    const sam = await at(portal, 'Sam Okafor', 'en-GB');
    await toMoney(sam, 'Powerful pier');
    const field = await type(sam, 'Cost', '-5');
    await sam.page.getByText('At least 0.').waitFor();
    expect(await field.inputValue()).toBe('-5');
    await type(sam, 'Cost', 'two million');
    await sam.page.getByText('Type a number, such as 1,250,000.').waitFor();
    await type(sam, 'Cost', '2e6');
    await sam.page.getByText('£2 million').waitFor();
    await sam.page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('2,000,000');
    expect((await submit(sam, portal)).proposal.costs[0].amount).toBe(200_000_000);
  });

  it('an office that counts in yen takes whole amounts only, and stores them as they were typed', async () => {
    const sam = await at(yen, 'Sam Okafor', 'en-GB');
    await toMoney(sam, 'Yen pier');
    await type(sam, 'Cost', '12.5');
    await sam.page.getByText('A whole number, please.').waitFor();
    await type(sam, 'Cost', '1,250,000');
    await sam.page.getByText('JP¥1.25 million').waitFor();
    expect((await submit(sam, yen)).proposal.costs[0].amount).toBe(1_250_000);
  });
});

describe('the other numbers', () => {
  it('150 points are refused and not shortened, and the goal can be corrected', async () => {
    const sam = await at(portal, 'Sam Okafor', 'en-GB');
    await sam.go('/submit');
    await sam.page.getByLabel('Title').fill('Much too good');
    await sam.page.getByRole('button', { name: 'Next: Why' }).click();
    const points = await type(sam, 'Points for Lasting infrastructure', '150');
    await sam.page.getByText('At most 100.').waitFor();
    expect(await points.inputValue()).toBe('150');
    expect(await points.getAttribute('aria-invalid')).toBe('true');
    await type(sam, 'Points for Lasting infrastructure', '80');
    await sam.page.getByText('At most 100.').waitFor({ state: 'detached' });
    await sam.page.getByRole('complementary', { name: 'Preview' }).getByText('20 of 100').waitFor();
  });

  it('years, per cent, money, risks and KPIs are typed in the reader’s own way, and what is too much is said at its field', async () => {
    const mina = await at(portal, 'Mina Kovac', 'it-IT');
    await mina.go(`/projects/${project}/report`);
    await type(mina, 'Work done in per cent', '120');
    await mina.page.getByText('At most 100.').waitFor();
    await type(mina, 'Work done in per cent', '37,5');
    await type(mina, 'Whole-life forecast (GBP)', '1.250.000,75');
    await mina.page.getByRole('button', { name: 'Add a risk' }).click();
    await mina.page.getByLabel('Risk', { exact: true }).fill('Storms');
    await type(mina, 'Probability, 1 to 5', '6');
    await mina.page.getByText('At most 5.').waitFor();
    await type(mina, 'Probability, 1 to 5', '4');
    await type(mina, 'Impact, 1 to 5', '3');
    await mina.page.getByRole('button', { name: 'Add a KPI' }).click();
    await mina.page.getByRole('group', { name: 'KPI 1' }).getByLabel('Name').fill('Drift');
    await type(mina, 'Value', '-0,25');
    await type(mina, 'Target', '1.500');
    await mina.page.getByRole('button', { name: 'File the report' }).click();
    await mina.page.waitForURL(/#reports/);
    await portal.host.factStream.idle();
    const { report } = (await portal.send('manager', { method: 'GET', path: `/v1/projects/${project}` })).body;
    expect(report).toMatchObject({
      progress: 37.5,
      forecast: 125_000_075,
      kpis: [{ name: 'Drift', value: -0.25, target: 1500 }],
    });
    expect(report.risks).toMatchObject([{ probability: 4, impact: 3 }]);
  });

  it('the quorum and the days of a gate are whole numbers within their limits, and say so', async () => {
    const ada = await at(portal, 'Ada Moreau', 'en-GB');
    await ada.go('/admin/gate-models/uk-gateway');
    const quorum = ada.page.getByRole('textbox', { name: 'Quorum' }).first();
    await quorum.fill('2.5');
    await ada.page.getByText('A whole number, please.').waitFor();
    await quorum.fill('99');
    await ada.page.getByText('At most 50.').waitFor();
    await ada.page.getByRole('textbox', { name: 'Days to decide' }).first().fill('0');
    await ada.page.getByText('At least 1.').waitFor();
  });

  it('nobody who typed numbers met an error of the page', () => {
    expect(visitors.flatMap(visitor => visitor.offences)).toEqual([]);
  });
});
