/** A project plans stages of its own on its page, and its board sees them in the pack of each boundary. */
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
}, 120_000);
afterAll(() => portal.end());

/** At the widths of a phone and of a desk: nothing lies beside the page, and a picture is kept where somebody wants to look. */
async function looked(what: string, { page }: Visitor = sam) {
  const before = page.viewportSize();
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 860 });
    expect(await overflowOf(page), `${what} at ${width}`).toBeLessThanOrEqual(0);
    if (process.env.TOLLGATE_SHOTS)
      await page.screenshot({ path: `${process.env.TOLLGATE_SHOTS}/${what}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

test('a sponsor plans the stages of a project and changes the plan, and its board reads them in the pack', async () => {
  await api.model({ gate: { opens: 'on-request' }, boundary: {} });
  const project = await api.admitted('Harbour lights');
  const path = `/v1/projects/${project}`;
  const { page, go } = sam;
  await go(`/projects/${project}`);
  const section = page.getByRole('region', { name: 'Stages within Build' });
  await section.getByText('The project has planned no stages of its own.').waitFor();
  await section.getByRole('button', { name: 'Plan its stages' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Plan these stages' }).click();
  await dialog.getByText('Name the stage.').first().waitFor();
  await dialog.getByLabel('Name of stage 1').fill('Design');
  await dialog.getByLabel('Planned end of stage 1 (optional)').fill('2099-03-31');
  await dialog.getByLabel('Name of stage 2').fill('Design');
  await dialog.getByRole('button', { name: 'Add a stage' }).click();
  await dialog.getByLabel('Name of stage 3').fill('Roll-out of the lights along the northern and the eastern pier');
  await dialog.getByRole('button', { name: 'Plan these stages' }).click();
  await dialog
    .getByText(/stands here twice/)
    .first()
    .waitFor();
  await dialog.getByLabel('Name of stage 2').fill('Build');
  expect(await violationsOn(page)).toEqual([]);
  await looked('stages-dialog');
  await dialog.getByRole('button', { name: 'Plan these stages' }).click();
  await section.getByRole('cell', { name: '1. Design' }).waitFor();
  await looked('stages-planned');

  await api.send('manager', `${path}/reviews`, {});
  for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2'])
    await api.ballot(person, await api.round(project), { outcome: 'go' });
  await api.until('it is decided', async () => (await api.read(path)).open === undefined);
  await go(`/projects/${project}`);
  await page.getByRole('heading', { name: 'Next gate: Stage boundary' }).waitFor();
  await section.getByRole('button', { name: 'Change the stages' }).click();
  expect(await dialog.getByLabel('Name of stage 1').isEditable()).toBe(false);
  await dialog.getByLabel('Planned end of stage 1 (optional)').fill('2099-05-31');
  await dialog.getByRole('button', { name: 'Plan these stages' }).click();
  await dialog.getByText('Say why the plan changes: it is kept for ever.').waitFor();
  await dialog.getByLabel('Why does the plan change?').fill('The architect is ill.');
  await dialog.getByRole('button', { name: 'Plan these stages' }).click();
  await section.getByText(/its board let .* stand/).waitFor();
  await api.send('manager', `${path}/reviews`, {});
  const review = await api.round(project);
  await go(`/projects/${project}`);
  await page.getByRole('link', { name: 'Open the review' }).click();
  const inPack = page.getByRole('region', { name: 'Stages of the project' }).first();
  await inPack.getByText('Under way').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await looked('stages-pack');
  for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2']) await api.ballot(person, review, { outcome: 'go' });
  await api.until('it is decided', async () => (await api.read(path)).open === undefined);
  await go(`/projects/${project}`);
  await page.getByText('Stage 2 of the project began.').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await looked('stages-second');
});

test('an administrator lets projects divide a stage of a gate model, and is told what such a model still lacks', async () => {
  await api.model();
  const ada = await portal.as('Ada Moreau');
  const { page, go } = ada;
  await go('/admin/gate-models/trial');
  const stage = page.getByRole('group', { name: 'Stage 2' });
  await stage.getByRole('checkbox', { name: 'Each project divides it into stages of its own' }).check();
  await page
    .getByText(/needs a gate at the end of each of their stages/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Add a gate' }).click();
  const gate = page.getByRole('group', { name: 'Gate 4' });
  await gate.getByLabel('Name', { exact: true }).fill('Stage boundary');
  await gate.getByRole('checkbox', { name: 'Is asked at the end of each stage of a project but the last' }).check();
  await gate.getByLabel('Ends the stage').selectOption('Build');
  const lacks = page.getByText('A gate of each stage leads from and to build, which projects divide.').first();
  await lacks.waitFor();
  await gate.getByLabel('Opens the stage').selectOption('Build');
  await lacks.waitFor({ state: 'detached' });
  expect(await violationsOn(page)).toEqual([]);
  await looked('stages-editor', ada);
});
