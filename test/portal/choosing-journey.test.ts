/** The whole way in the browser: a call, its proposals, three assessors, the ranking with ranges, a scenario, the board's decision, and what sponsors get. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sendWaiting } from '../support/mails-told.ts';
import { type ApiDriver, apiDriverAt, goals } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';
import { proposalsToChoose } from './selections.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let projects: Readonly<Record<string, string>>;
let call: string;
let selection: string;

/** What the panel finds, which is not what the sponsors claim: the quay lights come first. */
const found = { 'Harbour crane': 50, 'Quay lights': 75, 'Ticket hall': 75, 'Signal box': 25 } as const;
const panel = ['Grace Lindqvist', 'Hugo Marin', 'Ines Duarte'];

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  projects = await proposalsToChoose(api);
  priya = await portal.as('Priya Nair');
}, 180_000);
afterAll(() => portal.end());

/** Rates every dimension of one proposal by its keys, each with a reason. */
async function rate({ page, go }: Visitor, title: keyof typeof found): Promise<void> {
  await go(`/assessments/${call}.${projects[title]}`);
  const groups = page.getByRole('radiogroup');
  for (let index = 0; index < goals.length; index += 1) {
    await groups.nth(index).getByRole('radio').first().focus();
    await page.keyboard.press(String(found[title] / 25 + 1));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('As the plan says.');
  }
  await page.getByRole('button', { name: 'Give my ratings' }).click();
  await page.getByText('Your ratings are recorded').waitFor();
}

describe('choosing among proposals, from the call to the sponsors', () => {
  it('the PMO opens a call with money, and the sponsor brings the proposals in', async () => {
    const { page, go } = priya;
    await go('/calls');
    await page.getByRole('link', { name: 'Open a call' }).click();
    await page.getByLabel('Name').fill('Change programme');
    await page.getByLabel('Question').fill('What do we begin next?');
    await page.getByRole('textbox', { name: /^Amount/ }).fill('1400000');
    await page.getByRole('button', { name: 'Open the call' }).click();
    await page.getByRole('heading', { level: 1, name: 'Change programme' }).waitFor();
    call = (await api.read('/v1/calls')).items[0].id;
    const sam = await portal.as('Sam Okafor');
    await sam.go(`/calls/${call}`);
    for (const title of Object.keys(projects)) {
      await sam.page.getByRole('button', { name: 'Bring in a proposal' }).click();
      const dialog = sam.page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Proposal' }).fill(title);
      await sam.page.getByRole('option', { name: title }).click();
      await dialog.getByRole('button', { name: 'Bring it in' }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await sam.context.close();
    await go(`/calls/${call}`);
    await page.getByRole('heading', { name: 'Proposals (4)' }).waitFor();
    await page.getByRole('button', { name: 'Close the call now' }).click();
    await page.getByRole('dialog').getByLabel('Why now?').fill('All departments have answered.');
    await page.getByRole('dialog').getByRole('button', { name: 'Close the call' }).click();
    await api.until('the panels are asked', async () =>
      (await api.read(`/v1/calls/${call}`)).proposals.every((one: { assessment?: string }) => one.assessment !== undefined),
    );
  });

  it('three assessors rate every proposal, each without seeing the others, and the ranking says how far it holds', async () => {
    for (const name of panel) {
      const assessor = await portal.as(name);
      for (const title of Object.keys(found)) await rate(assessor, title as keyof typeof found);
      expect(assessor.offences).toEqual([]);
      await assessor.context.close();
    }
    await api.until('the call is ranked', async () => (await api.read(`/v1/calls/${call}`)).status === 'ranked');
    const { page, go } = priya;
    await go(`/calls/${call}`);
    await page.getByRole('link', { name: 'Ranking' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ranking: Change programme' }).waitFor();
    await page.getByText('Quay lights').first().waitFor();
    expect(priya.offences.splice(0)).toEqual([]);
  });

  it('the PMO begins a selection from the call, and a scenario finds the best set by the scores of the panel', async () => {
    const { page, go } = priya;
    await go(`/calls/${call}`);
    await page.getByRole('link', { name: 'Begin a selection' }).click();
    await page.getByText(/The proposals of the call .*Change programme.* that its panels could score/).waitFor();
    await page.getByLabel('Name').fill('What we begin');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin the selection' }).click();
    await page.getByRole('heading', { level: 1, name: 'What we begin' }).waitFor();
    selection = page.url().split('/').at(-1) ?? '';
    await page.getByRole('button', { name: 'Add a scenario' }).click();
    await page.getByRole('dialog').getByLabel('Name of the scenario').fill('As called');
    await page.getByRole('dialog').getByLabel('2027').fill('1400000');
    await page.getByRole('dialog').getByRole('button', { name: 'Add and work it out' }).click();
    await page.getByText('2 of 4 for £1,400,000, worth 150: proven best.').waitFor();
    await page.getByRole('button', { name: 'Ask a board' }).click();
    await page.getByRole('dialog').getByLabel('Members who must vote (quorum)').fill('2');
    await page.getByRole('dialog').getByRole('button', { name: 'Ask the board' }).click();
    await page.getByRole('heading', { name: 'Who has voted' }).waitFor();
    expect(priya.offences.splice(0)).toEqual([]);
  });

  it('the board takes the scenario, the call names what was chosen, and each sponsor gets a mail with the reasons', async () => {
    for (const name of ['Clara Boateng', ...panel.slice(0, 2)]) {
      const member = await portal.as(name, 'phone');
      const { page, go } = member;
      await go(`/selections/${selection}`);
      await page.getByRole('radio', { name: 'Take this scenario' }).check();
      await page.getByRole('button', { name: 'Check my ballot' }).click();
      await page.getByRole('button', { name: /^Cast ballot/ }).click();
      await page.getByRole('status').filter({ hasText: 'Your ballot is recorded' }).waitFor();
      expect(member.offences).toEqual([]);
      await member.context.close();
    }
    await api.until('the sponsors are told', async () => (await api.read(`/v1/selections/${selection}`)).told);
    const { outcomes } = await api.read(`/v1/selections/${selection}`);
    const chosen = outcomes.filter((one: { chosen: boolean }) => one.chosen).map((one: { project: string }) => one.project);
    expect(chosen.toSorted()).toEqual([projects['Quay lights'], projects['Ticket hall']].toSorted());
    const sam = await portal.as('Sam Okafor', 'phone');
    await sam.go(`/projects/${projects['Ticket hall']}`);
    await sam.page.getByRole('region', { name: 'Choices among proposals' }).getByText('Chosen', { exact: true }).waitFor();
    await sendWaiting(portal.host.app);
    await sam.go('/mail');
    await sam.page
      .getByText(/What we begin/)
      .first()
      .waitFor();
    await sam.go(`/calls/${call}`);
    await sam.page.getByRole('link', { name: 'What the board chose' }).click();
    await sam.page.getByText('The board took this scenario').waitFor();
    expect(sam.offences).toEqual([]);
    await sam.context.close();
  });
});
