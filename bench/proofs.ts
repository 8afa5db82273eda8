/**
 * How large the proofs of an export are: the nodes of the log's tree that show each entry of a project to be in it, as they stand in the file. Counted by the
 * product's own rules over places of leaves; no tree is made, and every run says the same.
 */
import { nodesForLeaves } from '#domain/history/log/inclusion.ts';
import { assumptions } from './cost.ts';
import { printTable } from './measure.ts';

/** A hash of 32 bytes in base64. */
const hash = 'A'.repeat(43).concat('=');
/** Entries of a history that were put into the log together: a project changes in fewer hours than it has entries. */
const together = assumptions.commits / assumptions.runs;

/** Places of a project's leaves among so many others: evenly over the whole log, in groups of those that came together. */
export function placesOf(entries: number, { size, group }: { readonly size: number; readonly group: number }): number[] {
  const groups = Math.ceil(entries / group);
  return Array.from({ length: entries }, (_, entry) => {
    const start = Math.floor((Math.floor(entry / group) * size) / groups);
    return start + (entry % group);
  });
}

/** Nodes, and the bytes that they take in the file. */
export function proofsOf(leaves: readonly number[], size: number): { readonly nodes: number; readonly bytes: number } {
  const nodes = nodesForLeaves(leaves, size);
  return { nodes: nodes.length, bytes: JSON.stringify(nodes.map(({ level, index }) => [level, index, hash])).length };
}

export function proofs(): void {
  const { commits: entries } = assumptions;
  console.log(`Proofs in the export of a project of ${entries} entries, spread over the whole log\n`);
  const rows = [1_000, 120_000, 1_200_000, 120_000_000].map(size => {
    const alone = proofsOf(placesOf(entries, { size, group: 1 }), size);
    const grouped = proofsOf(placesOf(entries, { size, group: Math.ceil(together) }), size);
    return [
      size.toLocaleString('en'),
      alone.nodes,
      kilobytes(alone.bytes),
      kilobytes(grouped.bytes),
      Math.round(grouped.bytes / entries),
    ];
  });
  printTable(['leaves in the log', 'nodes', 'KB, each by itself', 'KB, two an hour', 'bytes an entry'], rows);
  console.log('');
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
