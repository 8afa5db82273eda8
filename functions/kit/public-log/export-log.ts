/** What an export says of the log: the newest checkpoint, the leaf of each entry, the nodes that prove them, and the signed heads. */
import type { StreamId } from '#domain/history/commit.ts';
import { toBase64 } from '#domain/history/log/bytes.ts';
import type { ExportedLog } from '#domain/history/log/exported.ts';
import { nodesForLeaves } from '#domain/history/log/inclusion.ts';
import { consistencyRanges, nodesOf, rootOf } from '#domain/history/log/tree.ts';
import type { App } from '../app.ts';
import { leavesUnder, orderOf } from './order.ts';
import { keyPath, lastPublished } from './publish.ts';
import { hashesOf, proofOf } from './tiles.ts';

/** Undefined before the log has a checkpoint. `since`: leaves of an older checkpoint; the growth since then is shown, unless the log has fewer. */
export async function exportedLog(
  { ports }: Pick<App, 'ports'>,
  streams: readonly StreamId[],
  since?: number,
): Promise<ExportedLog | undefined> {
  const signed = await ports.logHeads.signed(streams);
  if (!signed) return undefined;
  const published = await lastPublished(ports, signed.commit);
  if (published?.commit !== signed.commit) throw new Error(`the checkpoint ${signed.commit} of the log is not there`);
  const { size } = published.checkpoint;
  const order = await orderOf(ports);
  const entries = [];
  for (const [stream, commits] of signed.heads) {
    const leaves = await leavesUnder(ports, stream, { order, size });
    if (leaves.length < commits) throw new Error(`it is not noted which leaves of the log ${stream} is`);
    entries.push({ stream, leaves: leaves.slice(0, commits) });
  }
  const nodes = nodesForLeaves(
    entries.flatMap(({ leaves }) => leaves),
    size,
  );
  const hashAt = await hashesOf(ports.logFiles, size, nodes);
  return {
    checkpoint: published.text,
    key: await keyOf(ports, published.note.signatures[0]?.keyId ?? new Uint8Array()),
    entries,
    nodes: nodes.map(node => [node.level, node.index, toBase64(hashAt(node))] as const),
    heads: signed.note,
    ...(since !== undefined && since <= size && { consistency: await grownSince(ports.logFiles, since, size) }),
  };
}

/** That the tree of so many leaves begins with the former one (RFC 6962, section 2.1.2). */
async function grownSince(files: App['ports']['logFiles'], since: number, size: number): Promise<ExportedLog['consistency']> {
  const hashAt = await hashesOf(files, size, nodesOf({ start: 0, end: since }));
  const proof = await proofOf(files, size, consistencyRanges(since, size));
  return { size: since, root: toBase64(rootOf(since, hashAt)), proof: proof.map(toBase64) };
}

async function keyOf({ logFiles }: App['ports'], keyId: Uint8Array): Promise<string> {
  const text = await logFiles.get(keyPath(keyId));
  if (!text) throw new Error('the key of the log is not among its files');
  return new TextDecoder().decode(text);
}
