import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Portal, type Size, settle, startPortal, type Visitor } from './portal.ts';

/** Six people at real screens: much for a small machine, so only a standstill ends a test. */
vi.setConfig({ testTimeout: 180_000 });

let portal: Portal;
const people = new Map<string, Visitor>();
let project = '';

/** A short way through: a plan gate that opens by itself, a build gate that asks for evidence, the closing review. */
const board = { board: 'portfolio-board', rule: { quorum: 3 }, deadlineDays: 14 };
const model = {
  id: 'short',
  name: 'Short model',
  stages: [
    { id: 'plan', name: 'Plan' },
    { id: 'build', name: 'Build' },
    { id: 'use', name: 'Use' },
  ],
  gates: [
    { id: 'plan-gate', name: 'Plan gate', from: 'plan', to: 'build', opens: 'on-admission', ...board },
    {
      id: 'build-gate',
      name: 'Build gate',
      from: 'build',
      to: 'use',
      ...board,
      criteria: [{ id: 'tested', name: 'The test report is on file', kind: 'must', check: { evidence: 'test-report' } }],
    },
    { id: 'closing', name: 'Closing review', from: 'use', closing: true, ...board },
  ],
  tripwires: [
    { id: 'cost', name: 'Cost is within 10 % of the baseline', kind: 'should', check: { expression: 'costVariance <= 10.0' } },
  ],
};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  const body = { model, preferred: true };
  const published = await portal.send('admin', { method: 'PUT', path: '/v1/offices/demo/gate-models', body });
  expect(published.status).toBe(200);
  await portal.host.factStream.idle();
}, 120_000);
afterAll(() => portal.end());

/** Each person signs in once and keeps the screen. */
async function at(name: string, path: string, size: Size = 'desk') {
  const known = people.get(name) ?? (await portal.as(name, size));
  people.set(name, known);
  await portal.host.factStream.idle();
  await known.go(path);
  return known.page;
}

async function openReview(): Promise<string> {
  await portal.host.factStream.idle();
  for (let looks = 0; looks < 200; looks += 1) {
    const { body } = await portal.send('pmo', { method: 'GET', path: `/v1/projects/${project}` });
    const review = body.open?.review as string | undefined;
    if (review !== undefined && (await portal.send('pmo', { method: 'GET', path: `/v1/reviews/${review}` })).status === 200)
      return review;
    await new Promise(resolve => setTimeout(resolve, 20));
    await portal.host.factStream.idle();
  }
  throw new Error('no round was opened');
}

interface Vote {
  readonly name: string;
  readonly size?: Size;
  readonly outcome: string;
  readonly reason?: string;
  readonly condition?: { readonly text: string; readonly due: string };
}

/** Votes as a person would: from the inbox, by labels, through the confirmation. Returns what the confirmation promised. */
async function vote({ name, size, outcome, reason, condition }: Vote): Promise<string> {
  const page = await at(name, '/inbox', size);
  await page.getByRole('link', { name: 'Harbour cranes' }).click();
  await page.getByRole('radio', { name: outcome, exact: true }).check();
  if (condition) {
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByLabel('What must happen').fill(condition.text);
    await page.getByLabel('Due').fill(condition.due);
  }
  if (reason) await page.getByLabel('Reason').fill(reason);
  await page.getByRole('button', { name: 'Check my ballot' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cast this ballot?' });
  const promise = (await dialog.textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Cast ballot' }).click();
  await page.getByText('Your ballot is recorded').waitFor();
  return promise;
}

it('a sponsor submits a proposal with a live preview of its score, and finds the draft again after leaving', async () => {
  const page = await at('Sam Okafor', '/submit');
  await page.getByLabel('Title').fill('Harbour cranes');
  await page.getByLabel('Project manager').selectOption('Mina Kovac');
  await page.getByRole('button', { name: 'Next: Why' }).click();
  await page.getByLabel('Aims').fill('Ships are unloaded in half the time.');
  await page.getByText('What you type is kept on this device until you send it').waitFor();
  const again = await at('Sam Okafor', '/submit');
  await again.getByRole('button', { name: 'Go on with Harbour cranes' }).click();
  await again.getByRole('button', { name: 'Next: Why' }).click();
  expect(await again.getByLabel('Aims').inputValue()).toBe('Ships are unloaded in half the time.');
  await again.getByRole('textbox', { name: 'Points for Lasting infrastructure' }).fill('80');
  await again.getByRole('button', { name: 'Next: Money and dates' }).click();
  await again.getByText('Something above is missing or wrong.').waitFor();
  await again.getByLabel('Why, for Lasting infrastructure').fill('Cranes last forty years.');
  await again.getByRole('complementary', { name: 'Preview' }).getByText('20 of 100').waitFor();
  await again.getByRole('button', { name: 'Next: Money and dates' }).click();
  await again.getByRole('textbox', { name: 'Cost', exact: true }).fill('1000000');
  await again.getByLabel('Start', { exact: true }).fill('2027-01-01');
  await again.getByLabel('End', { exact: true }).fill('2028-12-31');
  await again.getByRole('button', { name: 'Next: Check and send' }).click();
  await again.getByText('£1,000,000').first().waitFor();
  await again.getByRole('button', { name: 'Submit the proposal' }).click();
  await again.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
  project = new URL(again.url()).pathname.split('/').at(-1) ?? '';
  expect(await again.evaluate("Object.keys(localStorage).filter(key => key.includes('/proposal/'))")).toEqual([]);
});

it('the PMO sees the score with what each goal adds and why', async () => {
  await openReview();
  const page = await at('Priya Nair', `/projects/${project}`);
  await page.getByText('20 of 100').first().waitFor();
  await page.getByText('80 points × 25 % weight adds 20').waitFor();
  await page.getByText('Cranes last forty years.').waitFor();
});

it('no ballot is cast by opening a review, by choosing an outcome, or by going back from the confirmation', async () => {
  const review = await openReview();
  const page = await at('Grace Lindqvist', `/reviews/${review}`, 'phone');
  await page.getByText('3 of 6 members must vote').waitFor();
  await page.getByRole('radio', { name: 'Go', exact: true }).check();
  await page.getByRole('button', { name: 'Check my ballot' }).click();
  await page.getByRole('dialog').getByText('Go for “Harbour cranes” at Plan gate').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { body } = await portal.send('pmo', { method: 'GET', path: `/v1/reviews/${review}` });
  expect(body.ballots).toEqual([]);
});

it('five gatekeepers vote, three on a phone and two at a desk, and the last learns that the round is decided', async () => {
  const condition = { text: 'Name a safety officer.', due: '2027-06-30' };
  const conditional = { outcome: 'Conditional go', reason: 'Safety is not staffed yet.', condition };
  const first = await vote({ name: 'Grace Lindqvist', size: 'phone', ...conditional });
  expect(first).toContain('The round stays open');
  await vote({ name: 'Hugo Marin', size: 'phone', ...conditional });
  await vote({ name: 'Ines Duarte', size: 'phone', outcome: 'Recycle', reason: 'The cost rests on one quote.' });
  await vote({ name: 'Jonas Weber', ...conditional });
  const last = await vote({ name: 'Clara Boateng', ...conditional });
  expect(last).toContain('This settles the round: it ends at once with Conditional go');
  await people.get('Clara Boateng')?.page.getByText('This round is over: Conditional go').waitFor();
});

it('the project page shows the outcome, its conditions and the new stage, and a condition that the manager reports is accepted by the chair', async () => {
  await until(state => state.stage === 'build');
  const page = await at('Mina Kovac', `/projects/${project}`);
  await page.getByRole('link', { name: 'Plan gate, round 1' }).waitFor();
  await page.getByRole('button', { name: 'Say that it is met' }).first().click();
  await page.getByLabel('How was it met?').fill('Ana Ruiz took the post.');
  await page.getByRole('button', { name: 'It is met', exact: true }).click();
  await page.getByText('Ana Ruiz took the post.').waitFor();
  const chair = await at('Clara Boateng', `/projects/${project}`);
  await chair.getByRole('button', { name: 'Accept that it is met' }).click();
  await chair.getByRole('button', { name: 'Accept it' }).click();
  await chair.getByText(/^Met .*Ana Ruiz took the post\./).waitFor();
});

it('a status report with a forecast over the baseline raises an alert that its owner finds', async () => {
  const page = await at('Mina Kovac', `/projects/${project}/report`);
  await page.getByLabel('Summary').fill('Steel is dearer.');
  await page.getByRole('textbox', { name: 'Whole-life forecast (GBP)' }).fill('1300000');
  await page.getByRole('textbox', { name: 'Work done in per cent' }).fill('35');
  await page.getByRole('button', { name: 'File the report' }).click();
  await page.getByText('Steel is dearer.', { exact: true }).waitFor();
  await page.getByText('+30.0 %').waitFor();
  const alerts = await at('Mina Kovac', '/alerts');
  await alerts.getByRole('row', { name: /Harbour cranes.*Cost is within 10 %/ }).waitFor();
});

it('evidence is uploaded to a signed address, and the next gate then passes its must criterion', async () => {
  const page = await at('Mina Kovac', `/projects/${project}/evidence`);
  await page.getByRole('combobox', { name: 'Kind' }).fill('test-report');
  await page.getByLabel('Title').fill('Load tests of the cranes');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'File', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: 'tests.txt', mimeType: 'text/plain', buffer: Buffer.from('All cranes lifted forty tons.') });
  await page.getByRole('button', { name: 'Add the evidence' }).click();
  await page.getByText('on file: Load tests of the cranes').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Load tests of the cranes' }).click(),
  ]);
  expect(file.suggestedFilename()).toContain('tests.txt');
});

it('the project’s next gate is asked for and passed', async () => {
  const page = await at('Mina Kovac', `/projects/${project}`);
  await page.getByRole('button', { name: 'Ask for this gate' }).click();
  await page.getByRole('status').getByText('Its members are told.').waitFor();
  await openReview();
  for (const name of ['Grace Lindqvist', 'Hugo Marin', 'Jonas Weber', 'Clara Boateng']) await vote({ name, outcome: 'Go' });
  await until(state => state.stage === 'use');
});

it('the project is closed with a lesson, accepted by its customer and by the board', async () => {
  const page = await at('Mina Kovac', `/projects/${project}/closure`);
  await page.getByLabel('What came of it').fill('Both cranes are in use.');
  await page.getByLabel('End', { exact: true }).fill('2028-11-30');
  await page.getByLabel('Lesson in one sentence').fill('Fix the price of steel early');
  await page
    .getByLabel('What happened, and what to do instead')
    .fill('The price rose by a third between order and delivery; buy it with the cranes.');
  await page.getByLabel('Tags').fill('procurement, steel');
  await page.getByRole('button', { name: 'Report closure' }).click();
  await page.getByRole('heading', { name: 'Closure', exact: true }).waitFor();
  const customer = await at('Sam Okafor', '/inbox');
  await customer.getByRole('link', { name: 'Harbour cranes' }).click();
  await customer.getByText('30 Nov 2028').waitFor();
  await customer.getByRole('radio', { name: 'I accept the result' }).check();
  await customer.getByRole('button', { name: 'Check my answer' }).click();
  await customer.getByRole('button', { name: 'Accept the result' }).click();
  await customer.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
  await openReview();
  for (const name of ['Grace Lindqvist', 'Hugo Marin', 'Jonas Weber', 'Clara Boateng']) await vote({ name, outcome: 'Go' });
  await until(state => state.status === 'closed');
});

it('the next sponsor finds the lesson and the likely duplicate while writing', async () => {
  const page = await at('Sam Okafor', '/submit');
  await page.getByLabel('Title').fill('Harbour cranes and steel');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByText('Fix the price of steel early').waitFor();
  await preview.getByRole('checkbox', { name: 'Mine is another project than “Harbour cranes”' }).check();
  const lessons = await at('Sam Okafor', '/lessons');
  await lessons.getByRole('searchbox', { name: 'Search lessons' }).fill('steel');
  await lessons.getByRole('button', { name: 'Search' }).click();
  await lessons.getByText('Fix the price of steel early').waitFor();
});

it('the full history of a project says who did what, when and why, and can be downloaded', async () => {
  const page = await at('Anton Rask', `/projects/${project}`);
  await page.getByRole('button', { name: 'Show the history' }).click();
  await page.getByText('The project is closed: completed.').waitFor();
  const story = await page.getByRole('region', { name: 'History' }).innerText();
  expect(story).toMatch(/Admitted to the stage Plan/);
  expect(story).toMatch(/Plan gate: Conditional go/);
  expect(story).toMatch(/The condition “.+” is accepted as met/);
  expect(story).not.toMatch(/plan-gate|build-gate/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export history' }).click()]);
  expect(file.suggestedFilename()).toBe(`tollgate-${project}.json`);
  await settle(page);
});

it('nobody on the whole journey met a console error or a request to another origin', () => {
  for (const [name, { offences }] of people) expect(offences, name).toEqual([]);
});

async function until(done: (state: { stage?: string; status: string }) => boolean): Promise<void> {
  for (let looks = 0; looks < 500; looks += 1) {
    await portal.host.factStream.idle();
    const { body } = await portal.send('pmo', { method: 'GET', path: `/v1/projects/${project}` });
    if (done(body)) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('the project did not move on');
}
