/**
 * An auditor keeps the files that were given to him: an export that the first version wrote verifies with today's code, no change of it
 * passes, and it folds to what was true then (P1, P12). The files in samples/exports are as that version wrote them, one entry a line.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldAll, type Meta } from '#domain/decision/decider.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import { type Exported, signers, verifyChain } from '#domain/history/verify.ts';
import { project } from '#domain/project/decide.ts';
import { review } from '#domain/review/decide.ts';
import type { ReviewState } from '#domain/review/state.ts';
import { upcastFact } from '#domain/upcast.ts';

const files = [
  { name: 'open-round', is: { status: 'active' }, rounds: ['open'] },
  {
    name: 'decided-with-alert',
    is: {
      status: 'active',
      failing: [{ criterion: 'watch-cost-10' }, { criterion: 'watch-cost-15' }, { criterion: 'watch-cost-30' }],
    },
    rounds: ['decided'],
  },
  { name: 'voided-round', is: { status: 'active' }, rounds: ['voided'] },
  {
    name: 'closed-and-anchored',
    is: { status: 'closed' },
    rounds: ['decided', 'decided', 'decided', 'decided', 'decided', 'decided'],
  },
];

function read(name: string): Exported {
  return JSON.parse(readFileSync(new URL(`./samples/exports/v1.${name}.json`, import.meta.url), 'utf8')) as Exported;
}

interface Fold {
  readonly initial: unknown;
  evolve(state: never, fact: never, meta: Meta): unknown;
}

function folded({ stream, commits }: { readonly stream: string; readonly commits: readonly Commit[] }): unknown {
  const fold = (stream.startsWith('project/') ? project : review) as Fold;
  return commits.reduce((before, commit) => {
    const facts = commit.facts.map(fact => upcastFact(stream, fact as StoredFact));
    return foldAll(fold as never, before, { ...commit, facts } as never);
  }, fold.initial);
}

describe.each(files)('P12: exports of version 1 ($name)', ({ name, is, rounds }) => {
  const exported = read(name);

  test('an export that version 1 wrote is intact', () => {
    expect(verifyChain(exported)).toBeUndefined();
  });

  test('an export that version 1 wrote folds to what was true when it was written', () => {
    const [first, ...others] = exported.streams.map(folded);
    expect(first).toMatchObject(is);
    expect(others.map(round => (round as ReviewState).outcome?.kind ?? 'open')).toEqual(rounds);
  });

  test('a change of any single entry of an export that version 1 wrote is found', () => {
    for (const [at, { stream, commits }] of exported.streams.entries())
      for (const [index, commit] of commits.entries()) {
        const changed = commits.with(index, { ...commit, at: '2020-01-01T00:00:00.000Z' });
        const streams = exported.streams.with(at, { stream, commits: changed });
        expect(verifyChain({ ...exported, streams })).toMatchObject({ stream, seq: commit.seq });
      }
  });
});

test('P1: an anchor that version 1 signed is checked against the key that made it, and no other', () => {
  const exported = read('closed-and-anchored');
  const [key] = signers(exported);
  expect(exported.anchors.length).toBeGreaterThan(0);
  expect(verifyChain(exported, key)).toBeUndefined();
  expect(verifyChain(exported, 'f'.repeat(64))?.why).toContain('signed with another key');
});
