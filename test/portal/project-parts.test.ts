/** The page of a project: the bottom line first, its story, parts that stand in the address, and everything on paper. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectView } from '#api/answers/projects.ts';
import { projectBottomLine } from '../../portal/src/features/project/bottom-line.ts';
import { storyOf } from '../../portal/src/features/project/story.ts';
import { holds } from './holds.ts';
import { tabTo } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let priya: Visitor;
let phone: Visitor;
let project: ProjectView;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  priya = await portal.as('Priya Nair');
  phone = await portal.as('Sam Okafor', 'phone');
  const get = async (path: string) => (await portal.send('pmo', { method: 'GET', path })).body;
  const { items } = await get('/v1/projects?q=universal+credit');
  project = await get(`/v1/projects/${items[0].id}`);
}, 120_000);
afterAll(() => portal.end());

const bottomLine = ({ page }: Visitor) => page.getByRole('region', { name: 'Bottom line' });
const headings = ({ page }: Visitor) => page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
const parts = ({ page }: Visitor) => page.getByRole('navigation', { name: 'Parts of the page' });

describe('the bottom line', () => {
  it('what a board would ask first stands first: stage, next gate, cost and end against what was approved, conditions, what waits', async () => {
    await priya.go(`/projects/${project.id}`);
    const shown = await bottomLine(priya).innerText();
    for (const [label] of projectBottomLine(project)) expect(shown).toContain(label);
    expect(shown).toContain('1 of what must pass is missing');
    expect(shown).toMatch(/31 Dec 2024/);
    expect(shown).toContain('1 open');
    expect(shown).toMatch(/Meet the condition \(Mina Kovac\), due/);
    expect(projectBottomLine(project).map(([label]) => label)).toEqual(
      expect.arrayContaining(['Stage', 'Next gate', 'Cost', 'End', 'Conditions', 'Waits first']),
    );
    expect(shown).toMatch(/37\.6 % over what was approved/);
    await holds(priya);
  });

  it('costs that were withheld are not told by it either', () => {
    const kept = { ...project, proposal: { ...project.proposal, withheld: [{ field: 'costs', reason: 'Exempt.' }] } };
    const labels = projectBottomLine(kept as unknown as ProjectView).map(([label]) => label);
    expect(labels).not.toContain('Cost');
    expect(labels).toContain('End');
  });
});

describe('the story', () => {
  it('gates, conditions and baselines stand in the order in which they came, each with the way to its round', async () => {
    const story = storyOf(project);
    expect(story.map(({ at }) => at)).toEqual(story.map(({ at }) => at).toSorted());
    expect(story.map(({ label }) => label[0])).toEqual(
      expect.arrayContaining(['Proposed', 'Admitted', 'Go', 'Baseline 1', 'Conditional go', 'Condition']),
    );
    await priya.go(`/projects/${project.id}?part=summary`);
    const region = priya.page.getByRole('region', { name: 'Its story' });
    expect(await region.getByRole('listitem').count()).toBe(story.length);
    await region.getByRole('listitem').filter({ hasText: 'Conditional go' }).getByRole('link', { name: 'The round' }).click();
    await priya.page.waitForURL(/\/reviews\//);
  });
});

describe('the parts', () => {
  it('a part shows its sections alone, stands in the address, and is the one that is shown the next time', async () => {
    await priya.go(`/projects/${project.id}`);
    const all = await headings(priya);
    expect(all).toEqual(expect.arrayContaining(['Overview', 'Gates', 'Baselines', 'Evidence', 'History']));
    await parts(priya).getByRole('link', { name: 'Money and score' }).click();
    await priya.page.getByRole('heading', { level: 2, name: 'Evidence', exact: true }).waitFor({ state: 'detached' });
    expect(await headings(priya)).toContain('Baselines');
    expect(new URL(priya.page.url()).searchParams.get('part')).toBe('money');
    expect(await parts(priya).getByRole('link', { name: 'Money and score' }).getAttribute('aria-current')).toBe('page');
    await holds(priya);
    await priya.go(`/projects/${project.id}`);
    await priya.page.getByRole('heading', { level: 2, name: 'Baselines' }).waitFor();
    expect(await headings(priya)).not.toContain('Evidence');
  });

  it('an address that leads to a section shows the part that holds it, whatever was chosen last', async () => {
    await priya.go(`/projects/${project.id}#reports`);
    await priya.page.getByRole('heading', { level: 2, name: 'Reports' }).waitFor();
  });

  it('on paper everything stands, whichever part is on the screen', async () => {
    await priya.go(`/projects/${project.id}?part=evidence`);
    expect(await headings(priya)).not.toContain('Baselines');
    await priya.page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await headings(priya)).toEqual(expect.arrayContaining(['Overview', 'Baselines', 'Evidence']));
    await priya.page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    await priya.page.getByRole('heading', { level: 2, name: 'Baselines' }).waitFor({ state: 'detached' });
  });

  it('by the keyboard alone a part is reached and opened', async () => {
    await priya.go(`/projects/${project.id}?part=summary`);
    await tabTo(priya.page, /^Gates$/);
    await priya.page.keyboard.press('Enter');
    await priya.page.getByRole('heading', { level: 2, name: 'Conditions' }).waitFor();
  });
});

describe('on a phone', () => {
  it('the current stage is on the screen without scrolling sideways, and the menu says who is signed in', async () => {
    await phone.go(`/projects/${project.id}?part=summary`);
    const now = phone.page.getByRole('region', { name: 'Stages' }).locator('[aria-current=step]').first();
    const box = await now.boundingBox();
    const { width } = phone.page.viewportSize() ?? { width: 0 };
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    await holds(phone);
    await phone.page.getByRole('button', { name: 'Open the menu' }).click();
    await phone.page.getByText('Signed in as Sam Okafor').waitFor();
  });
});
