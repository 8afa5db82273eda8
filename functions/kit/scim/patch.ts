/**
 * Changes a user's attributes as PATCH says (RFC 7644, section 3.5.2): add, replace and remove, with a path or without, in the ways in which
 * Entra ID and Okta send them. Attributes that an office has no place for are changed like any other, and lost with the answer.
 */
import type { ScimPatch } from '#api/requests/scim.ts';
import { type Attributes, canonical, canonicalName, isObject, listOf, userSchema, valuesOf } from './attributes.ts';
import { ScimFault } from './errors.ts';

type Operation = ScimPatch['Operations'][number];

interface Path {
  readonly attribute: string;
  /** Of several values those that equal this in this part: `emails[type eq "work"]`. */
  readonly where?: { readonly part: string; readonly value: string } | undefined;
  readonly part?: string | undefined;
}

type Change = (before: unknown) => unknown;

/** Throws a `ScimFault` for an operation that cannot be read. */
export function patched(user: Attributes, operations: readonly Operation[]): Attributes {
  return operations.reduce(applied, user);
}

function applied(user: Attributes, { op, path, value }: Operation): Attributes {
  const act = op.toLowerCase();
  if (act !== 'add' && act !== 'replace' && act !== 'remove')
    throw new ScimFault('invalidSyntax', `op: ${op.slice(0, 40)} is none of add, replace and remove.`);
  if (path !== undefined && path.trim() !== '') return at(user, path, changeBy(act, value));
  if (act === 'remove') throw new ScimFault('noTarget', 'path: remove needs one.');
  if (!isObject(value)) throw new ScimFault('invalidValue', 'value: without a path it is an object of attributes.');
  return Object.entries(value).reduce((before, [name, inner]) => at(before, name, changeBy(act, inner)), user);
}

/** How a place changes: what is added to a list joins it, what is said of an object joins its parts. */
function changeBy(act: 'add' | 'replace' | 'remove', value: unknown): Change {
  if (act === 'remove') return () => undefined;
  return before => {
    if (act === 'add' && Array.isArray(before)) return [...before, ...listOf(value)];
    if (!isObject(value)) return value;
    return isObject(before) ? { ...before, ...canonical(value) } : canonical(value);
  };
}

function at(user: Attributes, text: string, change: Change): Attributes {
  const path = pathIn(text);
  if (!path) return user;
  const { attribute, where, part } = path;
  const before = user[attribute];
  if (where) return { ...user, [attribute]: amongValues(before, { ...path, where }, change) };
  return { ...user, [attribute]: part === undefined ? change(before) : withPart(before, part, change) };
}

function withPart(before: unknown, part: string, change: Change): unknown {
  if (Array.isArray(before)) return valuesOf(before).map(entry => withPart(entry, part, change));
  const parts = isObject(before) ? canonical(before) : {};
  return { ...parts, [part]: change(parts[part]) };
}

/** Where no value fits, one that does is made: that is how Entra ID sets a first mail address. */
function amongValues(before: unknown, { where, part }: Required<Pick<Path, 'where'>> & Path, change: Change): unknown {
  if (!where) return before;
  const values = valuesOf(before);
  const fits = (entry: Attributes) => String(entry[where.part]).toLowerCase() === where.value.toLowerCase();
  const changed = (entry: Attributes) => (part === undefined ? change(entry) : withPart(entry, part, change));
  const all = values.some(fits) ? values : [...values, { [where.part]: where.value }];
  return all.map(entry => (fits(entry) ? changed(entry) : entry)).filter(entry => entry !== undefined);
}

const shape = /^([A-Za-z$][\w$-]*)(?:\[\s*([A-Za-z]\w*)\s+eq\s+"?([^"\]]*?)"?\s*\])?(?:\.([A-Za-z$][\w$-]*))?$/i;

/** Undefined for an attribute of an extension: offices have none. */
function pathIn(text: string): Path | undefined {
  const prefix = `${userSchema}:`;
  const short = text.toLowerCase().startsWith(prefix.toLowerCase()) ? text.slice(prefix.length) : text.trim();
  if (/^urn:/i.test(short)) return undefined;
  const [, attribute = '', wherePart, whereValue = '', part] = shape.exec(short) ?? [];
  if (attribute === '') throw new ScimFault('invalidPath', `path: ${short.slice(0, 100)} cannot be read.`);
  return {
    attribute: canonicalName(attribute),
    where: wherePart === undefined ? undefined : { part: canonicalName(wherePart), value: whereValue },
    part: part === undefined ? undefined : canonicalName(part),
  };
}
