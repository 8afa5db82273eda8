/**
 * Verifies an exported history as a whole, without us: it holds the histories that it names and no others, each once; every chain and anchor is right;
 * what nothing outside the file vouches for is counted. What has ended cannot be left out, and what the entries say follows from those before
 * (verification/rounds.ts, projects.ts, selections.ts, offices.ts).
 */
import type { CallFact } from './call/facts.ts';
import type { Commit } from './history/commit.ts';
import { verifyLog } from './history/log/exported.ts';
import { type Note, noteIn, type Verifier } from './history/log/note.ts';
import { isSignedBy } from './history/log/signing.ts';
import type { StoredFact } from './history/upcast.ts';
import { type ChainFault, verifyChain } from './history/verify.ts';
import type { MeetingFact } from './meeting/facts.ts';
import type { ProjectFact } from './project/facts.ts';
import type { ReviewFact } from './review/facts.ts';
import type { ReviewState } from './review/state.ts';
import type { SelectionFact } from './selection/facts.ts';
import { upcastFact } from './upcast.ts';
import { exportedAggregates, type NamedExport } from './verification/exported.ts';
import { withNames } from './verification/names.ts';
import { faultInOffice } from './verification/offices.ts';
import { lookAtNames } from './verification/people.ts';
import { faultInProject } from './verification/projects.ts';
import type { History } from './verification/read-through.ts';
import { lookAtRound, type Notes } from './verification/rounds.ts';
import { faultInSelection } from './verification/selections.ts';
import { faultSince, type Kept } from './verification/since.ts';
import { agendaStreams, endedInMinutes, faultInMeeting } from './verify-meeting.ts';

export type { NamedExport };

export interface ExportReport {
  /** The first thing that is wrong; `seq` 0 where it is about a history as a whole. */
  readonly fault?: ChainFault | undefined;
  /** By history, the entries after the last one that an anchor or the log vouches for. */
  readonly unanchored: readonly { readonly stream: string; readonly entries: number }[];
  /** Histories that are named and not in the file: rounds that were never opened or keep their ballots hidden, assessments that have not ended. */
  readonly absent: readonly string[];
  /** Names that entries commit to and that are not in the file: of people who were erased. */
  readonly erased: number;
  /** What is no fault, and an auditor looks at. */
  readonly notes: Notes;
}

/** Whom an auditor believes about the public log: its key, and witnesses of whom each must have cosigned the checkpoint. */
export interface TrustInLog {
  readonly key?: Verifier | undefined;
  readonly witnesses?: readonly Verifier[] | undefined;
  /** A checkpoint that the auditor kept, with which the tree of the file's must begin. */
  readonly since?: Kept | undefined;
}

/** With the fingerprint of a key, anchors must be there and signed with it; with a key of the log, the file's place in it. */
export function verifyExport(exported: NamedExport, trusted?: string, log: TrustInLog = {}): ExportReport {
  const own = ownStream(exported);
  const facts = factsOf(exported.streams.find(({ stream }) => stream === own));
  const named = new Set(facts.flatMap(namedIn));
  const present = new Set(exported.streams.map(({ stream }) => stream));
  const names = lookAtNames(exported);
  const broken =
    missingOrDoubled(exported) ??
    verifyChain(exported, trusted) ??
    faultInLog(exported, log) ??
    strangeHistory(exported, named) ??
    leftOut(facts, present) ??
    names.fault;
  const { fault: untrue, notes } = broken ? { fault: undefined, notes: nothingNoted } : meaningOf(exported);
  return {
    fault: broken ?? untrue ?? notVouchedFor(exported, trusted),
    unanchored: unanchored(exported),
    absent: [...named].filter(stream => !present.has(stream)),
    erased: names.erased,
    notes,
  };
}

const nothingNoted: Notes = { onBehalf: [], setAside: [] };

/** Whether what the entries say follows from what they said before: rounds first, because their project speaks of them. */
function meaningOf(exported: NamedExport): { readonly fault?: ChainFault | undefined; readonly notes: Notes } {
  const { streams } = exported;
  const looks = streams
    .filter(({ stream }) => stream.startsWith('review/'))
    .map(history => ({ history, look: lookAtRound(history) }));
  const notes = {
    onBehalf: looks.flatMap(({ look }) => look.notes.onBehalf),
    setAside: looks.flatMap(({ look }) => look.notes.setAside),
  };
  const rounds = new Map(looks.map(({ history, look }) => [history.stream.slice('review/'.length), look.state]));
  const first = looks.find(({ look }) => look.fault)?.look.fault;
  return {
    fault:
      first ?? firstOf(streams, history => faultInOther(withNames(history, exported.people), rounds)) ?? faultInMinutes(exported),
    notes,
  };
}

function firstOf<T>(list: readonly T[], look: (entry: T) => ChainFault | undefined): ChainFault | undefined {
  for (const entry of list) {
    const fault = look(entry);
    if (fault) return fault;
  }
  return undefined;
}

function faultInOther(history: History, rounds: ReadonlyMap<string, ReviewState>): ChainFault | undefined {
  const [kind] = history.stream.split('/');
  if (kind === 'project') return faultInProject(history, rounds);
  if (kind === 'office') return faultInOffice(history);
  return kind === 'selection' ? faultInSelection(history) : undefined;
}

/** Every entry is in the log under the checkpoint of the file, or newer; no history ends before its head there; whom the auditor believes has signed. */
function faultInLog(exported: NamedExport, { key, witnesses = [], since }: TrustInLog): ChainFault | undefined {
  const { streams, log } = exported;
  if (!log) {
    const why = 'the file says nothing of the public log, so what you have of the log has nothing to say of it';
    return key || since || witnesses.length > 0 ? { stream: ownStream(exported), seq: 0, why } : undefined;
  }
  const { fault } = verifyLog({ streams, log }, isSignedBy, key);
  if (fault) return fault;
  const checkpoint = noteIn(log.checkpoint) as Note;
  const silent = witnesses.find(witness => isSignedBy(checkpoint, witness) !== true);
  if (silent) return { stream: 'log', seq: 0, why: `its checkpoint is not cosigned by the witness ${silent.name}` };
  return since && faultSince(log, since, key);
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

function notVouchedFor(exported: NamedExport, trusted: string | undefined): ChainFault | undefined {
  if (trusted === undefined || exported.anchors.some(({ heads }) => heads.length > 0)) return undefined;
  return { stream: ownStream(exported), seq: 0, why: 'no anchor vouches for it, so your key has nothing to say of it' };
}

function unanchored({ streams, anchors, log }: NamedExport): { stream: string; entries: number }[] {
  const heads = anchors.flatMap(anchor => anchor.heads);
  return streams.flatMap(({ stream, commits }) => {
    const logged = log?.entries.find(entry => entry.stream === stream)?.leaves.length ?? 0;
    const until = heads.reduce((last, head) => (head.stream === stream ? Math.max(last, head.seq) : last), logged);
    const entries = commits.filter(({ seq }) => seq > until).length;
    return entries > 0 ? [{ stream, entries }] : [];
  });
}
