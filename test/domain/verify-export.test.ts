/** P14: an export is whole. Whatever is left out, put in, doubled or told otherwise is found, for each history and each entry of a real file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { signers } from '#domain/history/verify.ts';
import { type NamedExport, verifyExport } from '#domain/verify-export.ts';
import { sealedAnew } from '#test/support/sealed-anew.ts';

function file(name: string): NamedExport {
  return JSON.parse(readFileSync(new URL(`./samples/exports/v1.${name}.json`, import.meta.url), 'utf8')) as NamedExport;
}

const closed = file('closed-and-anchored');
const [key = ''] = signers(closed);
const faultOf = (changed: NamedExport, trusted?: string) => verifyExport(changed, trusted).fault;
const withStream = (at: number, commits: readonly Commit[]): NamedExport => ({
  ...closed,
  streams: closed.streams.with(at, { stream: closed.streams[at]?.stream ?? '', commits }),
});

describe('an export as it was written', () => {
  test.each([
    ['closed-and-anchored', 0, []],
    ['open-round', 10, ['project', 'review']],
    ['voided-round', 7, ['project', 'review']],
  ])('%s is intact, and how many of its entries no anchor vouches for is told', (name, entries, kinds) => {
    const { fault, unanchored, absent } = verifyExport(file(name));
    expect([fault, absent]).toEqual([undefined, []]);
    expect(unanchored.reduce((sum, history) => sum + history.entries, 0)).toBe(name === 'open-round' ? 6 : entries);
    expect(unanchored.map(({ stream }) => stream.split('/')[0])).toEqual(kinds);
  });

  test('with the key that signed its anchors it is intact, too', () => {
    expect(faultOf(closed, key)).toBeUndefined();
  });
});

describe('an export that was changed', () => {
  test('each history of it that is taken out with its anchors is missed by name', () => {
    for (const { stream } of closed.streams) {
      const streams = closed.streams.filter(entry => entry.stream !== stream);
      const anchors = closed.anchors.map(anchor => ({ ...anchor, heads: anchor.heads.filter(head => head.stream !== stream) }));
      expect(faultOf({ ...closed, streams, anchors })).toMatchObject({ stream, seq: 0 });
    }
  });

  test('each history of it that stands in it twice, as it is or forged, is named', () => {
    for (const history of closed.streams) {
      const forged = sealedAnew(history.commits.map(commit => ({ ...commit, at: '2020-01-01T00:00:00.000Z' })));
      for (const commits of [history.commits, forged])
        expect(faultOf({ ...closed, streams: [...closed.streams, { stream: history.stream, commits }] })).toEqual({
          stream: history.stream,
          seq: 0,
          why: 'it stands in the file twice',
        });
    }
  });

  test('a history of another project, and another name at the head, are named', () => {
    const [other] = file('open-round').streams;
    if (!other) throw new Error('the sample has a project');
    expect(faultOf({ ...closed, streams: [...closed.streams, other] })).toMatchObject({ stream: other.stream, seq: 0 });
    expect(faultOf({ ...closed, project: 'another' })).toMatchObject({ stream: 'project/another', seq: 0 });
    expect(faultOf({ ...closed, project: undefined, office: 'pmo' })).toMatchObject({ stream: 'office/pmo', seq: 0 });
  });

  test('anchors that were emptied vouch for nothing where a key is named, and every entry counts as not vouched for', () => {
    const emptied = { ...closed, anchors: [] };
    expect(faultOf(emptied, key)?.why).toContain('no anchor vouches for it');
    expect(faultOf({ ...closed, anchors: closed.anchors.map(anchor => ({ ...anchor, heads: [] })) }, key)).toBeDefined();
    const entries = verifyExport(emptied).unanchored.reduce((sum, history) => sum + history.entries, 0);
    expect(entries).toBe(closed.streams.reduce((sum, { commits }) => sum + commits.length, 0));
  });

  test('an entry that is added behind the last anchor is counted', () => {
    for (const [at, { stream, commits }] of closed.streams.entries()) {
      const last = commits.at(-1);
      if (!last) throw new Error('every history has entries');
      const more = sealedAnew([...commits, { ...last, seq: last.seq + 1, facts: [] }]);
      expect(verifyExport(withStream(at, more), key)).toMatchObject({ fault: undefined, unanchored: [{ stream, entries: 1 }] });
    }
  });

  test('a decision that its ballots do not come to is named, although both chains were sealed anew and no anchor is left', () => {
    let found = 0;
    for (const [at, { stream, commits }] of closed.streams.entries()) {
      const facts = (commit: Commit) => commit.facts as { type: string; outcome?: string }[];
      const forged = commits.map(commit => ({
        ...commit,
        facts: facts(commit).map(fact => (fact.type === 'round-decided' ? { ...fact, outcome: 'kill' } : fact)),
      }));
      if (!commits.some(commit => facts(commit).some(({ type }) => type === 'round-decided'))) continue;
      found += 1;
      expect(faultOf({ ...withStream(at, sealedAnew(forged)), anchors: [] })).toMatchObject({
        stream,
        seq: commits.find(commit => facts(commit).some(({ type }) => type === 'round-decided'))?.seq,
        why: expect.stringMatching(/^it decides kill, and its ballots come to (go|conditional-go)$/),
      });
    }
    expect(found).toBe(6);
  });

  test('every single entry that is dropped, swapped, cut off or told otherwise is found, and the history is named', () => {
    const counted = { dropped: 0, swapped: 0, 'cut off': 0, changed: 0, 'sealed anew': 0 };
    const expectFound = (what: keyof typeof counted, stream: string, changed: NamedExport) => {
      expect(faultOf(changed, key)?.stream).toBe(stream);
      counted[what] += 1;
    };
    for (const [at, { stream, commits }] of closed.streams.entries())
      for (const [index, commit] of commits.entries()) {
        const other = { ...commit, at: '2020-01-01T00:00:00.000Z' };
        expectFound('dropped', stream, withStream(at, commits.toSpliced(index, 1)));
        expectFound('cut off', stream, withStream(at, commits.slice(0, index)));
        expectFound('changed', stream, withStream(at, commits.with(index, other)));
        expectFound('sealed anew', stream, withStream(at, sealedAnew(commits.with(index, other))));
        const next = commits[index + 1];
        if (next) expectFound('swapped', stream, withStream(at, commits.toSpliced(index, 2, next, commit)));
      }
    console.log(`tampered exports, all found: ${JSON.stringify(counted)}`);
    expect(counted).toEqual({ dropped: 51, swapped: 44, 'cut off': 51, changed: 51, 'sealed anew': 51 });
  });
});
