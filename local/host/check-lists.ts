/**
 * Holds the lists against the facts they were made from, stream by stream, while the host works: rows that disagree are made anew, rows of
 * nobody are removed. Whoever writes into the file by hand gains nothing for longer than until the next check. Nobody waits for the check, so it rests for
 * longer than it works: people who are answered meanwhile have most of the processor.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckedViews } from '#adapters/sqlite/views.ts';
import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { FactFeed } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';
import { log } from '#functions/kit/log.ts';
import { dueLookOwners } from '#views/due-looks.ts';
import { rowsOf } from '#views/rows.ts';
import { workflowWatchlist } from '#views/workflow-watchlist.ts';

/** Commits, and owners of rows, that are read together: parsing them is one piece of work. */
const together = 50;

/** How many times as long as it worked the check rests then. */
const rest = 2;

interface Lists {
  readonly app: App;
  readonly feed: FactFeed;
  readonly views: CheckedViews;
  /** The position up to which facts have been followed: lists are not yet what they will be after it. */
  readonly followed: () => number;
  /** Ends the check with its next rest: the next check begins anew. */
  readonly stopping?: AbortSignal;
}

/** How many streams had rows that were wrong. */
export async function checkLists(lists: Lists): Promise<number> {
  let mended = 0;
  // One at a time, and others are heard every few milliseconds: people's requests come first.
  await forEachConcurrently(followedIn(lists), 1, async commit => {
    if (await checkOne(commit, lists)) mended += 1;
  });
  await forEachConcurrently(ownersIn(lists), 1, async owner => {
    if (await removeStray(owner, lists)) mended += 1;
  });
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

/** Commits that were followed before they are looked at. */
async function* followedIn(lists: Lists): AsyncGenerator<Commit, undefined> {
  const { feed, followed } = lists;
  let position = 0;
  const next = async () => {
    const batch = await feed.after(position, together);
    position = batch.at(-1)?.position ?? position;
    return batch;
  };
  for await (const entry of withRests(next, lists)) {
    if (entry.position > followed()) return;
    if (entry.commit) yield entry.commit;
  }
}

function ownersIn(lists: Lists): AsyncGenerator<string, undefined> {
  let last = '';
  const next = async () => {
    const batch = await lists.views.owners(last, together);
    last = batch.at(-1) ?? last;
    return batch;
  };
  return withRests(next, lists);
}

/** One batch after the other until one is empty or the host is to stop. */
async function* withRests<T>(next: () => Promise<readonly T[]>, { stopping }: Lists): AsyncGenerator<T, undefined> {
  while (!stopping?.aborted) {
    const began = performance.now();
    const batch = await next();
    if (batch.length === 0) return;
    yield* batch;
    await wait((performance.now() - began) * rest, undefined, { signal: stopping }).catch(() => {});
  }
}

/** Rows whose owner has no facts; the watchlist of workflows and the plan of looks are not made from facts alone. */
async function removeStray(owner: string, { app, views }: Lists): Promise<boolean> {
  if (owner.startsWith(`${workflowWatchlist.name}/`) || owner.startsWith(dueLookOwners)) return false;
  const parts = partsOf(owner);
  if (parts && (await app.states.current(parts.aggregate, parts.id)).seq > 0) return false;
  await views.forget(owner);
  return true;
}
