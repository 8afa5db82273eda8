/**
 * Facts as subscribers see them. What is not for every subscriber's eyes stays out: a frozen pack is named by its digest, a hidden ballot
 * says only whose it is, and so does an answer to a question of weights; people are ids and roles. A fact that is too large for an event says so and is read in the history.
 */
import { assessmentIsBlind } from '#domain/assessment/visibility.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { Person } from '#domain/office/people.ts';
import type { DomainEvent } from '#domain/ports.ts';
import type { Review } from '#domain/review/state.ts';
import { ballotsAreHidden, countsFor } from '#domain/review/visibility.ts';
import { upcastFact } from '#domain/upcast.ts';
import type { App } from './app.ts';

/** Bytes of UTF-8; EventBridge takes 256 KB with everything around it. */
const mostBytes = 240 * 1024;

interface Told {
  readonly type: string;
  readonly pack?: { readonly digest: string };
  readonly ballot?: { readonly member: string };
  readonly people?: readonly Person[];
  readonly person?: Person;
  readonly change?: { readonly people?: readonly Person[] };
  readonly links?: readonly { readonly person: string }[];
  readonly counts?: Readonly<Record<string, number>>;
}

export async function eventsOf(commit: Commit, parts: { aggregate: string; id: string }, app: App): Promise<DomainEvent[]> {
  const round = await hiddenRound(parts, app);
  const blind = await blindPanel(parts, app);
  const { stream, seq, at, actor, facts } = commit;
  return facts.map((stored, index) => {
    const fact = upcastFact(stream, stored as StoredFact) as Told;
    const { type, ...rest } = fact;
    const detail = fitting(
      { stream, seq, actor, ...rest, ...instead(fact, round), ...(blind && ofBlindPanel(fact)) },
      { stream, seq, actor },
    );
    return { id: `${stream}#${seq}#${index}`, at, type, detail };
  });
}

const ballotTypes: ReadonlySet<string> = new Set(['ballot-cast', 'ballot-recorded']);

/** What stands in an event instead of what is stored. */
function instead(
  { type, pack, ballot, people, person, change, counts, links }: Told,
  hidden: Review | undefined,
): Record<string, unknown> {
  if (type === 'round-opened') return { pack: pack?.digest };
  if (ballotTypes.has(type) && hidden) return { ballot: { member: ballot?.member, hidden: true } };
  if (counts && hidden) return { counts: countsFor(hidden, counts) };
  if (type === 'change-proposed' && change?.people) return { change: { kind: 'people', people: withoutNames(change.people) } };
  if (type === 'person-invited' && person) return { person: withoutNames([person])[0] };
  if (type === 'sign-ins-linked') return { links: links?.map(({ person: id }) => ({ person: id })) };
  if (type === 'people-set') return { people: withoutNames(people ?? []) };
  return aboutPeople({ type, people, person });
}

/** Nobody's name or address travels with an event, and no answer to a question of weights: it is for nobody's eyes while others have not answered. */
function aboutPeople({ type, people, person }: Pick<Told, 'type' | 'people' | 'person'>): Record<string, unknown> {
  if (type === 'logo-set') return { content: undefined };
  if (type === 'weighting-answered') return { answer: undefined, mostInconsistent: undefined, hidden: true };
  if (type === 'person-invited' && person) return { person: withoutNames([person])[0] };
  if (type === 'people-set') return { people: withoutNames(people ?? []) };
  return type === 'directory-entry-set' ? { entry: {} } : {};
}

function withoutNames(people: readonly Person[]) {
  return people.map(({ id, roles }) => ({ id, roles }));
}

function fitting(detail: Record<string, unknown>, least: Record<string, unknown>): Record<string, unknown> {
  const bytes = Buffer.byteLength(JSON.stringify(detail));
  return bytes <= mostBytes ? detail : { ...least, leftOut: `${bytes} bytes are too many for an event; read the history` };
}

/** Until an assessment has ended, an event says who has rated and nothing of what: neither a value nor what they come to. */
function ofBlindPanel({ type }: Told): Record<string, unknown> {
  if (type === 'ratings-given') return { ratings: [], hidden: true };
  return type === 'assessment-revealed' ? { result: undefined, hidden: true } : {};
}

async function blindPanel(parts: { aggregate: string; id: string }, { states }: App): Promise<boolean> {
  if (parts.aggregate !== 'assessment') return false;
  const { state } = await states.current('assessment', parts.id);
  return state.id !== undefined && assessmentIsBlind(state);
}

/** The round, if its ballots are for nobody's eyes (yet). */
async function hiddenRound(parts: { aggregate: string; id: string }, { states }: App): Promise<Review | undefined> {
  if (parts.aggregate !== 'review') return undefined;
  const { state } = await states.current('review', parts.id);
  return state.id !== undefined && ballotsAreHidden(state) ? state : undefined;
}
