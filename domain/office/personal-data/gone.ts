/** Who is no longer with the office, when the office stops keeping what it knows of them, and what still forbids erasing them. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { PersonId } from '../../values/ids.ts';
import { own } from '../../values/record.ts';
import { addDays, type Instant } from '../../values/time.ts';
import { invitationOf } from '../invitations/invitation.ts';
import { officePlaces } from '../people/places.ts';
import { type OfficeState, personIn } from '../state.ts';
import { heldInWords, holdOn } from './hold.ts';

/** Somebody whose name the office still keeps and who is none of its people. `at` is absent for whom only a directory ever named. */
export interface Gone {
  readonly person: PersonId;
  readonly name: string;
  readonly at?: Instant | undefined;
}

export function goneFrom(office: OfficeState): Gone[] {
  const here = new Set([...office.people.map(({ id }) => id), ...office.invited.map(({ person }) => person.id)]);
  const gone = new Map<PersonId, Gone>();
  for (const [person, { name }] of Object.entries(office.directory)) gone.set(person, { person, name });
  for (const [person, { at, name }] of Object.entries(office.personal.left)) gone.set(person, { person, name, at });
  for (const { person, at } of office.deactivated) gone.set(person.id, { person: person.id, name: person.name, at });
  return [...gone.values()].filter(({ person }) => !here.has(person));
}

/** When the retention of the office asks for somebody to be erased; never where it says nothing or nobody knows when the person left. */
export function keptUntil({ personal }: Pick<OfficeState, 'personal'>, { at }: Pick<Gone, 'at'>): Instant | undefined {
  const { people } = personal.retention;
  return people === undefined || at === undefined ? undefined : addDays(at, people);
}

/** Whose time is over now. */
export function dueForErasure(office: OfficeState, now: Instant): Gone[] {
  return goneFrom(office).filter(gone => (keptUntil(office, gone) ?? now) < now);
}

/** Projects whose histories name a person. */
export interface NamedIn {
  /** Those that are not closed and name the person in a place that somebody must fill. */
  readonly open: readonly string[];
  /** Those under a legal hold, whatever the place. */
  readonly held: readonly string[];
}

/** Undefined when a person may be erased now. */
export function requireErasable(
  office: OfficeState,
  person: PersonId,
  around: { readonly named: NamedIn; readonly now: Instant },
): Refused {
  if (own(office.personal.erased, person)) return refuse('wrong-status', `${person} was erased already.`, 'person');
  if (personIn(office, person) || invitationOf(office, person))
    return refuse(
      'wrong-status',
      `${person} is one of the people of this office, or asked to join it: remove the person or take the invitation back first.`,
      'person',
    );
  if (!goneFrom(office).some(gone => gone.person === person))
    return refuse('not-found', `This office keeps no name of ${person}.`, 'person');
  return requireNoHold(office, person, around.named) ?? requireNoPlace(office, person, around);
}

function requireNoHold(office: OfficeState, person: PersonId, { held }: NamedIn): Refused {
  const hold = holdOn(office.personal.holds, person, held);
  return (
    hold &&
    refuse(
      'wrong-status',
      `The legal hold ${hold.id} on ${heldInWords(hold.on)} forbids it: have it lifted by a second person first.`,
      'person',
    )
  );
}

function requireNoPlace(office: OfficeState, person: PersonId, { named, now }: { named: NamedIn; now: Instant }): Refused {
  const [place] = officePlaces(office, { person }, now);
  if (place)
    return refuse(
      'wrong-status',
      `${person} still has a place in ${place.name} (${place.kind}): give it to a successor first.`,
      'person',
    );
  const [project] = named.open;
  if (project === undefined) return undefined;
  return refuse(
    'wrong-status',
    `${person} is still named in ${named.open.length === 1 ? `the project ${project}` : `${named.open.length} projects, ${project} among them`}: put a successor into these places first.`,
    'person',
  );
}

/** Whether an id was that of a person who was erased: it stays a pseudonym for ever and is given to nobody again. */
export function wasErased({ personal }: Pick<OfficeState, 'personal'>, person: PersonId): boolean {
  return own(personal.erased, person) !== undefined;
}
