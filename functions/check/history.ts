/**
 * One history held against what was made of it: its chain and anchors, its folded state, and what else must be there because of it (rows of lists,
 * executions, files). Everything is folded from the first fact; nothing that is kept is believed.
 */
import { type AggregateName, foldingOf, partsOf, type StateOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import { canonical } from '#domain/history/digest.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import { verifyChain } from '#domain/history/verify.ts';
import type { CheckpointStore, Snapshot, ViewRow } from '#domain/ports.ts';
import { chainHeadRow } from '#views/chain-heads.ts';
import { rowsOf } from '#views/rows.ts';
import { type ExecutionDue, executionsDue } from '../kit/executions-due.ts';
import { blank, foldCommits, type Loaded } from '../kit/loaded.ts';
import { openedCommits } from '../kit/personal/opened-facts.ts';
import type { Finding } from './finding.ts';
import { filesNamedIn, type NamedFile } from './named-files.ts';
import { peopleFindings } from './people.ts';
import type { Stored, StoredHistory } from './stored.ts';

export type Anchor = Awaited<ReturnType<CheckpointStore['find']>>[number];

export interface LookedAt {
  readonly findings: readonly Finding[];
  readonly anchors: readonly Anchor[];
  /** What must be there because of it; nothing when it could not be folded. */
  readonly rows: readonly ViewRow[];
  readonly executions: readonly ExecutionDue[];
  readonly files: readonly NamedFile[];
}

type Sources = Pick<Stored, 'foldedState' | 'anchors' | 'people'>;

export async function lookAtHistory(history: StoredHistory, stored: Sources): Promise<LookedAt> {
  const { stream, commits, unreadable } = history;
  const anchors = await stored.anchors.find([stream]);
  const findings = [
    ...unreadable.map(seq => inHistory(stream, seq, 'the entry cannot be read')),
    ...chainFindings(history, anchors),
  ];
  const parts = partsOf(stream);
  const last = commits.at(-1);
  // The public log is held against the facts as a whole; nothing is folded of it.
  const none = { anchors, rows: [], executions: [], files: [] };
  if (isOfLog(stream)) return { ...none, findings };
  if (!parts || !last) return { ...none, findings: parts ? findings : [...findings, inHistory(stream, 0, 'it is of no kind')] };
  try {
    const named = await openedCommits(commits, { personRecords: stored.people });
    const { state } = await folded(parts.aggregate, named);
    const foldedFindings = await foldedStateFindings(parts.aggregate, { ...history, commits: named }, stored);
    const ofPeople = parts.aggregate === 'office' ? await peopleFindings(parts.id, commits, stored.people) : [];
    return {
      anchors,
      findings: [...findings, ...ofPeople, ...foldedFindings],
      rows: [...rowsOf(parts.aggregate, state), chainHeadRow(last)],
      executions: executionsDue(parts.aggregate, state),
      files: filesNamedIn(commits),
    };
  } catch (error) {
    return { ...none, findings: [...findings, inHistory(stream, 0, `it cannot be folded (${(error as Error).message})`)] };
  }
}

export function inHistory(stream: string, seq: number, what: string): Finding {
  return { kind: 'history', where: seq === 0 ? stream : `${stream}, entry ${seq}`, what };
}

/** The chain first: what an anchor says of a broken one says nothing more. */
function chainFindings({ stream, commits }: StoredHistory, anchors: readonly Anchor[]): Finding[] {
  const streams = [{ stream, commits }];
  const broken = verifyChain({ streams, anchors: [] });
  if (broken) return [inHistory(broken.stream, broken.seq, broken.why)];
  const own = anchors.map(({ at, heads }) => ({ at, heads: heads.filter(head => head.stream === stream) }));
  const missed = verifyChain({ streams, anchors: own });
  return missed ? [{ ...inHistory(missed.stream, missed.seq, missed.why), kind: 'anchor' }] : [];
}

async function folded<N extends AggregateName>(aggregate: N, commits: readonly Commit[]): Promise<Loaded<StateOf<N>>> {
  const decider = await foldingOf(aggregate);
  return foldCommits(decider, blank(decider, commits[0]?.stream ?? ''), commits);
}

async function foldedStateFindings(
  aggregate: AggregateName,
  { stream, commits }: StoredHistory,
  stored: Pick<Stored, 'foldedState'>,
): Promise<Finding[]> {
  const kept = await stored.foldedState(stream);
  if (kept === undefined) return [];
  const what = kept === 'not-ours' ? 'it is not sealed with the key of this deployment' : await differs(aggregate, kept, commits);
  return what === undefined ? [] : [{ kind: 'folded-state', where: stream, what }];
}

/** One of earlier rules is not compared: nobody uses it. */
async function differs(aggregate: AggregateName, kept: Snapshot, commits: readonly Commit[]): Promise<string | undefined> {
  const { fold } = await foldingOf(aggregate);
  if (kept.fold !== fold) return undefined;
  const until = commits.filter(({ seq }) => seq <= kept.seq);
  const last = until.at(-1);
  if (last?.seq !== kept.seq || last.digest !== kept.digest) return `the facts have no entry ${kept.seq} with its digest`;
  const { state, remembered } = await folded(aggregate, until);
  const same = canonical({ state, remembered }) === canonical(kept.state);
  return same ? undefined : `it says something else than the facts until entry ${kept.seq}`;
}
