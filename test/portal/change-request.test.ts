import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** A change of approved cost, end and scope: filed on the project page, decided by the board, and the baseline that it sets. */

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;
let project: string;

const board = ['chair', 'gatekeeper-1', 'gatekeeper-2'];

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  project = await approved('Harbour lights');
  sam = await portal.as('Sam Okafor');
}, 120_000);
afterAll(() => portal.end());

/** A project whose first gate approved £100,000 until the end of 2028. */
async function approved(title: string): Promise<string> {
  const id = await api.admitted(title, { start: '2027-01-01', end: '2028-12-31' });
  const review = await api.round(id);
  for (const person of board) await api.ballot(person, review, { outcome: 'go' });
  await api.until('it is decided', async () => (await api.read(`/v1/projects/${id}`)).stage === 'build');
  return id;
}

const read = (id = project) => api.read(`/v1/projects/${id}`);
const dialogOf = ({ page }: Visitor) => page.getByRole('dialog');
const baselines = ({ page }: Visitor) => page.getByRole('region', { name: 'Baselines', exact: true });
const costField = (visitor: Visitor) => dialogOf(visitor).getByRole('textbox', { name: /^Cost to be approved/ });

async function open(visitor: Visitor, id = project) {
  await visitor.go(`/projects/${id}`);
  await visitor.page.getByRole('button', { name: 'Ask for a change' }).focus();
  await visitor.page.keyboard.press('Enter');
  await dialogOf(visitor).waitFor();
}

async function typeCost(visitor: Visitor, keys: string) {
  await costField(visitor).focus();
  await visitor.page.keyboard.press('ControlOrMeta+A');
  await visitor.page.keyboard.type(keys);
}

async function ask(visitor: Visitor, act: string) {
  await dialogOf(visitor).getByRole('button', { name: act }).focus();
  await visitor.page.keyboard.press('Enter');
}

/** The cells of a row of a table of baselines. */
const row = (visitor: Visitor, label: string) => baselines(visitor).getByRole('row').filter({ hasText: label });

async function decided(outcome: string) {
  const { open: round } = await read();
  for (const person of board)
    await api.ballot(person, round.review, outcome === 'go' ? { outcome } : { outcome, reason: 'Not this year.' });
  await api.until('the change is decided', async () => (await read()).open === undefined);
}

describe('a change request of the sponsor', () => {
  it('a change that asks for nothing is not sent, and the fields say what is missing', async () => {
    await open(sam);
    await ask(sam, 'Ask the board now');
    await dialogOf(sam).getByText('Say what is to change: the cost, the end or the scope.').waitFor();
    await dialogOf(sam).getByText('Say why: the board decides on it.').waitFor();
    expect(await violationsOn(sam.page)).toEqual([]);
    expect((await read()).changes).toBe(0);
  });

  it('the form shows what is approved, asked for and expected side by side while it is typed', async () => {
    await typeCost(sam, '135,000');
    await dialogOf(sam).getByLabel('End to be approved (optional)').fill('2029-01-30');
    const asked = dialogOf(sam).getByRole('row').filter({ hasText: 'Asked for' });
    await asked.getByText('£135,000').waitFor();
    await asked.getByText('+35%').waitFor();
    await asked.getByText('30 days later').waitFor();
    await dialogOf(sam).getByText('£100,000').first().waitFor();
  });

  it('the change is filed with its reason, the board is asked at once, and the project page says so', async () => {
    await dialogOf(sam).getByLabel('Scope (optional)').focus();
    await sam.page.keyboard.type('Lamps on both piers.');
    await dialogOf(sam).getByLabel('Why?').focus();
    await sam.page.keyboard.type('Steel is dearer than it was.');
    await ask(sam, 'Ask the board now');
    await dialogOf(sam).waitFor({ state: 'detached' });
    await baselines(sam).getByText('A change waits for the board').waitFor();
    await baselines(sam).getByText('The board is deciding on it now.').waitFor();
    await baselines(sam).getByText('Why: Steel is dearer than it was.').waitFor();
    await baselines(sam).getByText('Scope: Lamps on both piers.').waitFor();
    expect(await sam.page.getByRole('button', { name: 'Ask for a change' }).count()).toBe(0);
  });

  it('the board reads on its page what is approved and what is asked for, before it votes', async () => {
    const review = await api.round(project);
    const hugo = await portal.as('Hugo Marin');
    await hugo.go(`/reviews/${review}`);
    await row(hugo, 'Approved (baseline 1)').getByText('£100,000').waitFor();
    await row(hugo, 'Asked for').getByText('£135,000').waitFor();
    await baselines(hugo).getByText('Why: Steel is dearer than it was.').waitFor();
    expect(await violationsOn(hugo.page)).toEqual([]);
    expect(hugo.offences).toEqual([]);
  });

  it('after the go of the board the change is the next baseline, and the former one stays on record', async () => {
    await decided('go');
    await sam.go(`/projects/${project}`);
    await row(sam, 'Approved (baseline 2)').getByText('£135,000').waitFor();
    await row(sam, 'Original (baseline 1)').getByText('£100,000').waitFor();
    const numbered = baselines(sam).getByRole('table', { name: 'Approved baselines, the oldest first' });
    await numbered.getByText('Steel is dearer than it was.').waitFor();
    expect(await numbered.getByRole('row').count()).toBe(3);
    expect(await violationsOn(sam.page)).toEqual([]);
  });

  it('a change that the board does not approve leaves the baseline as it is, and the page says what the board said', async () => {
    await open(sam);
    await typeCost(sam, '200000');
    await dialogOf(sam).getByLabel('Why?').focus();
    await sam.page.keyboard.type('Gold lamps.');
    await ask(sam, 'Ask the board now');
    await dialogOf(sam).waitFor({ state: 'detached' });
    await api.round(project);
    await decided('hold');
    await sam.go(`/projects/${project}`);
    await baselines(sam).getByText('A change was not approved').waitFor();
    await baselines(sam).getByText('Why: Gold lamps.').waitFor();
    await baselines(sam)
      .getByText(/^Hold, /)
      .waitFor();
    await row(sam, 'Approved (baseline 2)').getByText('£135,000').waitFor();
  });
});

describe('money typed in a change request', () => {
  it.each([
    ['en-GB', '1,250,000.50'],
    ['it-IT', '1.250.000,50'],
    ['fr-FR', '1\u202f250\u202f000,50'],
  ])('a million and a quarter with fifty pence, typed in %s as %s, arrives as the same amount', async (locale, keys) => {
    const visitor = await portal.as('Sam Okafor', 'desk', 'Europe/London', locale);
    await open(visitor);
    await typeCost(visitor, keys);
    await dialogOf(visitor).getByLabel('Why?').focus();
    await visitor.page.keyboard.type(`Typed in ${locale}.`);
    await dialogOf(visitor).getByLabel('With the next gate').check();
    await ask(visitor, 'Ask with the next gate');
    await dialogOf(visitor).waitFor({ state: 'detached' });
    expect((await read()).change).toMatchObject({ cost: 125_000_050, reason: `Typed in ${locale}.`, by: 'sponsor' });
    expect(visitor.offences).toEqual([]);
  });

  it('1.250 typed in en-GB is asked and never misread: nothing is sent before a reading is chosen', async () => {
    const before = (await read()).change.id;
    await open(sam);
    await typeCost(sam, '1.250');
    await dialogOf(sam).getByText('Which number do you mean?').waitFor();
    await dialogOf(sam).getByLabel('Why?').focus();
    await sam.page.keyboard.type('A small one.');
    await ask(sam, 'Ask the board now');
    await dialogOf(sam).getByText('Something is missing above.').waitFor();
    expect((await read()).change.id).toBe(before);
    await dialogOf(sam)
      .getByRole('button', { name: /^1,250 / })
      .focus();
    await sam.page.keyboard.press('Enter');
    await dialogOf(sam).getByLabel('With the next gate').check();
    await ask(sam, 'Ask with the next gate');
    await dialogOf(sam).waitFor({ state: 'detached' });
    expect((await read()).change.cost).toBe(1_250_00);
  });

  it('on a phone the form of a change fits the screen and is sent', async () => {
    const other = await approved('Pier lights');
    const phone = await portal.as('Mina Kovac', 'phone');
    await open(phone, other);
    expect(await overflowOf(phone.page)).toBe(0);
    await typeCost(phone, '120000');
    await dialogOf(phone).getByLabel('Why?').fill('Steel.');
    await dialogOf(phone).getByRole('button', { name: 'Ask the board now' }).click();
    await dialogOf(phone).waitFor({ state: 'detached' });
    await baselines(phone).getByText('The board is deciding on it now.').waitFor();
    expect(await overflowOf(phone.page)).toBe(0);
    expect(phone.offences).toEqual([]);
  });

  it('the sponsor who filed changes met no error of the page', () => {
    expect(sam.offences).toEqual([]);
  });
});
