/** A project that has left its tolerance is brought before its board from its page; the board sees why, and its word stands beside the alert. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  sam = await portal.as('Sam Okafor');
  const within = {
    id: 'cost-15',
    name: 'Cost is less than 15 % over',
    kind: 'should',
    check: { expression: 'costVariance < 15.0' },
  };
  await api.model({ gate: { opens: 'on-request' }, tripwires: [within] });
}, 120_000);
afterAll(() => portal.end());

/** At the widths of a phone and of a desk: nothing lies beside the page, and a picture is kept where somebody wants to look. */
async function looked(what: string) {
  const { page } = sam;
  const before = page.viewportSize();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    expect(await overflowOf(page), `${what} at ${width}`).toBeLessThanOrEqual(0);
    if (process.env.TOLLGATE_SHOTS)
      await page.screenshot({ path: `${process.env.TOLLGATE_SHOTS}/${what}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

test('a sponsor brings a project over its cost before the board, which sees why and what fails and asks for another plan', async () => {
  const project = await api.admitted('Harbour lights');
  await api.send('manager', `/v1/projects/${project}/reports`, { progress: 10, forecast: 130_000_00 });
  const { page, go } = sam;
  await go(`/projects/${project}`);
  await page.getByRole('button', { name: 'Bring before the board' }).click();
  const dialog = page.getByRole('dialog');
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ask the board' }).click();
  await dialog.getByText('Say why: the board decides on your reason.').waitFor();
  await dialog
    .getByLabel('What happened, and what do you propose?')
    .fill('The lamps cost a third more; we leave out the east pier.');
  await dialog.getByLabel('What is it about?').selectOption('Cost is less than 15 % over');
  await looked('exception-dialog');
  await dialog.getByRole('button', { name: 'Ask the board' }).click();
  await page.getByText('It decides now.').waitFor();
  const review = await api.round(project);
  await go(`/projects/${project}`);
  await page.getByRole('link', { name: 'Open the review' }).click();
  await page.getByRole('heading', { name: 'Exception', exact: true }).waitFor();
  await page.getByText('we leave out the east pier').first().waitFor();
  await page.getByText(/Should: .*Cost is less than 15 % over/).waitFor();
  expect(await page.getByRole('heading', { name: 'Criteria of this gate' }).count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  await looked('exception-pack');
  for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2'])
    await api.ballot(person, review, { outcome: 'recycle', reason: 'Bring a plan without the east pier.' });
  await api.until('it is decided', async () => (await api.read(`/v1/projects/${project}`)).open === undefined);
  await go(`/projects/${project}`);
  await page.getByText(/The board: Recycle, .*/).waitFor();
  await page.getByRole('link', { name: /Exception, round 1/ }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await looked('exception-alert');
});
