/**
 * Whom a filter means (RFC 7644, section 3.4.2.2): users by the attributes that an office keeps, values by their parts. A filter of an attribute
 * that an office does not keep is refused: nobody, or everybody, would be taken for an answer.
 */
import type { ScimUser } from '#api/answers/scim.ts';
import { type Attributes, booleanOf, canonicalName, isObject, listOf, valuesOf, withoutSchema } from './attributes.ts';
import { ScimFault } from './errors.ts';
import { type Comparator, type Filter, type Literal, readFilter } from './filter-text.ts';

const several = ['value', 'type', 'primary'];
/** What an office keeps of a user, each with its parts. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...{ id: [], externalId: [], userName: [], displayName: [], active: [], schemas: [] },
  ...{ name: ['formatted', 'givenName', 'familyName'], emails: several, roles: several },
  meta: ['resourceType', 'location', 'created'],
};

/** Texts are compared without regard to case, but for these (RFC 7643, section 3.1). */
const exact: readonly string[] = ['id', 'externalId'];

const unreadable = (near: string) =>
  new ScimFault(
    'invalidFilter',
    `filter: cannot be read near ${JSON.stringify(near)}. A filter is, for instance, userName eq "ada@example.org".`,
  );

/** Whether a user is meant. Throws `invalidFilter` for a filter that is not understood or of what an office does not keep. */
export function filterOf(text: string): (user: ScimUser) => boolean {
  const filter = readFilter(text, unreadable);
  check(filter);
  return user => holds(filter, user);
}

/** Whether a value of an attribute with several is meant, such as of `emails[type eq "work"]`. */
export function holds(filter: Filter, of: Attributes): boolean {
  switch (filter.is) {
    case 'and':
      return holds(filter.left, of) && holds(filter.right, of);
    case 'or':
      return holds(filter.left, of) || holds(filter.right, of);
    case 'not':
      return !holds(filter.inner, of);
    case 'present':
      return valuesAt(of, filter.path).length > 0;
    case 'among':
      return valuesOf(of[canonicalName(withoutSchema(filter.path))]).some(value => holds(filter.inner, value));
    case 'compared':
      return compared(filter, valuesAt(of, filter.path));
  }
}

/** Refuses names that an office does not keep; `of` is the attribute within whose brackets a part is named. */
function check(filter: Filter, of?: string): void {
  if (filter.is === 'not') check(filter.inner, of);
  else if (filter.is === 'and' || filter.is === 'or') {
    check(filter.left, of);
    check(filter.right, of);
  } else {
    const attribute = checkName(filter.path, of);
    if (filter.is === 'among') check(filter.inner, attribute);
  }
}

function checkName(path: string, of: string | undefined): string {
  const [attribute = '', part] = pathIn(path);
  const parts = of === undefined ? kept[attribute] : kept[of]?.includes(attribute) ? [] : undefined;
  if (parts && (part === undefined || parts.includes(part))) return attribute;
  throw new ScimFault(
    'invalidFilter',
    `filter: an office does not keep ${path.slice(0, 100)}. It keeps ${Object.keys(kept).join(', ')}.`,
  );
}

function pathIn(path: string): string[] {
  return withoutSchema(path).split('.').map(canonicalName);
}

/** The values that stand at a path: several of an attribute that has several, whose own value is its part `value`; none where nothing stands. */
function valuesAt(of: Attributes, path: string): readonly unknown[] {
  const [attribute = '', part] = pathIn(path);
  const found = listOf(of[attribute]).map(value =>
    isObject(value) ? value[part ?? (attribute === 'name' ? 'formatted' : 'value')] : value,
  );
  return found.filter(value => value !== undefined && value !== null && value !== '');
}

function compared({ path, by, value }: Extract<Filter, { is: 'compared' }>, found: readonly unknown[]): boolean {
  if (value === null) return (by === 'ne') === found.length > 0;
  if (by === 'ne') return !found.some(one => equal(path, one, value));
  return found.some(one => (by === 'eq' ? equal(path, one, value) : ordered(by, one, value)));
}

function equal(path: string, one: unknown, value: Literal): boolean {
  if (typeof one === 'boolean') return one === booleanOf(value);
  if (exact.includes(pathIn(path).at(-1) ?? '')) return one === value;
  return String(one).toLowerCase() === String(value).toLowerCase();
}

function ordered(by: Exclude<Comparator, 'eq' | 'ne'>, one: unknown, other: Literal): boolean {
  if (typeof one !== 'string' || typeof other !== 'string')
    throw new ScimFault('invalidFilter', `filter: ${by} compares texts; true, false and numbers take eq and ne.`);
  const [text, value] = [one.toLowerCase(), other.toLowerCase()];
  if (by === 'co') return text.includes(value);
  if (by === 'sw') return text.startsWith(value);
  if (by === 'ew') return text.endsWith(value);
  const order = difference(text, value);
  return by === 'gt' ? order > 0 : by === 'ge' ? order >= 0 : by === 'lt' ? order < 0 : order <= 0;
}

/** Instants by time, other texts by their letters. */
function difference(one: string, other: string): number {
  const times = [one, other].map(text => (/^\d{4}-\d\d-\d\dt/.test(text) ? Date.parse(text) : Number.NaN));
  const [left = Number.NaN, right = Number.NaN] = times;
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return one < other ? -1 : one > other ? 1 : 0;
}
