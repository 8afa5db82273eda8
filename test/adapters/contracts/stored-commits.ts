/** What every adapter of the port StoredCommits must do: name each stored commit at least once, those of one stream in order. */
import { expect, test } from 'vitest';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import type { StoredCommits } from '#domain/history/log/ports.ts';
import type { FactStore } from '#domain/ports.ts';

export interface StoreUnderTest {
  readonly facts: Pick<FactStore, 'append'>;
  readonly stored: StoredCommits;
}

function chainOf(stream: string, count: number, from: Commit[] = []): Commit[] {
  const commits = [...from];
  for (let seq = from.length + 1; seq <= from.length + count; seq += 1) {
    const previous = commits.at(-1)?.digest ?? noDigest;
    const actor = { kind: 'person' as const, id: 'petra' };
    const at = '2026-03-02T09:00:00.000Z';
    commits.push(seal({ stream, seq, at, actor, command: `k${seq}`, content: '', facts: [{ type: 'noted', seq }], previous }));
  }
  return commits;
}

async function readAll(stored: StoredCommits, mark: string | undefined, limit: number) {
  const named: string[] = [];
  let at = mark;
  for (let more = true; more; ) {
    const answer = await stored.since(at, limit);
    expect(answer.places.length).toBeLessThanOrEqual(limit);
    for (const { stream, seq, digest } of answer.places) named.push(`${stream}#${seq} ${digest}`);
    at = answer.mark;
    more = answer.more;
  }
  return { named, mark: at };
}

const nameOf = ({ stream, seq, digest }: Commit) => `${stream}#${seq} ${digest}`;

export function storedCommitsContract(make: () => Promise<StoreUnderTest>): void {
  test('P14: every commit that was stored is named for the log, also in small portions, those of one history in order', async () => {
    const { facts, stored } = await make();
    const [first, second] = [chainOf('project/a', 7), chainOf('project/b', 5)];
    for (const commit of [...first, ...second]) await facts.append(commit);
    const { named } = await readAll(stored, undefined, 3);
    expect(new Set(named)).toEqual(new Set([...first, ...second].map(nameOf)));
    for (const chain of [first, second]) {
      const own = [...new Set(named)].filter(name => name.startsWith(chain[0]?.stream ?? '-'));
      expect(own).toEqual(chain.map(nameOf));
    }
  });

  test('P14: what is stored after a mark is named from that mark on, and a mark of an empty store is one', async () => {
    const { facts, stored } = await make();
    const empty = await readAll(stored, undefined, 10);
    expect(empty.named).toEqual([]);
    const first = chainOf('project/a', 3);
    for (const commit of first) await facts.append(commit);
    const some = await readAll(stored, empty.mark, 10);
    expect(new Set(some.named)).toEqual(new Set(first.map(nameOf)));
    const later = chainOf('project/a', 2, first).slice(3);
    for (const commit of later) await facts.append(commit);
    const rest = await readAll(stored, some.mark, 10);
    expect(rest.named).toEqual(expect.arrayContaining(later.map(nameOf)));
  });
}
