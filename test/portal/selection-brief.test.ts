/** A selection and its decision on paper: all that the board is bound to, the picture of what more would buy, and every ballot with its reason. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, violationsOn } from './portal.ts';
import { proposalsToChoose, withScenario } from './selections.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let selection: string;

const path = () => `/v1/selections/${selection}`;
const readSelection = () => api.read(path());

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  const ids = await proposalsToChoose(api);
  const options = [
    { id: 'now', name: 'From <April>', value: 70, cost: { 2027: 100_000_000 }, needs: {} },
    { id: 'later', name: 'A year later', value: 20, cost: { 2028: 100_000_000 }, needs: {} },
  ];
  const candidates = Object.entries(ids).map(([title, project]) => ({ project, ...(title === 'Harbour crane' && { options }) }));
  const body = { office: 'demo', name: 'Change 2027', candidates, budgets: { 2027: 140_000_000, 2028: 0 } };
  selection = (await api.send('pmo', '/v1/selections', body)).id;
  await withScenario(api, selection, { name: 'As called' });
  await withScenario(api, selection, { name: 'With the quay lights', rules: { forceIn: [ids['Quay lights']] } });
}, 180_000);
afterAll(() => portal.end());

describe('the brief of a scenario', () => {
  it('the brief of a scenario holds the bottom line, rules with what is used, both lists with their reasons, what is close, and the frontier as a picture and a table', async () => {
    const { page, go, offences } = await portal.as('Priya Nair', 'phone');
    await go(`/selections/${selection}?scenario=1`);
    await page.getByRole('heading', { name: 'When scores are uncertain' }).waitFor();
    const brief = await takeBrief(page, /selection brief/i);
    expect(brief.name).toBe('selection-brief-change-2027-scenario-1.pdf');
    const { scenarios } = await readSelection();
    const said = [
      ...['Portfolio Office (demonstration)', 'Scenario 1: As called', 'Scenarios are made'],
      '2 of 4 for £1,400,000, worth 110: proven best.',
      ...['Expect less than 110', 'The budget of 2027 is £1,400,000; £1.4M used.'],
      ...['Chosen (2)', 'Not chosen (2)', 'It is taken as From <April>.', 'It does not belong to the set of greatest value'],
      ...['To talk about', 'By score, ends at the first that does not fit'],
      ...['What more or less would buy: the budget of 2027', 'this scenario', '£2M', '£1.4M110'],
      ...['Digest of the full result', scenarios[0].answer.result.sha256, 'Seed of the draws', scenarios[0].answer.solver],
    ];
    expect(said.filter(text => !brief.says(text))).toEqual([]);
    expect(brief.headings).toEqual(
      expect.arrayContaining(['Bottom line', 'Budgets and rules', 'Chosen and not chosen', 'What is close']),
    );
    expect(brief.says('Who has voted')).toBe(false);
    expect(brief.acts).toEqual([]);
    await page.getByRole('status').getByText(`${brief.name} was saved`).waitFor();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
    await page.context().close();
  });

  it('the picture of a frontier lies within its page', async () => {
    const { page, go } = await portal.as('Priya Nair');
    await go(`/selections/${selection}?scenario=1`);
    await page.getByRole('heading', { name: 'When scores are uncertain' }).waitFor();
    const { pieces, bytes } = await takeBrief(page, /selection brief/i);
    if (process.env.TOLLGATE_SHOTS) writeFileSync(`${process.env.TOLLGATE_SHOTS}/selection-brief.pdf`, bytes);
    const outside = pieces.filter(({ left, right, bottom, top }) => left < 40 || right > 560 || bottom < 20 || top > 830);
    expect(outside.map(({ text }) => text)).toEqual([]);
    await page.context().close();
  });
});

describe('the brief of a decision', () => {
  it('the brief of a decision holds the question, the rule, the outcome, the digest, the other scenarios and every ballot with its reason', async () => {
    await api.send('pmo', `${path()}/submit`, {
      scenario: 1,
      board: 'portfolio-board',
      rule: { quorum: 2 },
      question: 'What do we begin this year?',
    });
    await api.send('chair', `${path()}/ballots`, { choice: 'another-scenario', prefers: 2, reason: 'The quay is dark.' });
    await api.send('gatekeeper-3', `${path()}/recuse`, { reason: 'My brother builds the crane.' });
    const { page, go, offences } = await portal.as('Clara Boateng');
    await go(`/selections/${selection}`);
    const open = await takeBrief(page, /decision brief/i);
    expect(open.says('Not decided yet')).toBe(true);
    expect(open.says('Not yet')).toBe(true);
    for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-4', 'gatekeeper-5'])
      if ((await readSelection()).status === 'submitted')
        await api.send(member, `${path()}/ballots`, { choice: 'approve', reason: 'It pays.' });
    await page.getByText('The board took this scenario').waitFor();
    const { submission, outcomes } = await readSelection();
    const brief = await takeBrief(page, /decision brief/i);
    expect(brief.name).toBe('decision-brief-change-2027-scenario-1.pdf');
    const said = [
      ...['What is asked', 'What do we begin this year?', 'more than half of the votes take the scenario'],
      ...['The board took this scenario', submission.ending.why, submission.pack, submission.scenario.answer.solver],
      ...outcomes.map(({ reason }: { reason: string }) => reason.replaceAll(/[\u2066-\u2069]/g, '')),
      ...['Clara Boateng', 'Another scenario', 'Rather scenario 2 With the quay lights', 'The quay is dark.', 'It pays.'],
      ...['Stepped back', 'My brother builds the crane.', '2 With the quay lights', 'Page 1 of'],
    ];
    expect(said.filter(text => !brief.says(text))).toEqual([]);
    expect(brief.acts).toEqual([]);
    expect(brief.language).toBe('en');
    expect(offences.splice(0)).toEqual([]);
    await page.context().close();
  });
});
