/**
 * A look at some histories after each start, chosen by chance: chain and folded state of each, from the first fact. What differs is said in the
 * log by name and by `/healthz` until the next look; `npm run -s tollgate -- check` looks at everything.
 */
import { randomInt } from 'node:crypto';
import type { StreamId } from '#domain/history/commit.ts';
import type { FactFeed } from '#domain/ports.ts';
import type { Finding } from '#functions/check/finding.ts';
import { inHistory, lookAtHistory } from '#functions/check/history.ts';
import type { App } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';

/** Histories at most; places are drawn, so that a long history is looked at more often than a short one. */
const most = 20;

export interface Looked {
  readonly histories: number;
  readonly findings: readonly Finding[];
}

export async function spotCheck({ app, feed }: { readonly app: App; readonly feed: FactFeed }): Promise<Looked> {
  const { snapshots, personRecords: people } = app.ports;
  const kept = { foldedState: (of: string) => snapshots.load(of), people };
  const streams = await drawn(feed);
  const findings: Finding[] = [];
  for (const stream of streams) {
    const commits = await app.stored.read(stream, 0).catch(() => undefined);
    const history = { stream, commits: commits ?? [], unreadable: [], followed: true };
    const looked = commits && (await lookAtHistory(history, kept));
    findings.push(...(looked?.findings ?? [inHistory(stream, 0, 'it cannot be read')]));
  }
  for (const { kind, where, what } of findings) log.error('what is kept is not what the facts say', { kind, where, what });
  return { histories: streams.length, findings };
}

/** Streams at places between the first and the last, which is found by halving. */
async function drawn(feed: FactFeed): Promise<StreamId[]> {
  const last = await lastPosition(feed);
  const streams = new Set<StreamId>();
  for (let tries = 0; last > 0 && tries < most * 2 && streams.size < most; tries += 1) {
    const [entry] = await feed.after(randomInt(last), 1);
    if (entry) streams.add(entry.stream);
  }
  return [...streams];
}

async function lastPosition(feed: FactFeed): Promise<number> {
  let [there, beyond] = [0, 1];
  while ((await feed.after(beyond, 1)).length > 0) [there, beyond] = [beyond, beyond * 2];
  while (beyond - there > 1) {
    const middle = Math.floor((there + beyond) / 2);
    if ((await feed.after(middle, 1)).length > 0) there = middle;
    else beyond = middle;
  }
  return beyond;
}

/** In words for `/healthz`; how many, and not which. */
export function troubleOf({ findings }: Looked): string | undefined {
  if (findings.length === 0) return undefined;
  return `A look at some histories found what is not as the facts, or what vouches for them, say: ${findings.length}. The log names it; npm run -s tollgate -- check looks at everything and says what to do.`;
}
