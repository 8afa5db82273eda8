/**
 * Changes a user's attributes as PATCH says (RFC 7644, section 3.5.2): add, replace and remove, with a path or without, in the ways in which
 * Entra ID and Okta send them. Attributes that an office has no place for are changed like any other, and lost with the answer; so a replacement
 * among values of which none fits makes one, where the standard has `noTarget`: the office would not know the value in any case.
 */
import type { ScimPatch } from '#api/requests/scim.ts';
import { type Attributes, booleanOf, canonical, canonicalName, isObject, listOf, valuesOf, withoutSchema } from './attributes.ts';
import { ScimFault } from './errors.ts';
import { holds } from './filter.ts';
import { type Filter, readFilter } from './filter-text.ts';

type Operation = ScimPatch['Operations'][number];
type Act = 'add' | 'replace' | 'remove';

interface Path {
  readonly attribute: string;
  /** Of several values those that are meant: `emails[type eq "work"]`. */
  readonly where?: Filter | undefined;
  readonly part?: string | undefined;
}

interface Change {
  readonly act: Act;
  readonly to: (before: unknown) => unknown;
}

/** What the service alone says (RFC 7643, section 3.1 and 4.1.2). */
const readOnly: readonly string[] = ['id', 'meta', 'groups'];

/** Throws a `ScimFault` for an operation that cannot be read or is of what a client may not change. */
export function patched(user: Attributes, operations: readonly Operation[]): Attributes {
  return operations.reduce(applied, user);
}

function applied(user: Attributes, { op, path, value }: Operation): Attributes {
  const act = op.toLowerCase();
  if (act !== 'add' && act !== 'replace' && act !== 'remove')
    throw new ScimFault('invalidSyntax', `op: ${op.slice(0, 40)} is none of add, replace and remove.`);
  if (path !== undefined && path.trim() !== '') return atPath(user, path, changeBy(act, value));
  if (act === 'remove') throw new ScimFault('noTarget', 'path: remove needs one.');
  if (!isObject(value)) throw new ScimFault('invalidValue', 'value: without a path it is an object of attributes.');
  // Clients send the whole of what they know, their id among it: what they may not change is passed over, as with PUT.
  const said = Object.entries(value).filter(([name]) => !readOnly.includes(canonicalName(name)));
  return said.reduce((before, [name, inner]) => at(before, pathIn(name), changeBy(act, inner)), user);
}

/** How a place changes: what is added to a list joins it, what is said of an object joins its parts. */
function changeBy(act: Act, value: unknown): Change {
  if (act === 'remove') return { act, to: () => undefined };
  const to = (before: unknown) => {
    if (act === 'add' && Array.isArray(before)) return [...before, ...listOf(value)];
    if (!isObject(value)) return value;
    return isObject(before) ? { ...before, ...canonical(value) } : canonical(value);
  };
  return { act, to };
}

function atPath(user: Attributes, text: string, change: Change): Attributes {
  const path = pathIn(text);
  if (path && readOnly.includes(path.attribute))
    throw new ScimFault('mutability', `path: ${path.attribute} is read-only; the service says it.`);
  return at(user, path, change);
}

function at(user: Attributes, path: Path | undefined, change: Change): Attributes {
  if (!path) return user;
  const { attribute, where, part } = path;
  const before = user[attribute];
  const after = where
    ? amongValues(before, { ...path, where }, change)
    : part === undefined
      ? change.to(before)
      : withPart(before, part, change);
  return { ...user, [attribute]: onePrimary(before, after) };
}

function withPart(before: unknown, part: string, change: Change): unknown {
  if (Array.isArray(before)) return valuesOf(before).map(entry => withPart(entry, part, change));
  const parts = isObject(before) ? canonical(before) : {};
  return { ...parts, [part]: change.to(parts[part]) };
}

/** Where no value fits, one that does is made: that is how Entra ID sets a first mail address. */
function amongValues(before: unknown, { where, part }: Path & { readonly where: Filter }, change: Change): unknown {
  const values = valuesOf(before);
  const changed = (entry: Attributes) => (part === undefined ? change.to(entry) : withPart(entry, part, change));
  const all = change.act === 'remove' || values.some(entry => holds(where, entry)) ? values : [...values, fitting(where)];
  return all.map(entry => (holds(where, entry) ? changed(entry) : entry)).filter(entry => entry !== undefined);
}

/** The parts that a filter says a value equals. */
function fitting(where: Filter): Attributes {
  if (where.is === 'and') return { ...fitting(where.left), ...fitting(where.right) };
  return where.is === 'compared' && where.by === 'eq' ? { [canonicalName(where.path)]: where.value } : {};
}

/** A value that becomes the primary one takes that from the others (RFC 7644, section 3.5.2). */
function onePrimary(before: unknown, after: unknown): unknown {
  if (!Array.isArray(after)) return after;
  const isPrimary = (entry: Attributes) => booleanOf(entry.primary) === true;
  const was = new Set(
    valuesOf(before)
      .filter(isPrimary)
      .map(entry => JSON.stringify(entry.value)),
  );
  const values = valuesOf(after);
  const now = values.findLast(entry => isPrimary(entry) && !was.has(JSON.stringify(entry.value)));
  return now ? values.map(entry => (entry !== now && isPrimary(entry) ? { ...entry, primary: false } : entry)) : after;
}

const shape = /^([A-Za-z$][\w$-]*)(?:\[(.*)\])?(?:\.([A-Za-z$][\w$-]*))?$/is;

/** Undefined for an attribute of an extension: offices have none. */
function pathIn(text: string): Path | undefined {
  const short = withoutSchema(text);
  if (/^urn:/i.test(short)) return undefined;
  const unreadable = () => new ScimFault('invalidPath', `path: ${short.slice(0, 100)} cannot be read.`);
  const [, attribute, within, part] = shape.exec(short) ?? [];
  if (attribute === undefined) throw unreadable();
  return {
    attribute: canonicalName(attribute),
    where: within === undefined ? undefined : readFilter(within, unreadable),
    part: part === undefined ? undefined : canonicalName(part),
  };
}
