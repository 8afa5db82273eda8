/**
 * What is chosen in the demonstration: seeds its second office on a machine of its own, reads what the API answers about its selection, prints the figures
 * of docs/demo.md and draws their frontier into docs/demo-frontier.svg. Nothing here is worked out beside what the API says.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '#api/answers.ts';
import { playCalls } from '#local/demo/call.ts';
import { choosingOffice } from '#local/demo/choosing.ts';
import { demonstrationSignIn } from '#local/demo/people.ts';
import { askBoard } from '#local/demo/selection.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { startHost } from '#local/host/host.ts';
import { frontierSvg } from './frontier-svg.ts';
import { printTable } from './measure.ts';

const picture = 'docs/demo-frontier.svg';

export async function demonstration(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-bench-'));
  const host = await startHost({ signIn: demonstrationSignIn, folder, port: 0 });
  try {
    const send = sendInProcess(host.handler);
    const began = performance.now();
    await playCalls(host, send);
    console.log(
      `The second office was seeded in ${((performance.now() - began) / 1000).toFixed(1)} s; its scenarios are worked out after that.\n`,
    );
    await askBoard(host, send);
    await report(send);
  } finally {
    await host.close();
    await rm(folder, { recursive: true });
  }
}

async function report(send: Send): Promise<void> {
  const get = async (path: string) => (await send('pmo', { method: 'GET', path })).body;
  const { items } = (await get(`/v1/selections?office=${choosingOffice}`)) as Answer<'list-selections'>;
  const path = `/v1/selections/${items[0]?.id}`;
  const selection = (await get(path)) as Answer<'get-selection'>;
  const result = (await get(`${path}/scenarios/1/result`)) as Answer<'get-scenario-result'>;
  const table = (await get(`${path}/candidates`)) as Answer<'get-candidates'>;
  const { best, status, seconds } = result.found;
  const all = table.items.reduce((sum, { total }) => sum + total, 0);
  const budget = selection.scenarios[0]?.rules.budget ?? 0;
  const { core } = result;
  printTable(
    ['what', 'figure'],
    [
      ['candidates', `${table.items.length}, ${pounds(all)} together`],
      ['budget', pounds(budget)],
      [
        'chosen',
        `${best.chosen.length}, value ${best.value}, ${pounds(best.cost)}, ${status} after ${seconds.toFixed(1)} s of solving`,
      ],
      ...Object.entries(best.used).map(([rule, used]) => [`used of ${rule}`, rule === 'budget' ? pounds(used) : `${used / 10}`]),
      ...result.cutLists.map(({ by, way, set }) => [
        `list by ${by}, ${way}`,
        `${set.chosen.length}, value ${set.value}, ${pounds(set.cost)}`,
      ]),
      ['core, open, never', core ? `${core.core.length}, ${core.open.length}, ${core.never.length}` : 'not looked at'],
      ...result.nextSteps.map(({ words, next }) => [
        `next step: ${words}`,
        next ? `value ${next.value} for ${next.by} more` : 'none',
      ]),
      ...selection.scenarios.flatMap(({ name, conflict }) => (conflict ? [[`clash in ${name}`, conflict.words]] : [])),
      ['asked', `${selection.status}, ${selection.submission?.board.name ?? 'no board'}`],
    ],
  );
  const [frontier] = result.frontiers;
  if (!frontier) return;
  printTable(
    ['money', 'value', 'chosen', ''],
    frontier.points.map(({ used, value, chosen, proven }) => [
      pounds(used),
      value,
      chosen.length,
      proven ? 'proven' : 'not proven',
    ]),
  );
  const title = 'What each amount of money buys, with 25 leads of each kind';
  await writeFile(picture, frontierSvg({ title, frontier, own: best, budget }));
  console.log(`\nDrawn into ${picture}.`);
}

const pounds = (pence: number): string => `£${(pence / 1e11).toFixed(2)}bn`;
