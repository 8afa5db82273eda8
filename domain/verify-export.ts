/**
 * Verifies an exported history as a whole, without us: it holds the histories that it names and no others, each once; every chain and anchor is right;
 * what nothing outside the file vouches for is counted. What has ended cannot be left out, and a round was decided as its project says.
 */
import type { CallFact } from './call/facts.ts';
import type { Commit } from './history/commit.ts';
import { verifyLog } from './history/log/exported.ts';
import { isSignedBy } from './history/log/signing.ts';
import type { StoredFact } from './history/upcast.ts';
import { type ChainFault, type Exported, verifyChain } from './history/verify.ts';
import type { MeetingFact } from './meeting/facts.ts';
import type { ProjectFact } from './project/facts.ts';
import type { ReviewFact } from './review/facts.ts';
import { evolveSelection } from './selection/evolve.ts';
import type { SelectionFact } from './selection/facts.ts';
import { noSelection, type SelectionState } from './selection/state.ts';
import { digestOfPack } from './selection/submission/pack.ts';
import { upcastFact } from './upcast.ts';
import { exportedAggregates, type NamedExport } from './verification/exported.ts';
import { agendaStreams, endedInMinutes, faultInMeeting } from './verify-meeting.ts';

export type { NamedExport };

export interface ExportReport {
  /** The first thing that is wrong; `seq` 0 where it is about a history as a whole. */
  readonly fault?: ChainFault | undefined;
  /** By history, the entries after the last one that an anchor vouches for. */
  readonly unanchored: readonly { readonly stream: string; readonly entries: number }[];
  /** Histories that are named and not in the file: rounds that were never opened or keep their ballots hidden, assessments that have not ended. */
  readonly absent: readonly string[];
}

/** With the fingerprint of a key, anchors must be there and signed with it. */
export function verifyExport(exported: NamedExport, trusted?: string): ExportReport {
  const own = ownStream(exported);
  const facts = factsOf(exported.streams.find(({ stream }) => stream === own));
  const named = new Set(facts.flatMap(namedIn));
  const present = new Set(exported.streams.map(({ stream }) => stream));
  const fault =
    missingOrDoubled(exported) ??
    verifyChain(exported, trusted) ??
    faultInLog(exported) ??
    strangeHistory(exported, named) ??
    leftOut(facts, present) ??
    faultInRounds(exported, facts) ??
    faultInSelection(exported) ??
    faultInMinutes(exported) ??
    notVouchedFor(exported, trusted);
  return { fault, unanchored: unanchored(exported), absent: [...named].filter(stream => !present.has(stream)) };
}

/** Every entry is in the log under the checkpoint of the file, or newer; no history ends before its head there. */
function faultInLog({ streams, log }: NamedExport): ChainFault | undefined {
  return log && verifyLog({ streams, log }, isSignedBy).fault;
}

function ownStream(exported: NamedExport): string {
  const kind = exportedAggregates.find(entry => exported[entry] !== undefined) ?? 'project';
  return `${kind}/${exported[kind]}`;
}

type AnyFact = ReturnType<typeof upcastFact>;

function factsOf(history: { readonly stream: string; readonly commits: readonly Commit[] } | undefined): AnyFact[] {
  return (history?.commits ?? []).flatMap(({ stream, facts }) => facts.map(fact => upcastFact(stream, fact as StoredFact)));
}

/** The history that a fact of a project, of a call or of a meeting brings with it. */
function namedIn(stored: AnyFact): string[] {
  const fact = stored as ProjectFact | CallFact | MeetingFact;
  if (fact.type === 'items-added') return [...agendaStreams([fact])];
  if (fact.type === 'gate-requested') return [`review/${fact.review}`];
  return fact.type === 'assessment-asked' ? [`assessment/${fact.assessment}`] : [];
}

/** What has come to an end as the own history says, and so is nobody's secret any more, is in the file. */
function leftOut(stored: readonly AnyFact[], present: ReadonlySet<string>): ChainFault | undefined {
  const facts = stored as readonly (ProjectFact | CallFact | MeetingFact)[];
  const assessmentOf = new Map(
    facts.flatMap(fact => (fact.type === 'assessment-asked' ? [[fact.project, fact.assessment] as const] : [])),
  );
  const ended = facts.flatMap(fact => {
    if (fact.type === 'gate-outcome-recorded') return [`review/${fact.review}`];
    if (fact.type === 'meeting-closed') return [...endedInMinutes([fact])];
    return fact.type === 'proposal-assessed' ? [`assessment/${assessmentOf.get(fact.project)}`] : [];
  });
  const stream = ended.find(entry => !present.has(entry));
  return stream === undefined ? undefined : { stream, seq: 0, why: 'its end is on record, and it is not in the file' };
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

/** Besides its own history the file holds those that this one names, and no others. */
function strangeHistory(exported: NamedExport, named: ReadonlySet<string>): ChainFault | undefined {
  const own = ownStream(exported);
  const strange = exported.streams.find(({ stream }) => stream !== own && !named.has(stream));
  return strange && { stream: strange.stream, seq: 0, why: `${own} names no such history` };
}

/** What the project says of a decided round is what the round itself says. */
function faultInRounds({ streams }: NamedExport, facts: readonly AnyFact[]): ChainFault | undefined {
  for (const fact of facts as readonly ProjectFact[]) {
    if (fact.type !== 'gate-outcome-recorded') continue;
    const stream = `review/${fact.review}`;
    const ofRound = factsOf(streams.find(entry => entry.stream === stream)) as readonly ReviewFact[];
    const decided = ofRound.findLast(entry => entry.type === 'round-decided');
    if (decided?.outcome === fact.outcome) continue;
    const said = decided ? `it decided ${decided.outcome}` : 'it decided nothing';
    return { stream, seq: 0, why: `the project records the outcome ${fact.outcome}, and ${said}` };
  }
  return undefined;
}

/** What a board was asked about, and decided on, is what the history before makes: candidates, rules, answer and the other scenarios. */
function faultInSelection(exported: NamedExport): ChainFault | undefined {
  if (exported.selection === undefined) return undefined;
  const own = exported.streams.find(({ stream }) => stream === ownStream(exported));
  let state: SelectionState = noSelection;
  for (const { stream, seq, at, actor, facts } of own?.commits ?? [])
    for (const fact of facts as readonly SelectionFact[]) {
      state = evolveSelection(state, fact, { at, actor, seq });
      if (!namesWhatWasShown(state, fact))
        return { stream, seq, why: 'what the board was shown is not what the history before says' };
    }
  return undefined;
}

/** What the minutes say, beside the histories of what the meeting was about. */
function faultInMinutes(exported: NamedExport): ChainFault | undefined {
  if (exported.meeting === undefined) return undefined;
  const own = exported.streams.find(({ stream }) => stream === ownStream(exported));
  if (!own) return undefined;
  const facts = own.commits.flatMap(({ seq, facts: stored }) => (stored as MeetingFact[]).map(fact => ({ seq, fact })));
  return faultInMeeting(own.stream, facts, stream => {
    const other = exported.streams.find(entry => entry.stream === stream);
    return other && (factsOf(other) as (ReviewFact | SelectionFact)[]);
  });
}

function namesWhatWasShown(state: SelectionState, fact: SelectionFact): boolean {
  if (fact.type !== 'selection-submitted' && fact.type !== 'selection-decided') return true;
  if (state.id === undefined || !state.submission) return false;
  return digestOfPack(state, state.submission.scenario, state.submission.others) === fact.pack;
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
