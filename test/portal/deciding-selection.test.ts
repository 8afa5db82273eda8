/** A board decides on a scenario in the browser: asked by the PMO, voted on a phone and by keyboard, decided with a frozen pack, told to sponsors. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendWaiting } from '../support/mails-told.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { cutOffOn, overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';
import { proposalsToChoose, withScenario } from './selections.ts';

let portal: Portal;
let api: ApiDriver;
let projects: Readonly<Record<string, string>>;
let selection: string;
let clara: Visitor;

const path = () => `/v1/selections/${selection}`;
const readSelection = () => api.read(path());

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  projects = await proposalsToChoose(api, { ownerOf: { 'Signal box': 'gatekeeper-5' } });
  const candidates = Object.values(projects).map(project => ({ project }));
  const body = { office: 'demo', name: 'Change 2027', candidates, budgets: { 2027: 140_000_000 } };
  selection = (await api.send('pmo', '/v1/selections', body)).id;
  await withScenario(api, selection, { name: 'As called' });
  await withScenario(api, selection, { name: 'With the quay lights', rules: { forceIn: [projects['Quay lights']] } });
}, 180_000);
afterAll(() => portal.end());

describe('a scenario goes to a board', () => {
  it('the PMO asks a board with quorum and days, after who may not decide has been said', async () => {
    const { page, go, offences } = await portal.as('Priya Nair');
    await go(`/selections/${selection}?scenario=1`);
    await page.getByRole('button', { name: 'Ask a board' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask a board to decide on As called' });
    await dialog.getByText('2 of 4 for £1,400,000, worth 110: proven best.').waitFor();
    await dialog.getByText(/^5 members may decide on these candidates/).waitFor();
    await dialog.getByText(/^Keiko Tanaka may not: .*Signal box, a candidate/).waitFor();
    await dialog.getByLabel('Members who must vote (quorum)').fill('2');
    await dialog.getByLabel('Question to the board (optional)').fill('What do we begin this year?');
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ask the board' }).click();
    await page.getByRole('heading', { name: 'Who has voted' }).waitFor();
    expect((await readSelection()).submission).toMatchObject({ board: { id: 'portfolio-board' }, rule: { quorum: 2 } });
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('a member of the board, on a phone', () => {
  it('a member of the board finds the question in the inbox on a phone, and reads the bottom line, both lists with their reasons, and what is close', async () => {
    clara = await portal.as('Clara Boateng', 'phone');
    const { page, go, offences } = clara;
    await go('/inbox');
    await page.getByRole('link', { name: 'Change 2027' }).click();
    await page.getByRole('heading', { name: 'Change 2027', level: 1 }).waitFor();
    await page.getByText('What do we begin this year?').waitFor();
    await page.getByText('2 of 4 for £1,400,000, worth 110: proven best.').waitFor();
    const chosen = page.getByRole('list', { name: 'Chosen', exact: true });
    const others = page.getByRole('list', { name: 'Not chosen' });
    expect(await chosen.getByRole('link').allInnerTexts()).toEqual(['Harbour crane', 'Signal box']);
    expect(await others.getByRole('link').allInnerTexts()).toEqual(['Quay lights', 'Ticket hall']);
    await chosen
      .getByText(/It belongs to the set of greatest value that keeps every limit and rule/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'What is close', exact: true }).waitFor();
    await page.getByRole('region', { name: 'Other scenarios' }).last().getByText('2 With the quay lights').waitFor();
    await page
      .getByText(/Keiko Tanaka/)
      .first()
      .waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await cutOffOn(page)).toEqual([]);
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a member who wants another scenario says why, and can name the one that is wanted', async () => {
    const { page, offences } = clara;
    await page.getByRole('link', { name: 'Go to your ballot' }).click();
    await page.getByRole('radio', { name: 'Another scenario' }).check();
    await page.getByLabel(/Which one would you rather see/).selectOption('2 With the quay lights');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    await page.getByText('Say why: only taking the scenario needs no reason.').waitFor();
    await page.getByLabel('Reason').fill('The quay is dark.');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cast this ballot?' });
    await dialog.getByText(/The question stays open for the members who have not voted/).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Cast ballot/ }).click();
    await page.getByRole('status').filter({ hasText: 'Your ballot is recorded' }).waitFor();
    await page.getByText('Rather scenario 2 With the quay lights').waitFor();
    const { ballots } = (await readSelection()).submission;
    expect(ballots).toMatchObject([{ member: 'chair', choice: 'another-scenario', prefers: 2, reason: 'The quay is dark.' }]);
    expect(offences.splice(0)).toEqual([]);
  });
});

describe('the board decides', () => {
  it('a member with an interest has no ballot, and one who learns of an interest steps back with a reason', async () => {
    const keiko = await portal.as('Keiko Tanaka');
    await keiko.go(`/selections/${selection}`);
    await keiko.page.getByRole('heading', { name: 'Who has voted' }).waitFor();
    expect(await keiko.page.getByRole('heading', { name: 'Your ballot' }).count()).toBe(0);
    await keiko.context.close();
    const jonas = await portal.as('Jonas Weber');
    const { page, go, offences } = jonas;
    await go(`/selections/${selection}`);
    await page.getByRole('button', { name: 'Step back from this decision' }).click();
    const dialog = page.getByRole('dialog', { name: 'Step back from this decision?' });
    await dialog.getByRole('button', { name: 'Step back', exact: true }).click();
    await dialog.getByText('Say which interest you have: the board and the history keep it.').waitFor();
    await dialog.getByLabel('Which interest do you have?').fill('My brother builds the crane.');
    await dialog.getByRole('button', { name: 'Step back', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('listitem').filter({ hasText: 'My brother builds the crane.' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Your ballot' }).count()).toBe(0);
    expect(offences.splice(0)).toEqual([]);
    await jonas.context.close();
  });

  it('a ballot is cast by keyboard alone, after what it settles was said; then the pack is frozen and the sponsors are told', async () => {
    await api.send('gatekeeper-1', `${path()}/ballots`, { choice: 'approve' });
    await api.send('gatekeeper-2', `${path()}/ballots`, { choice: 'approve' });
    const ines = await portal.as('Ines Duarte');
    const { page, go, offences } = ines;
    await go(`/selections/${selection}`);
    await page.getByRole('radio', { name: 'Take this scenario' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Check my ballot' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cast this ballot?' });
    await dialog.getByText(/This ballot settles it: the scenario is taken, and every sponsor is told/).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const ended = page.getByRole('status').filter({ hasText: 'The board took this scenario' });
    await ended.getByText(/Every sponsor has been told by mail/).waitFor();
    const { submission, status, told } = await readSelection();
    expect({ status, told }).toEqual({ status: 'decided', told: true });
    await ended.getByText(submission.pack).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
    await ines.context.close();
  });

  it('a sponsor gets a mail and reads on the page of the project whether it was chosen, and why', async () => {
    const sam = await portal.as('Sam Okafor', 'phone');
    const { page, go, offences } = sam;
    await go(`/projects/${projects['Quay lights']}`);
    const section = page.getByRole('region', { name: 'Choices among proposals' });
    await section.getByText('Not chosen').waitFor();
    await section.getByText(/It does not belong to the set of greatest value that keeps every limit and rule/).waitFor();
    await section.getByRole('link', { name: 'Change 2027' }).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await sendWaiting(portal.host.app);
    await go('/mail');
    await page
      .getByText(/Change 2027/)
      .first()
      .waitFor();
    expect(offences.splice(0)).toEqual([]);
    await sam.context.close();
  });
});

describe('afterwards', () => {
  it('the history of a selection says who made which scenario under which rules, what was found, who voted how and why, and is taken away as a file', async () => {
    const anton = await portal.as('Anton Rask');
    const { page, go, offences } = anton;
    await go(`/selections/${selection}`);
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { name: 'History of Change 2027', level: 1 }).waitFor();
    const entries = page.locator('main ol > li');
    const { submission, version } = await readSelection();
    await expect.poll(() => entries.count()).toBe(version);
    const said = (await entries.allInnerTexts()).map(text => text.replaceAll(/[\u2066-\u2069]/g, ''));
    const holds = (...words: readonly string[]) => said.filter(text => words.every(word => text.includes(word))).length;
    expect(holds('Priya Nair', 'began with 4 candidates')).toBe(1);
    expect(
      holds('Scenario 2 “With the quay lights” was added', 'Quay lights must be in.', 'The budget of 2027 is £1,400,000.'),
    ).toBe(1);
    expect(holds('Tollgate', 'Scenario 1 “As called” was worked out by', '2 of 4 for £1,400,000, worth 110: proven best.')).toBe(
      2,
    );
    expect(holds('Portfolio Board was asked', 'Keiko Tanaka may not decide', 'What do we begin this year?')).toBe(1);
    expect(holds('Clara Boateng: Another scenario, rather Scenario 2 “With the quay lights”. The quay is dark.')).toBe(1);
    expect(holds('Jonas Weber stepped back. My brother builds the crane.')).toBe(1);
    expect(
      holds('The board took Scenario 1 “As called”.', 'for the scenario. Chosen: Harbour crane and Signal box.', submission.pack),
    ).toBe(1);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    if (process.env.TOLLGATE_SHOTS) await page.screenshot({ path: `${process.env.TOLLGATE_SHOTS}/history.png`, fullPage: true });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export history' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`tollgate-selection-${selection}.json`);
    expect(offences.splice(0)).toEqual([]);
    await anton.context.close();
  });
});
