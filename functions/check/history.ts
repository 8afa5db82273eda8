/**
 * One history held against what was made of it: its chain, its folded state, and what else must be there because of it (rows of lists,
 * executions, files). Everything is folded from the first fact; nothing that is kept is believed.
 */
import { type AggregateName, foldingOf, partsOf, type StateOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import { canonical } from '#domain/history/digest.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import { verifyChain } from '#domain/history/verify.ts';
import type { Snapshot, ViewRow } from '#domain/ports.ts';
import { rowsOf } from '#views/rows.ts';
import { type ExecutionDue, executionsDue } from '../kit/executions-due.ts';
import { blank, foldCommits, type Loaded } from '../kit/loaded.ts';
import { openedCommits } from '../kit/personal/opened-facts.ts';
import type { Finding } from './finding.ts';
import { filesNamedIn, type NamedFile } from './named-files.ts';
import { peopleFindings } from './people.ts';
import type { Stored, StoredHistory } from './stored.ts';

export interface LookedAt {
  readonly findings: readonly Finding[];
  /** What must be there because of it; nothing when it could not be folded. */
  readonly rows: readonly ViewRow[];
  readonly executions: readonly ExecutionDue[];
  readonly files: readonly NamedFile[];
}

type Sources = Pick<Stored, 'foldedState' | 'people'>;

export async function lookAtHistory(history: StoredHistory, stored: Sources): Promise<LookedAt> {
  const { stream, commits, unreadable } = history;
  const findings = [...unreadable.map(seq => inHistory(stream, seq, 'the entry cannot be read')), ...chainFindings(history)];
  const parts = partsOf(stream);
  // The public log is held against the facts as a whole; nothing is folded of it.
  const none = { rows: [], executions: [], files: [] };
  if (isOfLog(stream)) return { ...none, findings };
  if (!parts || commits.length === 0)
    return { ...none, findings: parts ? findings : [...findings, inHistory(stream, 0, 'it is of no kind')] };
  try {
    const named = await openedCommits(commits, { personRecords: stored.people });
    const { state } = await folded(parts.aggregate, named);
    const foldedFindings = await foldedStateFindings(parts.aggregate, { ...history, commits: named }, stored);
    const ofPeople = parts.aggregate === 'office' ? await peopleFindings(parts.id, commits, stored.people) : [];
    return {
      findings: [...findings, ...ofPeople, ...foldedFindings],
      rows: rowsOf(parts.aggregate, state),
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

function chainFindings({ stream, commits }: StoredHistory): Finding[] {
  const broken = verifyChain({ streams: [{ stream, commits }], anchors: [] });
  return broken ? [inHistory(broken.stream, broken.seq, broken.why)] : [];
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
