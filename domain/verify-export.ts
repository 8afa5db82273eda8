/**
 * Verifies an exported history as a whole, without us: it holds the histories that it names and no others, each once; every chain and anchor is right;
 * what nothing outside the file vouches for is counted. A round that was decided cannot be left out, and was decided as its project says.
 */
import type { Commit } from './history/commit.ts';
import type { StoredFact } from './history/upcast.ts';
import { type ChainFault, type Exported, verifyChain } from './history/verify.ts';
import type { ProjectFact } from './project/facts.ts';
import type { ReviewFact } from './review/facts.ts';
import { upcastFact } from './upcast.ts';

/** An export with whose history it says that it is. */
export interface NamedExport extends Exported {
  readonly project?: string | undefined;
  readonly office?: string | undefined;
}

export interface ExportReport {
  /** The first thing that is wrong; `seq` 0 where it is about a history as a whole. */
  readonly fault?: ChainFault | undefined;
  /** By history, the entries after the last one that an anchor vouches for. */
  readonly unanchored: readonly { readonly stream: string; readonly entries: number }[];
  /** Rounds that were asked for and are not in the file: they were never opened, or keep their ballots hidden because nothing was decided. */
  readonly absent: readonly string[];
}

/** With the fingerprint of a key, anchors must be there and signed with it. */
export function verifyExport(exported: NamedExport, trusted?: string): ExportReport {
  const facts = projectFacts(exported);
  const asked = facts.flatMap(fact => (fact.type === 'gate-requested' ? [`review/${fact.review}`] : []));
  const present = new Set(exported.streams.map(({ stream }) => stream));
  const fault =
    missingOrDoubled(exported) ??
    verifyChain(exported, trusted) ??
    strangeHistory(exported, asked) ??
    faultInRounds(exported, facts) ??
    notVouchedFor(exported, trusted);
  return { fault, unanchored: unanchored(exported), absent: [...new Set(asked)].filter(stream => !present.has(stream)) };
}

function ownStream({ project, office }: NamedExport): string {
  return project === undefined ? `office/${office}` : `project/${project}`;
}

function projectFacts(exported: NamedExport): ProjectFact[] {
  if (exported.project === undefined) return [];
  const own = exported.streams.find(({ stream }) => stream === ownStream(exported));
  return factsOf<ProjectFact>(own);
}

function factsOf<F>(history: { readonly stream: string; readonly commits: readonly Commit[] } | undefined): F[] {
  return (history?.commits ?? []).flatMap(({ stream, facts }) => facts.map(fact => upcastFact(stream, fact as StoredFact) as F));
}

/** The file holds the history that it says it is, and each history once. */
function missingOrDoubled(exported: NamedExport): ChainFault | undefined {
  const own = ownStream(exported);
  if (!exported.streams.some(({ stream }) => stream === own))
    return { stream: own, seq: 0, why: 'the file says that it is this history, and does not hold it' };
  const met = new Set<string>();
  for (const { stream } of exported.streams) {
    if (met.has(stream)) return { stream, seq: 0, why: 'it stands in the file twice' };
    met.add(stream);
  }
  return undefined;
}

/** Besides its own history the file holds the rounds that this one asked for, and no others. */
function strangeHistory(exported: NamedExport, asked: readonly string[]): ChainFault | undefined {
  const own = ownStream(exported);
  const strange = exported.streams.find(({ stream }) => stream !== own && !asked.includes(stream));
  return strange && { stream: strange.stream, seq: 0, why: `${own} names no such history` };
}

/** What the project says of a decided round is what the round itself says. */
function faultInRounds({ streams }: NamedExport, facts: readonly ProjectFact[]): ChainFault | undefined {
  for (const fact of facts) {
    if (fact.type !== 'gate-outcome-recorded') continue;
    const stream = `review/${fact.review}`;
    const round = streams.find(entry => entry.stream === stream);
    if (!round) return { stream, seq: 0, why: 'the project records its decision, and it is not in the file' };
    const decided = factsOf<ReviewFact>(round).findLast(entry => entry.type === 'round-decided');
    if (decided?.outcome === fact.outcome) continue;
    const said = decided ? `it decided ${decided.outcome}` : 'it decided nothing';
    return { stream, seq: 0, why: `the project records the outcome ${fact.outcome}, and ${said}` };
  }
  return undefined;
}

function notVouchedFor(exported: NamedExport, trusted: string | undefined): ChainFault | undefined {
  if (trusted === undefined || exported.anchors.some(({ heads }) => heads.length > 0)) return undefined;
  return { stream: ownStream(exported), seq: 0, why: 'no anchor vouches for it, so your key has nothing to say of it' };
}

function unanchored({ streams, anchors }: Exported): { stream: string; entries: number }[] {
  const heads = anchors.flatMap(anchor => anchor.heads);
  return streams.flatMap(({ stream, commits }) => {
    const until = heads.reduce((last, head) => (head.stream === stream ? Math.max(last, head.seq) : last), 0);
    const entries = commits.filter(({ seq }) => seq > until).length;
    return entries > 0 ? [{ stream, entries }] : [];
  });
}
