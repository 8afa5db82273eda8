import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Conditions in two steps and waivers on the project page, by keyboard, and what the next board sees of them. */

let portal: Portal;
let api: ApiDriver;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
}, 120_000);
afterAll(() => portal.end());

async function as(name: string): Promise<Visitor> {
  const visitor = visitors.get(name) ?? (await portal.as(name));
  visitors.set(name, visitor);
  return visitor;
}

const board = ['chair', 'gatekeeper-1', 'gatekeeper-2'];
const condition = { text: 'Sign the contract for the lamps.', due: '2099-01-01' };

/** A project that passed its first gate with a condition of three members. */
async function conditioned(title: string, more: object = {}): Promise<string> {
  const project = await api.admitted(title);
  const review = await api.round(project);
  const conditions = [{ ...condition, ...more }];
  for (const person of board) await api.ballot(person, review, { outcome: 'conditional-go', reason: 'Almost.', conditions });
  await api.until('it is decided', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  return project;
}

/** Presses a button with the keyboard alone. */
async function press({ page }: Visitor, name: string | RegExp, within: 'page' | 'dialog' = 'page') {
  const where = within === 'dialog' ? page.getByRole('dialog') : page;
  await where.getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
}

async function type({ page }: Visitor, label: string, keys: string) {
  await page.getByRole('dialog').getByLabel(label).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(keys);
}

const section = ({ page }: Visitor, name: string | RegExp) => page.getByRole('region', { name });
const closed = ({ page }: Visitor) => page.getByRole('dialog').waitFor({ state: 'detached' });

describe('a condition in two steps', () => {
  let project: string;
  beforeAll(async () => {
    await api.model();
    project = await conditioned('Bridge lights', { acceptedBy: 'gatekeeper-4' });
  });

  it('whoever reports a condition as met reads who is asked, and then the page says for whose word it waits and since when', async () => {
    const mina = await as('Mina Kovac');
    await mina.go(`/projects/${project}`);
    const conditions = section(mina, 'Conditions');
    await conditions.getByText('Blocks the next gate').waitFor();
    await conditions.getByText('Mina Kovac (the project manager)').waitFor();
    await press(mina, 'Say that it is met: Sign the contract for the lamps.');
    const dialog = mina.page.getByRole('dialog');
    await dialog.getByText('Clara Boateng or Jonas Weber accepts it; they are told by mail').waitFor();
    expect(await violationsOn(mina.page)).toEqual([]);
    await type(mina, 'How was it met?', 'The contract is signed.');
    await press(mina, 'It is met', 'dialog');
    await closed(mina);
    await conditions.getByText('Reported as met by Mina Kovac: The contract is signed.').waitFor();
    await conditions.getByText(/It waits for the word of Clara Boateng or Jonas Weber since \d+ \w+ \d{4}/).waitFor();
    expect(await conditions.getByRole('button').count()).toBe(0);
  });

  it('a condition is sent back only with a reason, and its owner reads who sent it back and what is missing', async () => {
    const clara = await as('Clara Boateng');
    await clara.go(`/projects/${project}`);
    await press(clara, 'Send it back: Sign the contract for the lamps.');
    const dialog = clara.page.getByRole('dialog');
    await dialog.getByText('Sam Okafor and Mina Kovac are told by mail.').waitFor();
    await press(clara, 'Send it back', 'dialog');
    await dialog.getByText('Say what is missing: its owner reads it.').waitFor();
    await type(clara, 'What is missing?', 'The annex with the prices.');
    await press(clara, 'Send it back', 'dialog');
    await closed(clara);
    const mina = await as('Mina Kovac');
    await mina.go(`/projects/${project}`);
    await section(mina, 'Conditions')
      .getByText(/^Sent back by Clara Boateng, .*: The annex with the prices\.$/)
      .waitFor();
    await press(mina, 'Say that it is met: Sign the contract for the lamps.');
    await type(mina, 'How was it met?', 'With its annex.');
    await press(mina, 'It is met', 'dialog');
    await closed(mina);
  });

  it('another person whom a ballot named accepts the condition after it was sent back, and the gate can be asked for', async () => {
    const jonas = await as('Jonas Weber');
    await jonas.go(`/projects/${project}`);
    const conditions = section(jonas, 'Conditions');
    await conditions.getByText('An earlier report was sent back by Clara Boateng').waitFor();
    await press(jonas, 'Accept that it is met: Sign the contract for the lamps.');
    await jonas.page.getByRole('dialog').getByText('With its annex.').waitFor();
    await press(jonas, 'Accept it', 'dialog');
    await closed(jonas);
    await conditions.getByText(/^Met .*: With its annex\.$/).waitFor();
    await conditions.getByText('Accepted by Jonas Weber').waitFor();
    expect(await conditions.getByText('Blocks the next gate').count()).toBe(0);
    const mina = await as('Mina Kovac');
    await mina.go(`/projects/${project}`);
    await mina.page.getByRole('button', { name: 'Ask for this gate' }).waitFor();
  });
});

describe('a waiver', () => {
  const until = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  let project: string;
  beforeAll(async () => {
    const check = { evidence: 'security-review' };
    const criteria = [{ id: 'security', name: 'Security was reviewed', kind: 'must', check }];
    await api.model({ second: { criteria } });
    project = await conditioned('Night bus');
  });

  async function waive(visitor: Visitor, what: string, why: string) {
    await press(visitor, `Waive: ${what}`);
    await type(visitor, 'Why is it waived?', why);
    await visitor.page.getByRole('dialog').getByLabel('Until, a year from now at most').fill(until);
    await press(visitor, 'Waive it', 'dialog');
    await closed(visitor);
  }

  it('only a member of the board that decides next is offered to waive a criterion or a condition', async () => {
    const sam = await as('Sam Okafor');
    await sam.go(`/projects/${project}`);
    await section(sam, 'Conditions').getByText('Sign the contract').waitFor();
    expect(await sam.page.getByRole('button', { name: /^Waive/ }).count()).toBe(0);
  });

  it('a waiver without a reason or for more than a year is refused at its field, and what was typed stays', async () => {
    const grace = await as('Grace Lindqvist');
    await grace.go(`/projects/${project}`);
    await press(grace, 'Waive: Security was reviewed');
    const dialog = grace.page.getByRole('dialog');
    await press(grace, 'Waive it', 'dialog');
    await dialog.getByText('Say why: every later board reads it.').waitFor();
    await dialog.getByText('Choose the last day on which it counts.').waitFor();
    expect(await violationsOn(grace.page)).toEqual([]);
    await type(grace, 'Why is it waived?', 'The law leaves no choice.');
    await dialog.getByLabel('Until, a year from now at most').fill('2099-01-01');
    await press(grace, 'Waive it', 'dialog');
    const field = dialog.getByLabel('Until, a year from now at most');
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    expect(await dialog.getByLabel('Why is it waived?').inputValue()).toBe('The law leaves no choice.');
    await grace.page.keyboard.press('Escape');
    await closed(grace);
    grace.offences.splice(0);
  });

  it('a criterion and a condition that are waived stand on the project page with who, why and until when', async () => {
    const grace = await as('Grace Lindqvist');
    await waive(grace, 'Security was reviewed', 'The law leaves no choice.');
    const gate = section(grace, /^Next gate/);
    await gate.getByText('Waived', { exact: true }).waitFor();
    await gate.getByText('waived by Grace Lindqvist until').waitFor();
    await waive(grace, condition.text, 'The lamps are lent to us.');
    const conditions = section(grace, 'Conditions');
    await conditions.getByText(/^Waived by Grace Lindqvist until .*: The lamps are lent to us\.$/).waitFor();
    const waivers = section(grace, 'Waivers');
    await waivers.getByText('Security was reviewed').waitFor();
    expect(await waivers.getByText('Counts', { exact: true }).count()).toBe(2);
  });

  it('the next board sees what was waived, by whom, why and until when', async () => {
    const mina = await as('Mina Kovac');
    await mina.go(`/projects/${project}`);
    await press(mina, 'Ask for this gate');
    const review = await api.round(project);
    const hugo = await as('Hugo Marin');
    await hugo.go(`/reviews/${review}`);
    const criteria = section(hugo, 'Criteria of this gate');
    await criteria.getByText('Waived', { exact: true }).waitFor();
    await criteria.getByText(/waived by Grace Lindqvist until .*: The law leaves no choice\./).waitFor();
    const waivers = section(hugo, 'Waivers');
    await waivers.getByText(condition.text).waitFor();
    await waivers.getByText('The lamps are lent to us.').waitFor();
    expect(await violationsOn(hugo.page)).toEqual([]);
  });

  it('on a phone the conditions, the waivers and the dialog of a waiver fit the screen', async () => {
    const phone = await portal.as('Hugo Marin', 'phone');
    const other = await conditioned('Tram bells');
    await phone.go(`/projects/${other}`);
    expect(await overflowOf(phone.page)).toBe(0);
    await press(phone, 'Waive: Security was reviewed');
    await phone.page.getByRole('dialog').getByLabel('Why is it waived?').waitFor();
    expect(await overflowOf(phone.page)).toBe(0);
    expect(phone.offences).toEqual([]);
  });

  it('nobody who answered or waived conditions met an error of the page', () => {
    expect([...visitors.values()].flatMap(({ offences }) => offences)).toEqual([]);
  });
});
