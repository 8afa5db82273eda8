/**
 * Holds the lists against the facts they were made from, stream by stream, while the host works: rows that disagree are made anew, rows of
 * nobody are removed. Whoever writes into the file by hand gains nothing for longer than until the next check.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckedViews } from '#adapters/sqlite/views.ts';
import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { FactFeed } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { dueLookOwners } from '#views/due-looks.ts';
import { rowsOf } from '#views/rows.ts';
import { workflowWatchlist } from '#views/workflow-watchlist.ts';

/** Streams between two pauses, and a pause in milliseconds: people's requests come first. */
const atOnce = 20;
const pause = 10;

interface Lists {
  readonly app: App;
  readonly feed: FactFeed;
  readonly views: CheckedViews;
}

/** How many streams had rows that were wrong. */
export async function checkLists(lists: Lists): Promise<number> {
  let mended = 0;
  let position = 0;
  for (let batch = await lists.feed.after(0, atOnce); batch.length > 0; batch = await lists.feed.after(position, atOnce)) {
    position = batch.at(-1)?.position ?? position;
    for (const { commit } of batch) if (commit && (await checkOne(commit, lists))) mended += 1;
    await wait(pause);
  }
  mended += await removeStrays(lists);
  if (mended > 0) log.warn('lists disagreed with their facts and were made anew', { mended });
  return mended;
}

async function checkOne(commit: Commit, lists: Lists): Promise<boolean> {
  const { app, views } = lists;
  const parts = partsOf(commit.stream);
  if (!parts) return false;
  const { state, seq } = await app.states.current(parts.aggregate, parts.id);
  if (seq !== commit.seq) return false;
  const outcome = await views.mend(commit.stream, seq, rowsOf(parts.aggregate, state));
  return outcome === 'later' ? forgetFuture(commit, lists) : outcome === 'mended';
}

/** Rows of a later version than there are facts are nobody's: they are forgotten and made from the newest fact. */
async function forgetFuture({ stream, seq }: Commit, lists: Lists): Promise<boolean> {
  if ((await lists.app.ports.facts.read(stream, seq, 1)).length > 0) return false;
  await lists.views.forget(stream);
  const newest = (await lists.app.ports.facts.read(stream, seq - 1)).at(-1);
  if (newest) await checkOne(newest, lists);
  return true;
}

/** Rows whose owner has no facts; the watchlist of workflows and the plan of looks are not made from facts alone. */
async function removeStrays({ app, views }: Lists): Promise<number> {
  let removed = 0;
  for (const owner of await views.owners()) {
    if (owner.startsWith(`${workflowWatchlist.name}/`) || owner.startsWith(dueLookOwners)) continue;
    const parts = partsOf(owner);
    if (parts && (await app.states.current(parts.aggregate, parts.id)).seq > 0) continue;
    await views.forget(owner);
    removed += 1;
  }
  return removed;
}
