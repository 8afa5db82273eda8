/** Weights by several people in the browser: the PMO asks three, they answer blind by keyboard and thumb, all comes to light, the goals get the weights. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';
import { wellShown } from './well-shown.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let id: string;
const three = ['Reach', 'Cost', 'Risk'].map(name => ({ id: name.toLowerCase(), name, weight: 10 }));

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.send('admin', '/v1/offices/demo/goals', { goals: three, scoring: {} }, 'PUT');
  priya = await portal.as('Priya Nair');
}, 180_000);
afterAll(() => portal.end());

/** Three pairs by the number keys; a minus says that the second counts more. */
async function compare({ page }: Visitor, keys: readonly (readonly string[])[]): Promise<void> {
  for (const [index, pressed] of keys.entries()) {
    await page.getByRole('slider').focus();
    for (const key of pressed) await page.keyboard.press(key);
    if (index === keys.length - 1) break;
    await page.getByRole('button', { name: 'Next pair' }).focus();
    await page.keyboard.press('Enter');
  }
}

describe('weights by several people', () => {
  it('the PMO asks three people to compare the goals, and what is missing is said before anything is sent', async () => {
    const { page, go } = priya;
    await go('/admin/goals');
    await page.getByRole('link', { name: 'Ask several people for weights' }).click();
    await page.getByText('Nobody has been asked for weights yet').waitFor();
    await page.getByRole('link', { name: 'Ask for weights' }).click();
    await page.getByRole('button', { name: 'Ask them' }).click();
    await page.getByText('Something above is missing or wrong.').waitFor();
    await page.getByLabel('Name').fill('Weights of the year');
    await page.getByLabel('Question (optional)').fill('What counts most next year?');
    for (const name of ['Grace Lindqvist', 'Hugo Marin', 'Ines Duarte']) {
      await page.getByRole('combobox', { name: 'People who are asked' }).fill(name);
      await page.getByRole('option', { name }).click();
    }
    await page.keyboard.press('Escape');
    await wellShown(priya, 'ask-desk');
    await page.getByRole('button', { name: 'Ask them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Weights of the year' }).waitFor();
    await page.getByText('Blind until all have answered').waitFor();
    expect(await page.getByText('Not yet').count()).toBe(3);
    id = (await api.read('/v1/weightings')).items[0].id;
  });

  it('somebody who is asked finds it in the inbox, compares by keyboard alone, and what was said survives a reload', async () => {
    const grace = await portal.as('Grace Lindqvist');
    const { page, go } = grace;
    await go('/inbox');
    await page.getByRole('link', { name: 'Weights of the year' }).click();
    await page.getByRole('heading', { name: 'Pair 1 of 3' }).waitFor();
    await compare(grace, [['2'], ['2']]);
    await page.reload();
    await page.getByText('Reach counts 2 times as much as Cost').waitFor();
    await page.getByRole('button', { name: 'Next pair' }).click();
    await page.getByRole('button', { name: 'Next pair' }).click();
    await page.getByRole('slider').focus();
    await page.keyboard.press('4');
    await page.getByText('your judgements agree with each other well enough').waitFor();
    await wellShown(grace, 'answer-pairs-desk');
    await page.getByRole('button', { name: 'Give my answer' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Your answer is recorded').waitFor();
    await page.getByText('Has answered', { exact: true }).first().waitFor();
    expect(await page.getByText('The weights are known').count()).toBe(0);
    await grace.context.close();
  });

  it('the PMO sees who has answered and nothing of what', async () => {
    const { page, go } = priya;
    await go(`/weightings/${id}`);
    await page.getByText('Has answered', { exact: true }).waitFor();
    expect(await page.getByText('Not yet').count()).toBe(2);
    expect(await page.getByRole('heading', { name: 'Weights', exact: true }).count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(0);
    await wellShown(priya, 'blind-desk');
  });

  it('on a phone a person compares by thumb, and the last answer brings everything to light', async () => {
    const hugo = await portal.as('Hugo Marin', 'phone');
    await hugo.go(`/weightings/${id}`);
    await hugo.page.getByRole('button', { name: 'Reach counts more' }).tap();
    await hugo.page.getByRole('button', { name: 'Next pair' }).tap();
    await hugo.page.getByRole('button', { name: 'Both count the same' }).tap();
    await wellShown(hugo, 'answer-pairs-phone');
    await hugo.page.getByRole('button', { name: 'Give my answer' }).tap();
    await hugo.page.getByText('Your answer is recorded').waitFor();
    await hugo.context.close();
    const ines = await portal.as('Ines Duarte');
    await ines.go(`/weightings/${id}`);
    await compare(ines, [['3'], ['3'], ['ArrowRight', '5']]);
    await ines.page.getByText('The judgement that contradicts the others most').waitFor();
    await ines.page.getByRole('button', { name: 'Give my answer' }).click();
    await ines.page.getByText('The weights are known').waitFor();
    await ines.page.getByRole('table').waitFor();
    await wellShown(ines, 'result-desk');
    await ines.context.close();
  });

  it('everybody of the office sees each person beside the group, on a phone too', async () => {
    const sam = await portal.as('Sam Okafor', 'phone');
    await sam.go(`/weightings/${id}`);
    await sam.page.getByRole('columnheader', { name: 'Grace Lindqvist' }).waitFor();
    expect(await sam.page.getByRole('img', { name: /^Reach: group/ }).count()).toBe(1);
    await sam.page.getByText(/People are far apart on|Nobody’s weights lie more than/).waitFor();
    expect(await sam.page.getByRole('button', { name: /Take them over/ }).count()).toBe(0);
    await sam.page.getByRole('button', { name: 'Grace Lindqvist' }).tap();
    await wellShown(sam, 'result-phone');
    await sam.context.close();
  });

  it('the PMO takes the weights over with a reason, and the goals and the history of the office show it', async () => {
    const { page, go } = priya;
    await go(`/weightings/${id}`);
    await page.getByRole('button', { name: 'Take them over as weights of the goals' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why these weights?').fill('The directors were asked.');
    const accepted = dialog.getByLabel('Why are they taken although');
    if ((await accepted.count()) > 0) {
      await dialog.getByRole('button', { name: 'Take them over' }).click();
      await dialog.getByText('Without a reason they are refused.').waitFor();
      await accepted.fill('They talked about it.');
    }
    await dialog.getByRole('button', { name: 'Take them over' }).click();
    await page.getByRole('heading', { name: 'What became of them' }).waitFor();
    const { result } = await api.read(`/v1/weightings/${id}`);
    const { goals } = await api.read('/v1/offices/demo');
    for (const [index, goal] of goals.entries()) expect(goal.weight).toBeCloseTo(result.weights[index].share * 100, 2);
    await go('/admin/history');
    await page.getByText('The goals and weights were set, to what several people were asked for').waitFor();
    expect(priya.offences).toEqual([]);
  });
});

describe('weights by points', () => {
  const asked = { office: 'demo', name: 'By points', asked: ['gatekeeper-1'] };
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

  it('100 points are shared out with the sum beside them, by thumb and by keyboard', async () => {
    const { id: question } = await api.send('pmo', '/v1/weightings', { ...asked, until, method: 'direct' });
    const grace = await portal.as('Grace Lindqvist', 'phone');
    const { page, go } = grace;
    await go(`/weightings/${question}`);
    for (let tap = 0; tap < 4; tap += 1) await page.getByRole('button', { name: '5 more for Reach' }).tap();
    await page.getByText('20 of 100 points. 80 are left.').waitFor();
    await page.getByRole('button', { name: 'Give my answer' }).tap();
    await page.getByText('Your points sum to 20; share out exactly 100.').waitFor();
    await page.getByRole('textbox', { name: 'Points for Cost' }).fill('50');
    await page.getByRole('textbox', { name: 'Points for Risk' }).fill('30');
    await page.getByText('All are shared out.').waitFor();
    await wellShown(grace, 'answer-direct-phone');
    await page.getByRole('button', { name: 'Give my answer' }).tap();
    await page.getByText('The weights are known').waitFor();
    await page.getByText('One person has answered').waitFor();
    const { answers } = await api.read(`/v1/weightings/${question}`);
    expect(answers[0].answer.points.map((entry: { points: number }) => entry.points)).toEqual([20, 50, 30]);
    await grace.context.close();
  });

  it('steps from worst to best are ordered, the first has 100, and the others are said beside it', async () => {
    const { id: question } = await api.send('pmo', '/v1/weightings', { ...asked, until, method: 'swing' });
    const grace = await portal.as('Grace Lindqvist');
    const { page, go } = grace;
    await go(`/weightings/${question}`);
    await page.getByRole('button', { name: 'Cost matters more' }).click();
    await page.getByRole('textbox', { name: 'Points for Reach' }).fill('50');
    await page.getByRole('textbox', { name: 'Points for Risk' }).fill('25');
    await wellShown(grace, 'answer-swing-desk');
    await page.getByRole('button', { name: 'Give my answer' }).click();
    await page.getByText('The weights are known').waitFor();
    const { result } = await api.read(`/v1/weightings/${question}`);
    for (const [index, share] of [2 / 7, 4 / 7, 1 / 7].entries()) expect(result.weights[index].share).toBeCloseTo(share, 9);
    await wellShown(grace, 'result-one-desk');
    await grace.context.close();
  });
});
