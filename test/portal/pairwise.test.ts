import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal } from './portal.ts';
import { wellShown } from './well-shown.ts';

/** Weights of goals by comparing pairs: by keyboard alone, and on a phone. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
const three = ['Reach', 'Cost', 'Risk'].map(name => ({ id: name.toLowerCase(), name, weight: 10 }));

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.send('admin', '/v1/offices/demo/goals', { goals: three, scoring: {} }, 'PUT');
}, 120_000);
afterAll(() => portal.end());

it('goals are compared by keyboard alone; the judgement that contradicts the others is named, mended, and the weights are taken into the goals', async () => {
  const priya = await portal.as('Priya Nair');
  const { page, go } = priya;
  await go('/admin/goals');
  await page.getByRole('link', { name: 'Find the weights by comparing pairs' }).click();
  await page.getByRole('heading', { name: 'Pair 1 of 3' }).waitFor();
  await page.getByText('There are weights as soon as each was compared').waitFor();
  const compare = async (pair: string, keys: readonly string[]) => {
    await page.getByRole('slider', { name: pair }).focus();
    for (const key of keys) await page.keyboard.press(key);
  };
  const next = async () => {
    await page.getByRole('button', { name: 'Next pair' }).focus();
    await page.keyboard.press('Enter');
  };
  await compare('Reach or Cost', ['3']);
  await page.getByText('Reach counts 3 times as much as Cost (moderately more).').waitFor();
  await page.reload();
  await page.getByText('Reach counts 3 times as much as Cost (moderately more).').waitFor();
  await next();
  await compare('Cost or Risk', ['ArrowLeft', 'ArrowLeft']);
  await page.getByText('Cost counts 3 times as much as Risk (moderately more).').waitFor();
  await next();
  await compare('Reach or Risk', ['ArrowRight', '5']);
  await page.getByText('Risk counts 5 times as much as Reach (strongly more).').waitFor();
  await page.getByText('over 0.10, they contradict each other.').waitFor();
  await page.getByText('The judgement that contradicts the others most').waitFor();
  await wellShown(priya, 'pairs-desk');
  await page.getByRole('button', { name: 'Say what the others say' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('your judgements agree with each other well enough').waitFor();
  await page.getByRole('button', { name: 'Take these weights' }).click();
  await page.getByText('The weights below come from comparing pairs').waitFor();
  const weights = await Promise.all((await page.getByRole('textbox', { name: 'Weight' }).all()).map(field => field.inputValue()));
  expect(weights).toHaveLength(3);
  expect(weights.map(Number).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 2);
  expect((await api.read('/v1/offices/demo')).goals.map((goal: { weight: number }) => goal.weight)).toEqual([10, 10, 10]);
  await page.getByLabel('Why is this changed?').fill('As we compared them.');
  await page.getByRole('button', { name: 'Save goals and weights' }).click();
  await page.getByText('Saved.').waitFor();
  const saved = (await api.read('/v1/offices/demo')).goals.map((goal: { weight: number }) => goal.weight);
  expect(saved).toEqual(weights.map(Number));
  expect(priya.offences).toEqual([]);
  await priya.context.close();
});

it('weights of the judgements before are not taken while those of the newest are worked out', async () => {
  const priya = await portal.as('Priya Nair');
  const { page, go } = priya;
  await go('/admin/goals/pairs');
  const compare = async (pair: string, key: string) => {
    await page.getByRole('slider', { name: pair }).focus();
    await page.keyboard.press(key);
  };
  await compare('Reach or Cost', '3');
  await page.getByRole('button', { name: 'Next pair' }).click();
  await compare('Cost or Risk', '3');
  const take = page.getByRole('button', { name: /^Take / });
  await take.waitFor();
  await expect.poll(() => take.isDisabled()).toBe(false);
  const { promise: slow, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/goals/weights', async route => {
    await slow;
    await route.continue();
  });
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => take.isDisabled()).toBe(true);
  answer();
  await expect.poll(() => take.isDisabled()).toBe(false);
  await page.unroute('**/goals/weights');
  await priya.context.close();
});

it('goals are compared by thumb on a phone, and a pair that is left out is completed from the others', async () => {
  const priya = await portal.as('Priya Nair', 'phone');
  const { page, go } = priya;
  await go('/admin/goals/pairs');
  await page.getByRole('button', { name: 'Reach counts more' }).tap();
  await page.getByRole('button', { name: 'Next pair' }).tap();
  await page.getByRole('button', { name: 'Both count the same' }).tap();
  await page.getByText('1 pair is completed from the others.').waitFor();
  await page.getByText('50 %').waitFor();
  await wellShown(priya, 'pairs-phone');
  await priya.context.close();
});

it('judgements that contradict each other are saved among the goals with the reason alone, and not once a weight was changed by hand', async () => {
  const priya = await portal.as('Priya Nair');
  const { page, go } = priya;
  await go('/admin/goals/pairs');
  for (const [pair, keys] of [
    ['Reach or Cost', ['3']],
    ['Cost or Risk', ['3']],
    ['Reach or Risk', ['ArrowRight', '5']],
  ] as const) {
    await page.getByRole('slider', { name: pair }).focus();
    for (const key of keys) await page.keyboard.press(key);
    if (pair !== 'Reach or Risk') await page.getByRole('button', { name: 'Next pair' }).click();
  }
  await page.getByRole('button', { name: 'Take them all the same' }).click();
  await page.getByLabel('Why is this changed?').fill('As we compared them.');
  await page.getByRole('button', { name: 'Save goals and weights' }).click();
  await page.getByRole('alert').getByText('and 0.1 is the most').first().waitFor();
  expect(priya.offences.splice(0)).toEqual([expect.stringContaining('422')]);
  await wellShown(priya, 'goals-contradicting-desk');
  await page.getByLabel('Why are they taken although the judgements contradict each other?').fill('Both directors insist.');
  await page.getByRole('button', { name: 'Save goals and weights' }).click();
  await page.getByText('Saved.').waitFor();
  const [last] = (await api.read('/v1/offices/demo/history?order=newest')).items;
  expect(last.facts[0].from).toMatchObject({ acceptedBecause: 'Both directors insist.' });
  await page.getByRole('textbox', { name: 'Weight' }).first().fill('50');
  await page.getByText('the goals are saved without the judgements').waitFor();
  await priya.context.close();
});
