/**
 * What is read out of a history from its stored facts alone, without the folds of the domain: who has an interest, who sits in a round, whose
 * ballots stand. Written from docs/duties.md and docs/deciding.md, so that a fault in the domain is not repeated here.
 */
import type { Board } from '#domain/office/boards/board.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { Gate } from '#domain/office/gate-model.ts';
import type { Person } from '#domain/office/people.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import type { Logged } from '../fixtures.ts';
import type { Happened } from '../given.ts';

export type AnyFact = OfficeFact | ProjectFact | ReviewFact;
export type FactOf<T extends AnyFact['type']> = Extract<AnyFact, { type: T }>;
export type Ballot = FactOf<'ballot-cast'>['ballot'];
type Entries = readonly Happened<ReviewFact>[];

export const endings: readonly string[] = ['round-decided', 'round-lapsed', 'round-voided', 'round-withdrawn', 'round-restarted'];

/** All facts of these types, oldest first, each with its entry. */
export function factsOf<T extends AnyFact['type']>(
  log: readonly Logged[],
  ...types: readonly T[]
): { fact: FactOf<T>; entry: Logged }[] {
  return log.flatMap(entry =>
    entry.facts.flatMap(fact => ((types as readonly string[]).includes(fact.type) ? [{ fact: fact as FactOf<T>, entry }] : [])),
  );
}

export function peopleNow(log: readonly Logged[]): readonly Person[] {
  return factsOf(log, 'people-set').at(-1)?.fact.people ?? [];
}

export function boardsNow(log: readonly Logged[]): readonly Board[] {
  return factsOf(log, 'boards-set').at(-1)?.fact.boards ?? [];
}

export function hasRoleNow(log: readonly Logged[], id: string, ...roles: readonly string[]): boolean {
  return peopleNow(log).some(person => person.id === id && person.roles.some(role => roles.includes(role)));
}

/** The first fact of a round. */
export function openedIn(past: Entries): FactOf<'round-opened'> {
  return past[0]?.facts[0] as FactOf<'round-opened'>;
}

/** Until when a round takes ballots: longer where it waits for the word on one that was recorded in a meeting. */
export function deadlineOf(past: Entries): string {
  const recorded = past.flatMap(one => one.facts.filter(fact => fact.type === 'ballot-recorded'));
  return recorded.flatMap(({ deadline }) => deadline ?? []).at(-1) ?? openedIn(past).deadline;
}

/** Who sits in a round before an entry: what the PMO gave to others is theirs. */
export function seatedBefore(past: Entries, until: number) {
  const { roster, chair, seatRules = [] } = openedIn(past);
  const changes = past.slice(0, until).flatMap(one => one.facts.filter(fact => fact.type === 'seat-changed'));
  const now = (seat: string) => changes.reduce((held, fact) => (held === fact.member ? fact.replacement : held), seat);
  const added = changes.filter(fact => !roster.some(seat => now(seat) === fact.replacement)).map(fact => fact.replacement);
  const rules = seatRules.map(rule => ({ ...rule, member: now(rule.member) }));
  return { roster: [...new Set([...roster.map(now), ...added])], chair: now(chair), seatRules: rules };
}

export interface Standing {
  readonly ballot: Ballot;
  readonly seq: number;
}

/** Whose ballots, as the chair recorded them in a meeting, count by a fact: confirmed, or not objected to in time. */
function cameToCount(fact: ReviewFact): readonly string[] {
  if (fact.type === 'recorded-ballot-confirmed') return [fact.member];
  return fact.type === 'recorded-ballots-stood' ? fact.members : [];
}

/** The ballots that stand in a round, and who is out of it, before a fact of an entry. */
export function standingBefore(past: Entries, entry: Happened<ReviewFact>, upTo: ReviewFact) {
  const said = new Map<string, Ballot>();
  const soFar = { standing: new Map<string, Standing>(), out: new Set<string>() };
  for (const one of past)
    for (const fact of one.facts) {
      if (fact === upTo) return soFar;
      if (fact.type === 'ballot-recorded') said.set(fact.ballot.member, fact.ballot);
      for (const member of cameToCount(fact)) {
        const ballot = said.get(member);
        if (ballot) soFar.standing.set(member, { ballot, seq: one.seq });
      }
      takeBallot(soFar, fact, one.seq);
    }
  return { ...soFar, entry };
}

function takeBallot(
  { standing, out }: { standing: Map<string, Standing>; out: Set<string> },
  fact: ReviewFact,
  seq: number,
): void {
  if (fact.type === 'ballot-cast') standing.set(fact.ballot.member, { ballot: fact.ballot, seq });
  if (fact.type === 'seat-changed') out.delete(fact.member);
  if (fact.type !== 'member-recused' && fact.type !== 'member-left') return;
  standing.delete(fact.member);
  out.add(fact.member);
}

const actsOfLeads: ReadonlySet<string> = new Set([
  'report-filed',
  'gate-requested',
  'closure-reported',
  'condition-reported',
  'proceeded-against-advice',
  'change-requested',
]);

function isActOfLead(fact: AnyFact): boolean {
  return fact.type === 'evidence-added' ? fact.evidence.attests === undefined : actsOfLeads.has(fact.type);
}

/** Whom a proposal names, as `role person`. */
export function namesOf({ sponsor, manager, customer, benefits }: Proposal): string[] {
  const owners = benefits.map(({ owner }) => owner && `benefit-owner ${owner}`);
  const leads = [`sponsor ${sponsor}`, manager && `manager ${manager}`, customer && `customer ${customer}`];
  return [...leads, ...owners].filter(name => name !== undefined);
}
const personOf = (name: string) => name.slice(name.indexOf(' ') + 1);

/** The names that a fact takes up: by an answer, or by the first act in the role. */
function takenUpBy(fact: AnyFact, actor: string): string[] {
  if (fact.type === 'naming-answered') return fact.accepted ? [`${fact.role} ${fact.person}`] : [];
  if (fact.type === 'closure-accepted' || fact.type === 'closure-rejected') return [`customer ${actor}`];
  if (fact.type === 'handover-offered' || (fact.type === 'handover-answered' && fact.accepted)) return [`${fact.role} ${actor}`];
  return isActOfLead(fact) || fact.type === 'proposal-revised' ? [`sponsor ${actor}`, `manager ${actor}`] : [];
}

/** A lead who accepted or acted stays a former lead; the word of the PMO alone leaves nothing behind. */
function isForGood(name: string, fact: AnyFact): boolean {
  const byThePmo = fact.type === 'naming-answered' && fact.by !== fact.person;
  return /^(sponsor|manager) /.test(name) && !byThePmo;
}

interface NamesSoFar {
  names: readonly string[];
  readonly waiting: Set<string>;
  readonly found: Set<string>;
}

function takeUp({ names, waiting, found }: NamesSoFar, fact: AnyFact, actor: string): void {
  for (const name of takenUpBy(fact, actor)) {
    waiting.delete(name);
    if (names.includes(name) && isForGood(name, fact)) found.add(personOf(name));
  }
}

function nameAnew(soFar: NamesSoFar, { proposal, asked = [] }: FactOf<'proposal-submitted' | 'proposal-revised'>): void {
  soFar.names = namesOf(proposal);
  for (const name of soFar.waiting) if (!soFar.names.includes(name)) soFar.waiting.delete(name);
  for (const { role, person } of asked) soFar.waiting.add(`${role} ${person}`);
}

/** Another has the role now; whoever gave it without having taken it up leaves nothing behind. */
function handOver(soFar: NamesSoFar, { role, from, to }: FactOf<'lead-handed-over'>): void {
  soFar.names = soFar.names.map(name => (name === `${role} ${from}` ? `${role} ${to}` : name));
  for (const person of [from, to]) soFar.waiting.delete(`${role} ${person}`);
}

/** The people of the project by its facts: those who accepted, everybody who wrote, and former leads who accepted or acted as such. */
function peopleOfProject(log: readonly Logged[]): { found: Set<string>; inEffect: readonly string[] } {
  const soFar: NamesSoFar = { names: [], waiting: new Set(), found: new Set() };
  const { found, waiting } = soFar;
  for (const { facts, actor } of log)
    for (const fact of facts) {
      takeUp(soFar, fact, actor.id);
      if (fact.type === 'lead-handed-over') handOver(soFar, fact);
      if (fact.type !== 'proposal-submitted' && fact.type !== 'proposal-revised') continue;
      if (actor.kind === 'person') found.add(actor.id);
      nameAnew(soFar, fact);
    }
  const inEffect = soFar.names.filter(name => !waiting.has(name));
  for (const name of inEffect) found.add(personOf(name));
  return { found, inEffect: inEffect.filter(name => !name.startsWith('benefit-owner ')).map(personOf) };
}

/** Whose evidence or word the must criteria of a gate rest on. */
function witnesses(log: readonly Logged[], gate: Gate): string[] {
  const added = factsOf(log, 'evidence-added').map(({ fact }) => fact.evidence);
  const onFile = added.filter(item => !added.some(other => other.replaces === item.id));
  return gate.criteria.flatMap(({ id, kind, check }) => {
    if (kind !== 'must' || 'expression' in check) return [];
    const fits = onFile.filter(item =>
      'evidence' in check ? item.kind === check.evidence && !item.attests : item.attests?.criterion === id,
    );
    return fits.slice(-1).map(item => item.by);
  });
}

/** When the project passed its last gate; before the first, when it was submitted. */
function lastPassed(log: readonly Logged[]): string {
  const alone = new Set(factsOf(log, 'gate-requested').flatMap(({ fact }) => (fact.alone ? [fact.review] : [])));
  const against = new Set(factsOf(log, 'proceeded-against-advice').map(({ fact }) => fact.review));
  const passed = factsOf(log, 'gate-outcome-recorded').filter(
    ({ fact }) => !alone.has(fact.review) && (/go$/.test(fact.outcome) || against.has(fact.review)),
  );
  return passed.at(-1)?.fact.decidedAt ?? factsOf(log, 'proposal-submitted')[0]?.entry.at ?? '';
}

/** What an entry changes that belongs to a project: its board, its gate model, the version of it, or the roles of its people. */
function changedBy(
  log: readonly Logged[],
  index: number,
  around: { gate: Gate; people: ReadonlySet<string>; model: string },
): string[] {
  const before = log.slice(0, index);
  return (log[index]?.facts ?? []).flatMap(fact => {
    switch (fact.type) {
      case 'gate-model-published':
        return fact.model.id === around.model ? ['model'] : [];
      case 'model-version-moved':
      case 'gate-model-chosen':
        return [`move ${index}`];
      case 'boards-set':
        return boardText(boardsNow(before), around.gate.board) === boardText(fact.boards, around.gate.board) ? [] : ['board'];
      case 'people-set': {
        const had = peopleNow(before);
        return [...around.people].filter(id => rolesText(had, id) !== rolesText(fact.people, id)).map(id => `person ${id}`);
      }
      default:
        return [];
    }
  });
}

/** Who made an entry, and who asked for what was approved by it. */
function makersOf(log: readonly Logged[], index: number): string[] {
  const { actor, facts = [] } = log[index] ?? {};
  const approved = facts.flatMap(fact => (fact.type === 'change-approved' ? [fact.id] : []));
  const asked = approved.length > 0 ? factsOf(log.slice(0, index), 'change-proposed') : [];
  const authors = asked.flatMap(({ fact }) => (approved.includes(fact.id) ? [fact.by] : []));
  return [...(actor?.kind === 'person' ? [actor.id] : []), ...authors];
}

/** Who changed the board, the gate model, the people or the model's version of this project since its last gate. */
function changers(log: readonly Logged[], gate: Gate, inEffect: readonly string[]): string[] {
  const seats = boardsNow(log).find(board => board.id === gate.board)?.seats ?? [];
  const named = [...seats, ...inEffect];
  const around = { gate, people: new Set(named), model: factsOf(log, 'project-admitted')[0]?.fact.model ?? '' };
  const last = new Map<string, { who: string; at: string }>();
  for (const [index, entry] of log.entries())
    for (const who of makersOf(log, index))
      for (const what of changedBy(log, index, around)) last.set(`${what} by ${who}`, { who, at: entry.at });
  const since = lastPassed(log);
  return [...last.values()].flatMap(({ who, at }) => (at > since ? [who] : []));
}

const boardText = (boards: readonly Board[], id: string) => JSON.stringify(boards.find(board => board.id === id));
const rolesText = (people: readonly Person[], id: string) =>
  JSON.stringify([...(people.find(person => person.id === id)?.roles ?? [])].sort());

/** Everyone who has an interest in the project by these facts; with a gate also its witnesses. */
export function interested(log: readonly Logged[], gate: Gate, withWitnesses = true): Set<string> {
  const { found, inEffect } = peopleOfProject(log);
  for (const person of changers(log, gate, inEffect)) found.add(person);
  for (const person of withWitnesses ? witnesses(log, gate) : []) found.add(person);
  return found;
}
