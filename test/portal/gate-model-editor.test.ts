/** The gate model editor at work: criteria are checked while they are typed, a draft is tried on real projects, and what is published leaves open rounds alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { focused, wordsAbout } from './keyboard.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let ada: Visitor;
let project: string;
let round: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  project = await api.admitted('Harbour cranes');
  round = await api.round(project);
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal.end());

/** One line of a list in a form, by its legend. */
const line = (name: string) => ada.page.getByRole('group', { name, exact: true });

const why = () => ada.page.getByLabel('Why is this changed?').fill('As the council decided.');

describe('the gate model editor', () => {
  const criteria = () => line('Criteria of Plan gate');
  const criterion = () => criteria().getByRole('group', { name: 'Criterion 1', exact: true });

  it('a criterion that names an unknown input is marked while it is typed, and cannot be published', async () => {
    await ada.go('/admin/gate-models/trial');
    await criteria().getByRole('button', { name: 'Add a criterion' }).click();
    await criterion().getByLabel('Name').fill('The score is high enough');
    await criterion().getByLabel('Expression').fill('scor >= 50.0');
    await criterion().getByText(/scor/).first().waitFor();
    expect(await wordsAbout(criterion().getByLabel('Expression'))).toMatch(/scor\b/);
    expect(await ada.page.getByRole('button', { name: 'Publish as version 2' }).isDisabled()).toBe(true);
  });

  it('the preview of a gate model on a real project says pass, fail or unknown while the model is being edited', async () => {
    await ada.page.getByLabel('Project', { exact: true }).selectOption('Harbour cranes');
    const preview = ada.page.getByRole('region', { name: 'Preview on a real project' });
    for (const [expression, verdict] of [
      ['score >= 50.0', 'Pass'],
      ['score >= 90.0', 'Fail'],
      ['progress >= 10.0', 'Unknown'],
    ] as const) {
      await criterion().getByLabel('Expression').fill(expression);
      await preview
        .getByRole('listitem')
        .filter({ hasText: 'The score is high enough' })
        .getByText(verdict, { exact: true })
        .waitFor();
    }
  });

  it('the draft is tried on all projects under way: how many change, which of them and in what, and one is looked at in full', async () => {
    await criterion().getByLabel('Expression').fill('score >= 90.0');
    const preview = ada.page.getByRole('region', { name: 'Preview on all projects under way' });
    await preview.getByRole('button', { name: 'Look at all projects' }).click();
    await preview.getByText('Looked at 1 of 1 projects').waitFor();
    await preview.getByText('One project of 1 would change.').waitFor();
    await preview.getByText('One project would newly fail a criterion, or fail graver; none of them a must.').waitFor();
    const row = preview.getByRole('row').filter({ hasText: 'Harbour cranes' });
    await row.getByText('Newly fails').waitFor();
    expect(await row.getByRole('link', { name: 'Harbour cranes' }).getAttribute('href')).toBe(`/projects/${project}`);
    await row.getByRole('button', { name: 'All criteria of Harbour cranes' }).click();
    expect(await ada.page.getByLabel('Project', { exact: true }).inputValue()).toBe(project);
    expect((await focused(ada.page)).name).toBe('Project');
    await criterion().getByLabel('Expression').fill('score >= 50.0');
    await preview.getByText('The draft has changed since').waitFor();
    await preview.getByRole('button', { name: 'Look at them again' }).click();
    await row.getByText('Newly asked, and holds').waitFor();
    for (const width of [390, 1280]) {
      await ada.page.setViewportSize({ width, height: 860 });
      expect(await overflowOf(ada.page)).toBeLessThanOrEqual(0);
    }
    expect(await violationsOn(ada.page)).toEqual([]);
  });

  it('by the keyboard alone a gate is moved and folded: the focus goes along and is seen, and the new place is said', async () => {
    const { page } = ada;
    const gates = line('Gates, in order');
    const named = async (place: number) => line(`Gate ${place}`).getByLabel('Name', { exact: true }).first().inputValue();
    const [first, second] = [await named(1), await named(2)];
    await page.getByRole('button', { name: 'Move gate 2 up' }).focus();
    await page.keyboard.press('Enter');
    await gates.getByText('Gate moved to place 1 of 3').waitFor();
    expect([await named(1), await named(2)]).toEqual([second, first]);
    expect(await focused(page)).toMatchObject({ name: 'Move gate 1 down', seen: true });
    await page
      .getByRole('region', { name: 'What publishing changes' })
      .getByText(/order of gates/i)
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await gates.getByText('Gate moved to place 2 of 3').waitFor();
    expect([await named(1), await named(2)]).toEqual([first, second]);
    expect((await focused(page)).name).toBe('Move gate 2 down');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toMatchObject({ name: 'Fold gate 2', seen: true });
    await page.keyboard.press('Space');
    expect(await focused(page)).toMatchObject({ name: 'Unfold gate 2', seen: true });
    await line('Gate 2').getByText(`${second}: `, { exact: false }).waitFor();
    expect(await line('Gate 2').getByLabel('Name', { exact: true }).count()).toBe(0);
    await page.keyboard.press('Space');
    expect(await named(2)).toBe(second);
  });

  it('a changed gate model is published as a new version; open rounds and admitted projects keep theirs', async () => {
    await criterion().getByLabel('Expression').fill('score >= 90.0');
    const changes = ada.page.getByRole('region', { name: 'What publishing changes' });
    await changes.getByText('Criterion “The score is high enough” at Plan gate', { exact: false }).first().waitFor();
    expect(await changes.getByText('Nothing differs from version 1.').count()).toBe(0);
    await why();
    await ada.page.getByRole('button', { name: 'Publish as version 2' }).click();
    await ada.page.getByText('Version 2: 3 stages, 3 gates').waitFor();
    await ada.go(`/reviews/${round}`);
    await ada.page.getByText('This gate asks for no criteria.').waitFor();
    await ada.go(`/projects/${project}`);
    await ada.page.getByRole('heading', { name: 'Next gate: Plan gate' }).waitFor();
    const next = ada.page.getByRole('region', { name: 'Next gate: Plan gate' });
    expect(await next.getByText('The score is high enough').count()).toBe(0);
  });

  it('any two versions of a gate model are compared, and the draft with any of them', async () => {
    await ada.go('/admin/gate-models/trial');
    const changes = ada.page.getByRole('region', { name: 'What publishing changes' });
    await changes.getByText('Nothing differs from version 2.').waitFor();
    await changes.getByLabel('What differs from').selectOption('Version 1');
    await changes.getByText('The score is high enough', { exact: false }).first().waitFor();
    await changes.getByLabel('To', { exact: true }).selectOption('Version 1');
    await changes.getByText('Nothing differs from version 1.').waitFor();
  });

  it('a new gate model says what it still lacks before it can be published', async () => {
    await ada.go('/admin/gate-models/new');
    await ada.page.getByRole('button', { name: 'Add a gate' }).click();
    const lacks = ada.page.getByRole('alert').filter({ hasText: 'Not ready to be saved' });
    await lacks.getByText('Gate 1, name: Fill this in.').waitFor();
    await lacks.getByText('Exactly one gate must be the closing review.').waitFor();
    expect(await lacks.textContent()).not.toMatch(/[a-z]\.\d|\d\.[a-z]|undefined/);
  });
});
