/**
 * Verifies an exported history as a whole, without us: it holds the histories that it names and no others, each once; every chain and anchor is right;
 * what nothing outside the file vouches for is counted. What has ended cannot be left out, and what the entries say follows from those before
 * (verification/rounds.ts, projects.ts, selections.ts, offices.ts).
 */
import type { CallFact } from './call/facts.ts';
import type { Commits } from './history/commit.ts';
import { verifyLog } from './history/log/exported.ts';
import { type Note, noteIn, type Verifier } from './history/log/note.ts';
import { isSignedBy } from './history/log/signing.ts';
import type { StoredFact } from './history/upcast.ts';
import { type ChainFault, verifyChain } from './history/verify.ts';
import type { MeetingFact } from './meeting/facts.ts';
import type { ProjectFact } from './project/facts.ts';
import type { ReviewFact } from './review/facts.ts';
import type { SelectionFact } from './selection/facts.ts';
import { upcastFact } from './upcast.ts';
import { exportedAggregates, type HeldExport, type NamedExport } from './verification/exported.ts';
import { readWithNames } from './verification/names.ts';
import { faultInOffice } from './verification/offices.ts';
import { lookAtNames } from './verification/people.ts';
import { faultInProject } from './verification/projects.ts';
import type { History } from './verification/read-through.ts';
import { lookAtRound, type Notes, type RoundSaid, saidIn } from './verification/rounds.ts';
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
export function verifyExport(exported: HeldExport, trusted?: string, log: TrustInLog = {}): ExportReport {
  const own = ownStream(exported);
  const { named, ended } = toldBy(exported.streams.find(({ stream }) => stream === own));
  const present = new Set(exported.streams.map(({ stream }) => stream));
  const names = lookAtNames(exported);
  const broken =
    missingOrDoubled(exported) ??
    verifyChain(exported, trusted) ??
    faultInLog(exported, log) ??
    strangeHistory(exported, named) ??
    leftOut(ended, present) ??
    names.fault;
  const { fault: untrue, notes } = broken ? { fault: undefined, notes: nothingNoted } : meaningOf(exported);
  return {
    fault: broken ?? untrue ?? notVouchedFor(exported, trusted),
    unanchored: unanchored(exported, broken === undefined),
    absent: [...named].filter(stream => !present.has(stream)),
    erased: names.erased,
    notes,
  };
}

const nothingNoted: Notes = { onBehalf: [], setAside: [] };

/** Whether what the entries say follows from what they said before: rounds first, because their project speaks of them. */
function meaningOf(exported: HeldExport): { readonly fault?: ChainFault | undefined; readonly notes: Notes } {
  const { streams } = exported;
  const looks = streams
    .filter(({ stream }) => stream.startsWith('review/'))
    .map(history => {
      const { state, ...look } = lookAtRound(history);
      return { ...look, round: history.stream.slice('review/'.length), said: saidIn(state) };
    });
  const notes = {
    onBehalf: looks.flatMap(({ notes }) => notes.onBehalf),
    setAside: looks.flatMap(({ notes }) => notes.setAside),
  };
  const rounds = new Map(looks.map(({ round, said }) => [round, said]));
  const first = looks.find(({ fault }) => fault)?.fault;
  return {
    fault:
      first ??
      firstOf(streams, history => faultInOther(readWithNames(history, exported.people), rounds)) ??
      faultInMinutes(exported),
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

function faultInOther(history: History, rounds: ReadonlyMap<string, RoundSaid>): ChainFault | undefined {
  const [kind] = history.stream.split('/');
  if (kind === 'project') return faultInProject(history, rounds);
  if (kind === 'office') return faultInOffice(history);
  return kind === 'selection' ? faultInSelection(history) : undefined;
}

/** Every entry is in the log under the checkpoint of the file, or newer; no history ends before its head there; whom the auditor believes has signed. */
function faultInLog(exported: HeldExport, { key, witnesses = [], since }: TrustInLog): ChainFault | undefined {
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

function ownStream(exported: HeldExport): string {
  const kind = exportedAggregates.find(entry => exported[entry] !== undefined) ?? 'project';
  return `${kind}/${exported[kind]}`;
}

type AnyFact = ReturnType<typeof upcastFact>;

type Told = { readonly stream: string; readonly commits: Commits };

function* factsOf(history: Told | undefined): Generator<AnyFact> {
  for (const { stream, facts } of history?.commits ?? []) for (const fact of facts) yield upcastFact(stream, fact as StoredFact);
}

type FactThatNames = ProjectFact | CallFact | MeetingFact;

/** The histories that a history names, and those of them that it says have ended, each once. */
function toldBy(history: Told | undefined): { readonly named: ReadonlySet<string>; readonly ended: ReadonlySet<string> } {
  const [named, ended] = [new Set<string>(), new Set<string>()];
  const assessmentOf = new Map<string, string>();
  const assessed = new Set<string>();
  for (const stored of factsOf(history)) {
    for (const stream of namedIn(stored)) named.add(stream);
    for (const stream of endedIn(stored)) ended.add(stream);
    const fact = stored as FactThatNames;
    if (fact.type === 'assessment-asked') assessmentOf.set(fact.project, fact.assessment);
    if (fact.type === 'proposal-assessed') assessed.add(fact.project);
  }
  for (const project of assessed) ended.add(`assessment/${assessmentOf.get(project)}`);
  return { named, ended };
}

/** What has come to an end by this fact, and so is nobody's secret any more. */
function endedIn(stored: AnyFact): readonly string[] {
  const fact = stored as FactThatNames;
  if (fact.type === 'gate-outcome-recorded') return [`review/${fact.review}`];
  return fact.type === 'meeting-closed' ? endedInMinutes([fact]) : [];
}

/** The history that a fact of a project, of a call or of a meeting brings with it. */
function namedIn(stored: AnyFact): string[] {
  const fact = stored as FactThatNames;
  if (fact.type === 'items-added') return [...agendaStreams([fact])];
  if (fact.type === 'gate-requested') return [`review/${fact.review}`];
  return fact.type === 'assessment-asked' ? [`assessment/${fact.assessment}`] : [];
}

/** What has come to an end as the own history says is in the file. */
function leftOut(ended: ReadonlySet<string>, present: ReadonlySet<string>): ChainFault | undefined {
  const stream = [...ended].find(entry => !present.has(entry));
  return stream === undefined ? undefined : { stream, seq: 0, why: 'its end is on record, and it is not in the file' };
}

/** The file holds the history that it says it is, and each history once. */
function missingOrDoubled(exported: HeldExport): ChainFault | undefined {
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
function strangeHistory(exported: HeldExport, named: ReadonlySet<string>): ChainFault | undefined {
  const own = ownStream(exported);
  const strange = exported.streams.find(({ stream }) => stream !== own && !named.has(stream));
  return strange && { stream: strange.stream, seq: 0, why: `${own} names no such history` };
}

/** What the minutes say, beside the histories of what the meeting was about. */
function faultInMinutes(exported: HeldExport): ChainFault | undefined {
  if (exported.meeting === undefined) return undefined;
  const own = exported.streams.find(({ stream }) => stream === ownStream(exported));
  if (!own) return undefined;
  const facts = [...own.commits].flatMap(({ seq, facts: stored }) => (stored as MeetingFact[]).map(fact => ({ seq, fact })));
  const others = new Map(exported.streams.map(history => [history.stream, history]));
  return faultInMeeting(own.stream, facts, stream => {
    const other = others.get(stream);
    return other && ([...factsOf(other)] as (ReviewFact | SelectionFact)[]);
  });
}

function notVouchedFor(exported: HeldExport, trusted: string | undefined): ChainFault | undefined {
  if (trusted === undefined || exported.anchors.some(({ heads }) => heads.length > 0)) return undefined;
  return { stream: ownStream(exported), seq: 0, why: 'no anchor vouches for it, so your key has nothing to say of it' };
}

/** Where every chain is right, the entries of a history are counted from 1 to its last one, and need not be read again. */
function unanchored({ streams, anchors, log }: HeldExport, isCounted: boolean): { stream: string; entries: number }[] {
  const vouchedFor = new Map((log?.entries ?? []).toReversed().map(({ stream, leaves }) => [stream, leaves.length]));
  for (const { stream, seq } of anchors.flatMap(anchor => anchor.heads))
    vouchedFor.set(stream, Math.max(vouchedFor.get(stream) ?? 0, seq));
  return streams.flatMap(({ stream, commits }) => {
    const until = vouchedFor.get(stream) ?? 0;
    const entries = isCounted ? Math.max(0, commits.length - until) : countAfter(commits, until);
    return entries > 0 ? [{ stream, entries }] : [];
  });
}

function countAfter(commits: Commits, until: number): number {
  let count = 0;
  for (const { seq } of commits) if (seq > until) count += 1;
  return count;
}
