import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** What a board sees of a must that fails: in the pack before it votes, and in a report that is newer than the pack. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let clara: Visitor;
let hugo: Visitor;

const tripwire = {
  id: 'cost',
  name: 'Cost is within 10 % of the baseline',
  kind: 'must',
  check: { expression: 'costVariance <= 10.0' },
};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request', rule: { quorum: 4 } }, tripwires: [tripwire] });
  clara = await portal.as('Clara Boateng');
  hugo = await portal.as('Hugo Marin', 'phone');
}, 120_000);
afterAll(() => portal.end());

const report = (project: string, forecast: number) =>
  api.send('manager', `/v1/projects/${project}/reports`, { forecast, summary: 'Steel is dearer.', confidence: 'amber-red' });

/** An open round of a project of £100,000. */
async function asked(title: string, forecast?: number): Promise<{ project: string; review: string }> {
  const project = await api.admitted(title, { end: '2099-05-14' });
  if (forecast !== undefined) await report(project, forecast);
  await api.send('sponsor', `/v1/projects/${project}/reviews`, {});
  return { project, review: await api.round(project) };
}

/** An open round whose must begins to fail by a report that comes later. */
async function overtaken(title: string) {
  const round = await asked(title);
  await report(round.project, 130_000_00);
  return round;
}

it('a member of the board sees the failing tripwire first, in the inbox and at the top of the review page, before voting', async () => {
  const { review } = await asked('River ferry', 130_000_00);
  const { page, go, offences } = hugo;
  await go('/inbox');
  const card = page.getByRole('listitem').filter({ hasText: 'River ferry' });
  await card.getByText('cost 30 % over').waitFor();
  await card.getByText('Cost is within 10 % of the baseline').waitFor();
  await card.getByRole('link', { name: 'River ferry' }).click();
  const first = page.getByRole('region', { name: 'Bottom line' });
  await first.getByText('One must does not pass. The board can give no plain go on this pack.').waitFor();
  await first.getByText('Cost is within 10 % of the baseline').waitFor();
  await first.getByText('proposed £100,000; forecast £130,000 (30 % over)').waitFor();
  const sections = await page.locator('main section h2').allTextContents();
  expect(sections[0]).toBe('Bottom line');
  expect(await page.getByRole('radio', { name: 'Go', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('region', { name: 'Watched at any stage' }).getByText('Cost is within 10 % of the baseline').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const brief = await takeBrief(page, /decision brief/i);
  const said = ['Bottom line', 'Fails: Cost is within 10 % of the baseline', 'Watched at any stage', '£130,000 (30 % over)'];
  expect(said.filter(text => !brief.says(text))).toEqual([]);
  expect((await api.read(`/v1/reviews/${review}`)).ballots).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
});

it('a member sees what a newer report changes, which must begins to fail, and that a plain go waits for the chair', async () => {
  const { project, review } = await overtaken('Night bus');
  const { page, go, offences } = hugo;
  await go(`/reviews/${review}`);
  const alert = page.getByRole('alert').filter({ hasText: 'A newer report: a must begins to fail' });
  await alert.getByText('Cost is within 10 % of the baseline').waitFor();
  await alert.getByText('£130,000 (not in the pack)').waitFor();
  await alert.getByText('Amber-red (not in the pack)').waitFor();
  await alert.getByText('A plain go waits until Clara Boateng restarts the round').waitFor();
  expect(await alert.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('radio', { name: 'Go', exact: true }).isDisabled()).toBe(true);
  expect(await page.getByRole('radio', { name: 'Hold', exact: true }).isDisabled()).toBe(false);
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  const brief = await takeBrief(page, /decision brief/i);
  expect(brief.says('A report newer than the pack')).toBe(true);
  expect(brief.says('A plain go waits for the answer of Clara Boateng.')).toBe(true);
  await go(`/projects/${project}`);
  await page.getByText('Clara Boateng is asked whether the round goes on.').waitFor();
  expect(offences.splice(0)).toEqual([]);
});

it('the chair answers a must that began to fail by going on with the pack for a reason, and a plain go is possible again', async () => {
  const { review } = await overtaken('Bridge lights');
  const { page, go, offences } = clara;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Go on with the pack' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Go on with the pack as it is?' });
  await dialog.getByText('The board and the people of the project are told by mail.').waitFor();
  await dialog.getByRole('button', { name: 'Go on with the pack' }).click();
  await dialog.getByText('Say why: it stands beside the pack').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByLabel('Why does the round go on?').fill('The price was known last month.');
  await dialog.getByRole('button', { name: 'Go on with the pack' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Clara Boateng went on with the pack').waitFor();
  await page.getByText('The price was known last month.').waitFor();
  await page.getByRole('button', { name: 'Go on with the pack' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('radio', { name: 'Go', exact: true }).isDisabled()).toBe(false);
  expect((await api.read(`/v1/reviews/${review}`)).kept).toMatchObject({ by: 'chair', failing: ['cost'] });
  expect(offences.splice(0)).toEqual([]);
});

it('the chair restarts the round on the new content, and the next round shows the newer report in its pack', async () => {
  const { project, review } = await overtaken('Tram bells');
  const { page, go, offences } = clara;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Restart the round' }).click();
  const dialog = page.getByRole('dialog', { name: 'Restart this round on the new content?' });
  await dialog.getByText('its ballots count no more').waitFor();
  await dialog.getByLabel('Why is it restarted?').fill('The cost has risen by a third.');
  await dialog.getByRole('button', { name: 'Restart the round' }).click();
  await page.getByText('This round is over: Restarted').waitFor();
  await page.getByText('Clara Boateng restarted the round on the content of a newer report').waitFor();
  await api.until('a new round is open', async () => {
    const { open } = await api.read(`/v1/projects/${project}`);
    return open !== undefined && open.review !== review;
  });
  await go(`/reviews/${await api.round(project)}`);
  await page.getByRole('region', { name: 'Bottom line' }).getByText('Cost is within 10 % of the baseline').waitFor();
  await page.getByRole('region', { name: 'Last status report' }).getByText('Steel is dearer.').waitFor();
  expect(offences.splice(0)).toEqual([]);
});
