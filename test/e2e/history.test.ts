/** P14: an exported history verifies without us, and whatever is done to it afterwards is found and named. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Commit, type Entry, seal } from '#domain/history/commit.ts';
import { type Exported, verifyChain } from '#domain/history/verify.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { anchored, memorySigner } from '#test/support/memory-signer.ts';
import { actsOn, because } from './api-driver.ts';

let host: TestHost;
let exported: Exported;
const { post, read, done, submit, openRound, ask, ballot, decide, evidence } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const id = await submit();
  const review = await openRound(id);
  await done(ballot('chair', review, { outcome: 'hold', reason: because }));
  await decide(id, review, { outcome: 'go' });
  await evidence(id, 'preliminary-assessment');
  await decide(id, await ask(id), { outcome: 'go' });
  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 12_000_000, progress: 10 }));
  await host.host.factStream.idle();
  exported = await anchored(await read('auditor', `/v1/projects/${id}/export`), memorySigner());
});
afterAll(() => host?.close());

type Stream = Exported['streams'][number];

/** The export with one stream's entries replaced. */
function withCommits(stream: Stream, commits: readonly Commit[]): Exported {
  return { ...exported, streams: exported.streams.map(entry => (entry === stream ? { ...entry, commits } : entry)) };
}

/** Every entry of every stream with its place. */
const everyEntry = (): { stream: Stream; at: number }[] =>
  exported.streams.flatMap(stream => stream.commits.map((_, at) => ({ stream, at })));

/** A chain that is right in itself, told differently from one entry on. */
function regrown(commits: readonly Commit[], at: number, change: (entry: Entry) => Entry): Commit[] {
  const kept = commits.slice(0, at);
  for (const [index, commit] of commits.slice(at).entries()) {
    const { digest: _, ...entry } = commit;
    const previous = kept.at(-1)?.digest ?? commit.previous;
    kept.push(seal(index === 0 ? { ...change(entry), previous } : { ...entry, previous }));
  }
  return kept;
}

test('the export of an untouched project has no flaw, and its anchors vouch for every stream', () => {
  expect(everyEntry().length).toBeGreaterThan(15);
  expect(exported.anchors[0]?.heads.map(head => head.stream).sort()).toEqual(exported.streams.map(entry => entry.stream).sort());
  expect(verifyChain(exported)).toBeUndefined();
});

test('P14: an entry that was dropped is named, whichever it is', () => {
  for (const { stream, at } of everyEntry()) {
    const flaw = verifyChain(withCommits(stream, stream.commits.toSpliced(at, 1)));
    expect(flaw).toMatchObject({ stream: stream.stream, seq: at + 1, why: expect.stringContaining('missing') });
  }
});

test('P14: two entries that changed places are named by the first of them', () => {
  for (const { stream, at } of everyEntry()) {
    const [one, two] = stream.commits.slice(at, at + 2);
    if (one === undefined || two === undefined) continue;
    expect(verifyChain(withCommits(stream, stream.commits.toSpliced(at, 2, two, one)))).toMatchObject({
      stream: stream.stream,
      seq: at + 1,
    });
    const renumbered = [
      { ...two, seq: one.seq },
      { ...one, seq: two.seq },
    ];
    expect(verifyChain(withCommits(stream, stream.commits.toSpliced(at, 2, ...renumbered)))).toMatchObject({ seq: at + 1 });
  }
});

test('P14: an entry that was told anew with a good digest no longer fits the entry after it, which is named', () => {
  for (const { stream, at } of everyEntry().filter(entry => entry.at + 1 < entry.stream.commits.length)) {
    const [{ digest: _, ...entry }] = stream.commits.slice(at) as [Commit];
    const told = stream.commits.with(at, seal({ ...entry, facts: [] }));
    expect(verifyChain({ ...withCommits(stream, told), anchors: [] })).toMatchObject({ stream: stream.stream, seq: at + 2 });
  }
});

test('P14: a history that was cut off anywhere misses the entry that an anchor vouches for', () => {
  for (const { stream, at } of everyEntry()) {
    const flaw = verifyChain(withCommits(stream, stream.commits.slice(0, at)));
    expect(flaw).toMatchObject({ stream: stream.stream, seq: stream.commits.length, why: expect.stringContaining('anchor') });
  }
  for (const gone of exported.streams) {
    const streams = exported.streams.filter(stream => stream !== gone);
    expect(verifyChain({ ...exported, streams })).toMatchObject({ stream: gone.stream, why: expect.stringContaining('anchor') });
  }
});

test('P14: a history that was told anew from any entry on, with good digests, is found by its anchor', () => {
  const changes: ((entry: Entry) => Entry)[] = [
    entry => ({ ...entry, actor: { kind: 'person', id: 'somebody-else' } }),
    entry => ({ ...entry, at: '2020-01-01T00:00:00.000Z' }),
    entry => ({ ...entry, facts: [] }),
  ];
  for (const { stream, at } of everyEntry())
    for (const change of changes) {
      const told = withCommits(stream, regrown(stream.commits, at, change));
      expect(verifyChain({ ...told, anchors: [] })).toBeUndefined();
      expect(verifyChain(told)).toMatchObject({ stream: stream.stream, why: expect.stringContaining('another content') });
    }
});

test('P14: any single value that was changed anywhere in an entry is found, and that entry is named', () => {
  const places = everyEntry().flatMap(({ stream, at }) => leavesOf(stream.commits[at]).map(path => ({ stream, at, path })));
  expect(places.length).toBeGreaterThan(500);
  const values = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(fc.nat(places.length - 1), values, (place, value) => {
      const { stream, at, path } = places[place]!;
      const commits = [...stream.commits];
      const changed = structuredClone(commits[at]) as Commit;
      fc.pre(replaced(changed, path, value) !== value);
      commits[at] = changed;
      const flaw = verifyChain(withCommits(stream, commits));
      expect(flaw && `${flaw.stream}#${flaw.seq}`).toBe(`${stream.stream}#${at + 1}`);
    }),
    { numRuns: 2_000 },
  );
});

/** The paths to all single values of a JSON value. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Puts another value in a place; returns the one before. */
function replaced(value: unknown, path: readonly string[], next: unknown): unknown {
  const [key = '', ...rest] = path;
  const object = value as Record<string, unknown>;
  if (rest.length > 0) return replaced(object[key], rest, next);
  const before = object[key];
  object[key] = next;
  return before;
}
