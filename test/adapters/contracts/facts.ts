/** What every adapter of the port FactStore must do. */
import { describe, expect, test } from 'vitest';
import { type Commit, digestOfEntry, noDigest, seal } from '#domain/history/commit.ts';
import type { FactStore } from '#domain/ports.ts';

export interface FactStoreUnderTest {
  readonly facts: FactStore;
  /** Lets go of the store and opens what it kept. */
  reopen(): Promise<FactStore>;
}

/** A commit that could have happened; two with another `by` are different commits. */
export function commitAt(stream: string, seq: number, { by = 'ann', facts = [] as readonly unknown[] } = {}): Commit {
  const at = '2026-03-01T09:00:00.000Z';
  const actor = { kind: 'person' as const, id: by };
  return seal({ stream, seq, at, actor, command: `${by}-${seq}`, content: noDigest, facts, previous: noDigest });
}

/** A commit whose JSON text has exactly so many bytes of UTF-8. */
function commitOfSize(bytes: number): Commit {
  const bare = commitAt('project/large', 1, { facts: [''] });
  return commitAt('project/large', 1, { facts: ['x'.repeat(bytes - Buffer.byteLength(JSON.stringify(bare)))] });
}

const largest = 350 * 1024;

export function factStoreContract(name: string, make: () => Promise<FactStoreUnderTest>): void {
  describe(`${name}: what happened is kept`, () => {
    places(make);
    reading(make);
    content(make);
  });
}

function places(make: () => Promise<FactStoreUnderTest>): void {
  test('P4: of fifty people who decide at the same place at the same instant, exactly one is stored', async () => {
    const { facts } = await make();
    const commits = Array.from({ length: 50 }, (_, person) => commitAt('review/r1', 1, { by: `person-${person}` }));
    const answers = await Promise.all(commits.map(commit => facts.append(commit)));
    expect(answers.filter(answer => answer === 'stored')).toHaveLength(1);
    expect(answers.filter(answer => answer === 'taken')).toHaveLength(49);
    expect(await facts.read('review/r1', 0)).toEqual([commits[answers.indexOf('stored')]]);
  });

  test('P4: a place that is taken does not hurt what arrives together with it', async () => {
    const { facts } = await make();
    await facts.append(commitAt('review/r1', 1));
    const answers = await Promise.all([
      facts.append(commitAt('review/r2', 1)),
      facts.append(commitAt('review/r1', 1, { by: 'bob' })),
      facts.append(commitAt('review/r3', 1)),
    ]);
    expect(answers).toEqual(['stored', 'taken', 'stored']);
    expect(await facts.read('review/r1', 0)).toEqual([commitAt('review/r1', 1)]);
    expect(await facts.read('review/r2', 0)).toHaveLength(1);
    expect(await facts.read('review/r3', 0)).toHaveLength(1);
  });

  test('P4: the same commit sent again is stored, once: its place was taken by itself', async () => {
    const { facts } = await make();
    expect(await facts.append(commitAt('review/r1', 1))).toBe('stored');
    expect(await facts.append(commitAt('review/r1', 1))).toBe('stored');
    expect(await facts.read('review/r1', 0)).toHaveLength(1);
  });

  test('P8: everything acknowledged is there after the store was closed and opened again', async () => {
    const { facts, reopen } = await make();
    const commits = Array.from({ length: 60 }, (_, index) => commitAt(`project/p${index % 3}`, Math.floor(index / 3) + 1));
    await Promise.all(commits.map(commit => facts.append(commit)));
    const reopened = await reopen();
    const found = await Promise.all(['project/p0', 'project/p1', 'project/p2'].map(stream => reopened.read(stream, 0)));
    expect(found.flat()).toHaveLength(60);
    expect(found.flat()).toEqual(expect.arrayContaining(commits));
    expect(await reopened.append(commitAt('project/p0', 20, { by: 'bob' }))).toBe('taken');
  });
}

function reading(make: () => Promise<FactStoreUnderTest>): void {
  test('a history is read in order, from where the reader is, as far as the reader asks', async () => {
    const { facts } = await make();
    const commits = Array.from({ length: 12 }, (_, index) => commitAt('project/p1', index + 1));
    for (const commit of commits.toReversed()) await facts.append(commit);
    expect(await facts.read('project/p1', 0)).toEqual(commits);
    expect(await facts.read('project/p1', 9)).toEqual(commits.slice(9));
    expect(await facts.read('project/p1', 2, 3)).toEqual(commits.slice(2, 5));
    expect(await facts.read('project/p1', 12)).toEqual([]);
    expect(await facts.read('project/p1', 0, 0)).toEqual([]);
  });

  test('whoever was told "stored" reads it at once', async () => {
    const { facts } = await make();
    for (let seq = 1; seq <= 20; seq += 1) {
      await facts.append(commitAt('project/p1', seq));
      expect((await facts.read('project/p1', seq - 1)).map(commit => commit.seq)).toEqual([seq]);
    }
  });

  test('a history of several megabytes is read whole', async () => {
    const { facts } = await make();
    const commits = Array.from({ length: 12 }, (_, index) => commitAt('project/p1', index + 1, { facts: ['z'.repeat(300_000)] }));
    await Promise.all(commits.map(commit => facts.append(commit)));
    expect(await facts.read('project/p1', 0)).toEqual(commits);
    expect(await facts.read('project/p1', 1, 8)).toEqual(commits.slice(1, 9));
  });

  test('histories whose names begin alike are not mixed, and an unknown one is empty', async () => {
    const { facts } = await make();
    for (const stream of ['project/p1', 'project/p10', 'project/P1', 'project/']) await facts.append(commitAt(stream, 1));
    expect((await facts.read('project/p1', 0)).map(commit => commit.stream)).toEqual(['project/p1']);
    expect(await facts.read('project/p', 0)).toEqual([]);
  });
}

function content(make: () => Promise<FactStoreUnderTest>): void {
  test('P14: hostile and foreign text comes back byte for byte, so its digest still proves it', async () => {
    const { facts } = await make();
    const hostile = JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":1},"toString":null}');
    const texts = ['👩‍💻 Zażółć gęślą jaźń', 'a\u0000b', "'; DROP TABLE facts; --", '\u{10FFFF}\uFFFF', '=1+1', ''];
    const commit = commitAt('project/ünïcode-🚦', 1, { facts: [hostile, ...texts] });
    await facts.append(commit);
    const [kept] = await facts.read('project/ünïcode-🚦', 0);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(commit));
    expect(digestOfEntry(kept!)).toBe(commit.digest);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('P15: a commit of 350 KB is stored; one byte more is a fault and nothing is written', async () => {
    const { facts } = await make();
    await expect(facts.append(commitOfSize(largest + 1))).rejects.toThrow(RangeError);
    expect(await facts.read('project/large', 0)).toEqual([]);
    expect(await facts.append(commitOfSize(largest))).toBe('stored');
    expect(await facts.read('project/large', 0)).toEqual([commitOfSize(largest)]);
  });

  test('P15: bytes count, not characters', async () => {
    const { facts } = await make();
    const emoji = commitAt('project/large', 1, { facts: ['🚦'.repeat(90_000)] });
    await expect(facts.append(emoji)).rejects.toThrow(RangeError);
  });

  test.each(['', 'project/\ud800', `project/${'x'.repeat(1020)}`])('P15: no history can have the name %j', async stream => {
    const { facts } = await make();
    await expect(facts.append({ ...commitAt('project/p1', 1), stream })).rejects.toThrow(RangeError);
    expect(await facts.read(stream, 0)).toEqual([]);
  });
}
