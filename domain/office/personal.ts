/**
 * Which fields of facts are personal: in whatever stands with a mail address, that address and what the person is called. They are stored as one
 * commitment, `personal`, in their place (domain/history/personal.ts). Everything else about a person is told by the id, which is a
 * pseudonym. test/domain/personal.test.ts lists the facts that have such fields; a new one is found by it.
 */

import type { PersonalFields } from '../history/personal.ts';
import type { PersonId } from '../values/ids.ts';
import { addressInPlace, pseudonymOf } from './pseudonym.ts';

const personalFields = ['name', 'email', 'userName', 'externalId', 'displayName', 'givenName', 'familyName'];

/** Personal fields with whose they are. */
export interface OfPerson {
  readonly person: PersonId;
  readonly value: PersonalFields;
}

type Fields = Readonly<Record<string, unknown>>;
/** What becomes of an object that holds personal fields, or a commitment in their place. */
type Change = (object: Fields, person: PersonId) => Fields;

const isPersonal = (object: Fields) => typeof object.email === 'string';
const isWithheld = (object: Fields) => typeof object.personal === 'string';

/** The same facts with a commitment for personal fields; `commit` names it. */
export function withheld<T>(facts: T, commit: (of: OfPerson) => string): T {
  return mapped(facts, '', (object, person) => {
    if (!isPersonal(object)) return object;
    const personal = commit({ person, value: valueIn(object) });
    return replaced(object, key => personalFields.includes(key), { personal });
  }) as T;
}

/** All personal fields in facts or in a command. */
export function personalIn(facts: unknown): OfPerson[] {
  const found: OfPerson[] = [];
  mapped(facts, '', (object, person) => {
    if (isPersonal(object)) found.push({ person, value: valueIn(object) });
    return object;
  });
  return found;
}

/** All commitments in facts, each once, with whose it is. */
export function commitmentsIn(facts: unknown): ReadonlyMap<string, PersonId> {
  const found = new Map<string, PersonId>();
  mapped(facts, '', (object, person) => {
    if (isWithheld(object)) found.set(String(object.personal), person);
    return object;
  });
  return found;
}

/** The same facts with the values of commitments in their place; of what no record opens any more, only that it was erased. */
export function opened<T>(facts: T, find: (commitment: string) => PersonalFields | undefined): T {
  return mapped(facts, '', (object, person) => {
    if (!isWithheld(object)) return object;
    return replaced(object, key => key === 'personal', find(String(object.personal)) ?? erasedValue(object, person));
  }) as T;
}

function erasedValue(object: Fields, person: PersonId): PersonalFields {
  const email = addressInPlace(person);
  return { ...(Object.hasOwn(object, 'id') ? {} : { userName: email }), name: pseudonymOf(person), email };
}

function valueIn(object: Fields): PersonalFields {
  const entries = Object.entries(object).filter(([key, value]) => personalFields.includes(key) && value !== undefined);
  return Object.fromEntries(entries) as PersonalFields;
}

/** The object with other fields where the first of those was that are taken out. */
function replaced(object: Fields, isOut: (key: string) => boolean, instead: Fields): Fields {
  const entries = Object.entries(object);
  const place = entries.findIndex(([key]) => isOut(key));
  const left = entries.slice(place).filter(([key]) => !isOut(key));
  return Object.fromEntries([...entries.slice(0, place), ...Object.entries(instead), ...left]);
}

/** Each object changed, at whatever depth. An object that is a person has its own id; what is kept of one stands beside `person`. */
function mapped(value: unknown, around: PersonId, change: Change): unknown {
  if (Array.isArray(value)) return value.map(item => mapped(item, around, change));
  if (value === null || typeof value !== 'object') return value;
  const object = value as Fields;
  if (isPersonal(object) || isWithheld(object)) return change(object, typeof object.id === 'string' ? object.id : around);
  const person = typeof object.person === 'string' ? object.person : around;
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, mapped(inner, person, change)]));
}
