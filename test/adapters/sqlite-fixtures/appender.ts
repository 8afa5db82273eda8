/** A process that appends to the state folder it is given, four histories at once, and prints each commit once acknowledged. */
import { writeSync } from 'node:fs';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { noDigest, seal } from '#domain/history/commit.ts';

const { facts } = openSqlite(process.argv[2]!);

async function keepAppending(stream: string): Promise<never> {
  const kept = await facts.read(stream, 0);
  for (let previous = kept.at(-1); ; ) {
    const seq = (previous?.seq ?? 0) + 1;
    const at = '2026-03-01T09:00:00.000Z';
    const actor = { kind: 'person' as const, id: 'ann' };
    const entry = { stream, seq, at, actor, command: `c${seq}`, content: noDigest, facts: [{ type: 'x', seq }] };
    const commit = seal({ ...entry, previous: previous?.digest ?? noDigest });
    await facts.append(commit);
    // Written at once, not buffered: what the reader sees was acknowledged before.
    writeSync(1, `${stream} ${seq} ${commit.digest}\n`);
    previous = commit;
  }
}

await Promise.all(['project/p1', 'project/p2', 'office/o1', 'review/r1'].map(keepAppending));
