/** Lists and inboxes are made from facts alone: made anew, all of them are what they were. */
import { afterEach, expect, it } from 'vitest';
import { allRows } from '#adapters/rows-when-asked.ts';
import type { RowsWhenAsked, ViewRow } from '#domain/ports.ts';
import { createApp } from '#functions/kit/app.ts';
import { rebuildViews } from '#local/host/rebuild.ts';
import { proposal } from '#test/support/standards.ts';
import { dueLooks } from '#views/due-looks.ts';
import { iterateRows } from '#views/list.ts';
import { workflowWatchlist } from '#views/workflow-watchlist.ts';
import { type LiveWorld, openWorld } from '../support/in-memory-app.ts';
import { answerClosure, deciders, founded, submit, toClosing, vote } from '../workflows/scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

it('P20: lists that are forgotten and made anew from the facts are the same in every row', async () => {
  const names = new Set<string>();
  const before = (call: string, [, , rows]: readonly unknown[]) => {
    if (call === 'views.replace') for (const row of rows as ViewRow[]) names.add(row.list);
    if (call === 'views.replaceWhenAsked') for (const row of allRows(rows as RowsWhenAsked)) names.add(row.list);
  };
  world = await openWorld({ watch: { before } });
  await founded(world);
  await submit(world, {}, 'p0');
  await world.advanceBy({ hours: 5 });
  await submit(world, { title: 'A bridge', problem: undefined }, 'p2');
  await world.give('project', 'p2', { type: 'revise-proposal', proposal: proposal({ title: 'A longer bridge' }) }, 'sonia');
  await submit(world, { title: 'A ferry', problem: undefined }, 'p3');
  await world.give('project', 'p2', { type: 'request-gate' }, 'manu');
  await submit(world, { title: 'Something else altogether' }, 'p1');
  await toClosing(world);
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);

  const was = await contents(names);
  expect(was.length).toBeGreaterThan(50);
  const { ports, settings } = world.app;
  const heard: number[] = [];
  const entries = await rebuildViews({ app: createApp(ports, settings), wired: { feed: world.feed } }, done => heard.push(done));
  expect(await contents(names)).toEqual(was);
  expect(heard.at(-1)).toBe(entries);
});

/** Every row of every list that ever held one, but for the watchlist of workflows and the plan of looks, which are not made from facts alone (decisions 11 and 52). */
async function contents(names: ReadonlySet<string>): Promise<string[]> {
  const rows: string[] = [];
  for (const name of [...names].filter(name => name !== workflowWatchlist.name && name !== dueLooks.name).sort())
    for await (const { key, body } of iterateRows(world.app.ports.views, { name }))
      rows.push(`${name} ${key} ${JSON.stringify(body)}`);
  return rows;
}
