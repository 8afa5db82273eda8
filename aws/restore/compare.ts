/**
 * Holds a table of facts against the public log, whose files were not restored: every history must be whole, and every entry that the log holds must be
 * there as the log holds it. After a restore to an earlier instant this says exactly what was stored later and is lost.
 */
import type { Commit } from '#domain/history/commit.ts';
import { sameBytes } from '#domain/history/log/bytes.ts';
import { emptyTree, grown, rootOfEdge } from '#domain/history/log/growth.ts';
import { leafHash } from '#domain/history/log/hash.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import { verifyChain } from '#domain/history/verify.ts';
import { newestPublished } from '#functions/kit/public-log/publish.ts';
import { entriesBetween } from '#functions/kit/public-log/tiles.ts';
import type { Operator } from './operator.ts';

export interface Compared {
  readonly histories: number;
  readonly entries: number;
  /** Entries that the log holds. */
  readonly leaves: number;
  /** One line for each history that is not what the log says, or that is missing altogether. */
  readonly faults: readonly string[];
}

export async function compare(operator: Pick<Operator, 'histories' | 'log'>, table: string): Promise<Compared> {
  const { files, publicKey } = await operator.log();
  const logged = await loggedIn(files, publicKey);
  const seen = new Set<string>();
  const faults: string[] = [];
  let entries = 0;
  for await (const { stream, commits } of operator.histories(table)) {
    seen.add(stream);
    entries += commits.length;
    const fault = verifyChain({ streams: [{ stream, commits }], anchors: [] });
    const why = fault ? `entry ${fault.seq}: ${fault.why}` : isOfLog(stream) ? undefined : lacking(commits, logged.get(stream));
    if (why !== undefined) faults.push(`${stream}, ${why}`);
  }
  for (const [stream, digests] of logged)
    if (!seen.has(stream)) faults.push(`${stream}: the whole history is missing; the log holds ${digests.length} entries of it`);
  return { histories: seen.size, entries, leaves: [...logged.values()].reduce((sum, own) => sum + own.length, 0), faults };
}

/** By history the digests of its entries in their order, out of the log's bundles; the tree that they make must be that of its newest checkpoint. */
async function loggedIn(files: Pick<LogFiles, 'get'>, publicKey: Uint8Array): Promise<Map<string, string[]>> {
  const logged = new Map<string, string[]>();
  const published = await newestPublished({ logFiles: files });
  if (!published) return logged;
  const { checkpoint, note } = published;
  if (isSignedBy(note, { name: checkpoint.origin, type: 'note', publicKey }) !== true)
    throw new Error('the newest checkpoint of the log is not signed with the key of this deployment');
  let tree: ReturnType<typeof grown> = { ...emptyTree, completed: [] };
  const step = 4096;
  for (let from = 0; from < checkpoint.size; from += step) {
    const entries = await entriesBetween(files, { start: from, end: Math.min(from + step, checkpoint.size) }, checkpoint.size);
    tree = grown(tree, entries.map(leafHash));
    for (const entry of entries) {
      const [stream, , digest] = JSON.parse(new TextDecoder().decode(entry)) as [string, number, string];
      const own = logged.get(stream) ?? [];
      own.push(digest);
      logged.set(stream, own);
    }
  }
  if (!sameBytes(rootOfEdge(tree), checkpoint.root))
    throw new Error('the files of the log do not make the tree of its newest checkpoint');
  return logged;
}

function lacking(commits: readonly Commit[], digests: readonly string[] = []): string | undefined {
  const other = digests.findIndex((digest, at) => commits[at]?.digest !== digest);
  if (other < 0) return undefined;
  return commits[other]
    ? `entry ${other + 1}: the log holds another content of this entry`
    : `entry ${other + 1}: the log holds ${digests.length} entries, and the table ${commits.length}`;
}
