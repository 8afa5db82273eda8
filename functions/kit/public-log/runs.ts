/**
 * Which leaf of the log each commit is, as runs: the consecutive leaves of one history in one commit of the log. Earlier versions noted each run, and before that
 * each leaf by itself (`log-leaf`): what they noted is read here for the first commits of a log that they began.
 */
import * as z from 'zod';
import type { StreamId } from '#domain/history/commit.ts';
import type { Sequenced } from '#domain/history/log/sequenced.ts';
import type { Ports } from '#domain/ports.ts';
import type { Note } from '#domain/values/notes.ts';

/** Commits of one history that are consecutive leaves. */
export interface Run {
  /** Number of the first of these commits in its history. */
  readonly seq: number;
  /** Index of its leaf. */
  readonly leaf: number;
  readonly count: number;
}

export interface Place {
  readonly stream: StreamId;
  readonly seq: number;
}

type Notes = Pick<Ports, 'notes'>;

const leafKind = 'log-leaf';
/** Commits that are looked for at once among notes of single leaves. */
const step = 50;

const kindOf = (stream: StreamId) => `log-runs/${stream}`;
const keyOf = ({ stream, seq }: Place) => `${stream}#${seq}`;

/** The runs of a commit of the log, by history. */
export function runsIn({ start, leaves }: Pick<Sequenced, 'start' | 'leaves'>): readonly (Run & Place)[] {
  const runs: (Run & Place)[] = [];
  for (const [offset, { stream, seq }] of leaves.entries()) {
    const last = runs.at(-1);
    if (last?.stream === stream && last.seq + last.count === seq) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ stream, seq, leaf: start + offset, count: 1 });
  }
  return runs;
}

/** All runs of a history in the order of its entries. `singly`: whether there are notes of single leaves from earlier versions. */
export async function runsOf({ notes }: Notes, stream: StreamId, singly: boolean): Promise<readonly Run[]> {
  const runs = (await notes.all(kindOf(stream))).map(runIn);
  if (!singly || runs[0]?.seq === 1) return runs;
  return [...(await singleLeaves({ notes }, stream, runs[0]?.seq)), ...runs];
}

/** How many commits of a history are in the log, of the first `upTo` at least. */
export async function countInLog({ notes }: Notes, { stream, seq: upTo }: Place, singly: boolean): Promise<number> {
  const note = await notes.last(kindOf(stream));
  if (note) {
    const { seq, count } = runIn(note);
    return seq + count - 1;
  }
  for (let above = singly ? upTo : 0; above > 0; above -= step) {
    const places = Array.from({ length: Math.min(step, above) }, (_, back) => ({ stream, seq: above - back }));
    const known = new Set((await notes.some(leafKind, places.map(keyOf))).map(({ key }) => key));
    const last = places.find(place => known.has(keyOf(place)));
    if (last) return last.seq;
  }
  return 0;
}

function runIn({ key, body }: Note): Run {
  const [leaf, count] = z.tuple([z.int().min(0), z.int().min(1)]).parse(body);
  return { seq: Number(key), leaf, count };
}

/** Notes of single leaves from the first entry on, up to a run or to the first entry that has none. */
async function singleLeaves({ notes }: Notes, stream: StreamId, end = Number.POSITIVE_INFINITY): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let from = 1; from < end; from += step) {
    const places = Array.from({ length: Math.min(step, end - from) }, (_, offset) => ({ stream, seq: from + offset }));
    const found = await notes.some(leafKind, places.map(keyOf));
    const leafOf = new Map(found.map(({ key, body }) => [key, z.int().min(0).parse(body)]));
    for (const place of places) {
      const leaf = leafOf.get(keyOf(place));
      if (leaf === undefined) return runs;
      runs.push({ seq: place.seq, leaf, count: 1 });
    }
  }
  return runs;
}
