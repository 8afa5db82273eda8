/** Attributes of a SCIM user as values: names in whatever case a client writes them, values of whatever JSON they are. */

export type Attributes = Readonly<Record<string, unknown>>;

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

const names = [
  ...['userName', 'externalId', 'displayName', 'name', 'emails', 'roles', 'active'],
  ...['id', 'schemas', 'meta', 'groups', 'resourceType', 'location', 'created'],
  ...['givenName', 'familyName', 'formatted', 'value', 'type', 'primary'],
];
const known = new Map(names.map(name => [name.toLowerCase(), name]));

/** How the standard writes the name of an attribute: names are compared without regard to case (RFC 7643, section 2.1). */
export function canonicalName(name: string): string {
  return known.get(name.toLowerCase()) ?? name;
}

export function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same object with its names as the standard writes them; `__proto__` names nothing. */
export function canonical(value: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === '__proto__' ? [] : [[canonicalName(name), inner]])),
  );
}

/** Entra ID writes booleans as texts: "True", "False". */
export function booleanOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : undefined;
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The values of an attribute that has several, each as an object. */
export function valuesOf(value: unknown): readonly Attributes[] {
  return listOf(value).map(entry => (isObject(entry) ? canonical(entry) : { value: entry }));
}

/** The name of an attribute without the schema before it, which may stand there. */
export function withoutSchema(path: string): string {
  const text = path.trim();
  return text.toLowerCase().startsWith(`${userSchema.toLowerCase()}:`) ? text.slice(userSchema.length + 1) : text;
}
