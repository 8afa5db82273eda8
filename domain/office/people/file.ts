/**
 * A table of people against the people of the office: who is new, who differs and in what, who stays, and what is refused with its line, field,
 * value and reason. People are known by their id, else by their address. Nobody goes by being absent, unless that is asked for.
 */

import { roleNames, roles } from '../../values/roles.ts';
import { sheetErrorIn } from '../../values/sheet-errors.ts';
import { whatFits } from '../../values/what-fits.ts';
import { type Person, personEntrySchema } from '../people.ts';
import type { OfficeState } from '../state.ts';
import { deactivatedIn, everybody } from './deactivated.ts';
import { cellOf, headerIn, type PeopleHeader, type PersonField, rolesIn, type TableLine } from './file-cells.ts';

export interface FieldChange {
  readonly field: 'name' | 'email' | 'roles';
  readonly from: string;
  readonly to: string;
}

export interface RefusedCell {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** What becomes of a line, or of a person who stands in none. */
export interface FileOutcome {
  readonly line?: number;
  readonly id: string;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused' | 'absent';
  readonly changes: readonly FieldChange[];
  readonly refused: readonly RefusedCell[];
}

export interface ReadPeople {
  readonly header?: PeopleHeader | undefined;
  readonly outcomes: readonly FileOutcome[];
  /** The people of the office with the file in force. */
  readonly people: readonly Person[];
}

type Office = Pick<OfficeState, 'people' | 'deactivated'>;

export function readPeople(office: Office, records: readonly TableLine[], absent: 'stay' | 'remove'): ReadPeople {
  const header = headerIn(records);
  if (!header) return { outcomes: [], people: office.people };
  const reading = new Map<string, Person>();
  const outcomes: FileOutcome[] = [];
  const lines = records.filter(({ line }) => line > header.line);
  for (const line of lines) outcomes.push(outcomeOf(line, { office, header, reading }));
  const gone = absent === 'remove' ? office.people.filter(({ id }) => !named(outcomes).has(id)) : [];
  const kept = office.people.filter(person => !gone.includes(person)).map(person => reading.get(person.id) ?? person);
  const joining = [...reading.values()].filter(({ id }) => !office.people.some(person => person.id === id));
  const left = gone.map(({ id, name }): FileOutcome => ({ id, name, outcome: 'absent', changes: [], refused: [] }));
  return { header, outcomes: [...outcomes, ...left], people: [...kept, ...joining] };
}

/** Whoever stands in the file, also in a line that is refused: that one is not absent. */
function named(outcomes: readonly FileOutcome[]): ReadonlySet<string> {
  return new Set(outcomes.map(({ id }) => id));
}

interface Around {
  readonly office: Office;
  readonly header: PeopleHeader;
  /** The people of the lines before, as they will be. */
  readonly reading: Map<string, Person>;
}

function outcomeOf(record: TableLine, around: Around): FileOutcome {
  const { office, reading } = around;
  const { person, known, strange } = personIn(record, around);
  const about = { line: record.line, id: person.id, name: person.name };
  const changes = known ? changesOf(known, person) : [];
  const isAway = known !== undefined && deactivatedIn(office, known.id) !== undefined;
  const refused = [
    ...strangeRoles(strange),
    ...faultsOf(person),
    ...clashes(person, around),
    ...(isAway && changes.length > 0 ? [awaiting(known)] : []),
  ];
  if (refused.length > 0) return { ...about, outcome: 'refused', changes: [], refused };
  if (!isAway) reading.set(person.id, changes.length > 0 || !known ? person : known);
  const outcome = !known ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  return { ...about, outcome, changes, refused: [] };
}

/** What a line says of a person; what it leaves empty stays as the office knows it. */
function personIn(record: TableLine, around: Around): { person: Person; known: Person | undefined; strange: readonly string[] } {
  const cell = (field: PersonField) => cellOf(record, around.header, field);
  const [id, email] = [cell('id'), cell('email')];
  const known = knownBy(everybody(around.office), { id, email });
  const said = rolesIn(cell('roles'));
  const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
  const before = known ?? { id: id || freeId(email, around), name: '', email: '', roles: [] };
  const held = said.roles.length > 0 ? said.roles : before.roles;
  const person = { id: before.id, name: name || before.name, email: email || before.email, roles: [...held] };
  return { person, known, strange: said.strange };
}

const addressOf = (email: string) => email.trim().toLowerCase();

function knownBy(people: readonly Person[], { id, email }: { id: string; email: string }): Person | undefined {
  return id === ''
    ? people.find(person => addressOf(person.email) === addressOf(email))
    : people.find(person => person.id === id);
}

/** From the address, for a person whom the file gives no id: what stands before the @, unlike all that are taken. */
function freeId(email: string, { office, reading }: Around): string {
  const local = (email.split('@')[0] ?? '')
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '')
    .replace(/^[._-]+/, '')
    .slice(0, 48);
  const taken = (id: string) => reading.has(id) || everybody(office).some(person => person.id === id);
  if (local === '' || !taken(local)) return local;
  for (let number = 2; ; number += 1) if (!taken(`${local}-${number}`)) return `${local}-${number}`;
}

const allRoles = roles.map(role => roleNames[role]).join(', ');

function strangeRoles(strange: readonly string[]): RefusedCell[] {
  return strange.map(value => ({ field: 'roles', value, reason: `no role; roles are ${allRoles}` }));
}

/** What makes the person impossible, as the people of an office are checked everywhere. */
function faultsOf(person: Person): RefusedCell[] {
  const error = sheetErrorIn(person.name);
  if (error !== undefined) return [{ field: 'name', value: person.name, reason: error }];
  const parsed = personEntrySchema.safeParse(person, { error: whatFits });
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path: [field = ''], message }) => {
    const value = person[field as keyof Person];
    if (field === 'roles') return { field: 'roles', value: '', reason: `empty; say at least one of ${allRoles}` };
    if (value === '') return { field: String(field), value: '', reason: 'empty' };
    return { field: String(field), value: String(value), reason: message };
  });
}

/** The address of somebody else, and a person who stands in the file twice. */
function clashes(person: Person, { office, reading }: Around): RefusedCell[] {
  const same = reading.get(person.id);
  if (same) return [{ field: 'id', value: person.id, reason: 'stands in the file already' }];
  const others = [...everybody(office).filter(({ id }) => !reading.has(id)), ...reading.values()];
  const owner = others.find(other => other.id !== person.id && addressOf(other.email) === addressOf(person.email));
  return owner ? [{ field: 'email', value: person.email, reason: `the address of ${owner.id} already` }] : [];
}

function awaiting({ id, name }: Person): RefusedCell {
  return { field: 'id', value: id, reason: `${name} is deactivated; bring that person back first` };
}

function changesOf(before: Person, after: Person): FieldChange[] {
  const told = ({ name, email, roles: held }: Person) => ({
    name,
    email,
    roles: roles.filter(role => held.includes(role)).join(', '),
  });
  const [from, to] = [told(before), told(after)];
  return (['name', 'email', 'roles'] as const)
    .filter(field => from[field] !== to[field])
    .map(field => ({ field, from: from[field], to: to[field] }));
}
