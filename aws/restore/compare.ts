/**
 * Holds a table of facts against the anchors that were kept outside it: every history must be whole, and every entry that an anchor vouches for must
 * be there. After a restore to an earlier instant this says exactly what was stored later and is lost.
 */
import { verifyChain } from '#domain/history/verify.ts';
import type { CheckpointStore } from '#domain/ports.ts';
import type { Operator } from './operator.ts';

export interface Compared {
  readonly histories: number;
  readonly entries: number;
  readonly anchors: number;
  /** One line for each history that is not what it was vouched to be, or that is missing altogether. */
  readonly faults: readonly string[];
}

type Anchor = Awaited<ReturnType<CheckpointStore['find']>>[number];

export async function compare(operator: Pick<Operator, 'histories' | 'anchors'>, table: string): Promise<Compared> {
  const { find, key } = await operator.anchors();
  const seen = new Set<string>();
  const anchors = new Map<string, Anchor>();
  const faults: string[] = [];
  let entries = 0;
  for await (const { stream, commits } of operator.histories(table)) {
    seen.add(stream);
    entries += commits.length;
    const found = await find([stream]);
    for (const anchor of found) anchors.set(anchor.at, anchor);
    const own = found.map(({ at, heads }) => ({ at, heads: heads.filter(head => head.stream === stream) }));
    const fault = verifyChain({ streams: [{ stream, commits }], anchors: own }, key);
    if (fault) faults.push(`${fault.stream}, entry ${fault.seq}: ${fault.why}`);
  }
  faults.push(...missing([...anchors.values()], seen));
  return { histories: seen.size, entries, anchors: anchors.size, faults };
}

/** Histories that anchors vouch for and of which nothing is there. */
function missing(anchors: readonly Anchor[], seen: ReadonlySet<string>): string[] {
  const last = new Map<string, { seq: number; at: string }>();
  for (const { at, heads } of anchors)
    for (const { stream, seq } of heads)
      if (!seen.has(stream) && seq > (last.get(stream)?.seq ?? 0)) last.set(stream, { seq, at });
  return [...last].map(
    ([stream, { seq, at }]) => `${stream}: the whole history is missing; an anchor of ${at} vouches for ${seq} entries`,
  );
}
