/**
 * The people of an office as a directory sees them: everybody whom the office has, deactivated people among them, and whom the directory has
 * told of and the office no longer has. Who was asked to join and has not answered counts as active: the directory has nothing left to do.
 */
import { own } from '../../values/record.ts';
import type { Role } from '../../values/roles.ts';
import type { Instant } from '../../values/time.ts';
import type { Person } from '../people.ts';
import type { OfficeState } from '../state.ts';
import type { DirectoryEntry, KnownEntry } from './entry.ts';

export interface DirectoryUser {
  readonly id: string;
  readonly entry: DirectoryEntry;
  readonly roles: readonly Role[];
  readonly active: boolean;
  /** When the person came to the office; undefined for who is none of its people now. */
  readonly since?: Instant | undefined;
}

/** In the order in which the office has them; ids are unique. */
export function directoryUsers(office: OfficeState): readonly DirectoryUser[] {
  const known = [
    ...office.people.map(person => userOf(office, person, true)),
    ...office.invited.map(({ person }) => userOf(office, person, true)),
    ...office.deactivated.map(({ person }) => userOf(office, person, false)),
  ];
  const ids = new Set(known.map(({ id }) => id));
  const gone = Object.entries(office.directory).flatMap(([id, entry]): DirectoryUser[] =>
    ids.has(id) ? [] : [{ id, entry: bare(entry), roles: [], active: false }],
  );
  return [...known, ...gone].filter(({ id, active }) => active || own(office.directory, id)?.removed !== true);
}

function userOf(office: OfficeState, person: Person, active: boolean): DirectoryUser {
  const { id, name, email, roles } = person;
  const entry = own(office.directory, id);
  const told = entry ? bare(entry) : { userName: email };
  return { id, entry: { ...told, name, email }, roles, active, since: active ? own(office.memberSince, id) : undefined };
}

function bare({ removed: _, ...entry }: KnownEntry): DirectoryEntry {
  return entry;
}

export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
