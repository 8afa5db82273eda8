/** A person of an office as a SCIM user, and back (RFC 7643, section 4.1). */
import type { ScimUser } from '#api/answers/scim.ts';
import type { DirectoryCommands } from '#domain/office/directory/commands.ts';
import type { DirectoryEntry } from '#domain/office/directory/entry.ts';
import type { DirectoryUser } from '#domain/office/directory/users.ts';
import { mailAddressSchema, shortText } from '#domain/values/text.ts';
import { type Attributes, booleanOf, canonical, isObject, userSchema, valuesOf } from './attributes.ts';
import { ScimFault } from './errors.ts';

/** `base` is the address of the service without a slash at its end. */
export function scimUserOf({ id, entry, roles, active, since }: DirectoryUser, base: string): ScimUser {
  const { userName, externalId, displayName, givenName, familyName, name, email } = entry;
  return {
    schemas: [userSchema],
    id,
    ...(externalId !== undefined && { externalId }),
    userName,
    displayName: displayName ?? name,
    name: { formatted: name, ...(givenName !== undefined && { givenName }), ...(familyName !== undefined && { familyName }) },
    emails: [{ value: email, type: 'work', primary: true }],
    roles: roles.map(value => ({ value })),
    active,
    meta: { resourceType: 'User', location: `${base}/scim/v2/Users/${id}`, ...(since !== undefined && { created: since }) },
  };
}

type Wanted = Pick<DirectoryCommands['provision-person'], 'entry' | 'roles' | 'active'>;

/** What a directory wants of a person. Throws `invalidValue` with the attribute and the remedy. */
export function wantedOf(sent: Attributes): Wanted {
  const user = canonical(sent);
  const names = isObject(user.name) ? canonical(user.name) : {};
  const userName = textIn(user.userName, 'userName');
  if (userName === undefined) throw new ScimFault('invalidValue', 'userName: a user needs one.');
  const displayName = textIn(user.displayName, 'displayName');
  const givenName = textIn(names.givenName, 'name.givenName');
  const familyName = textIn(names.familyName, 'name.familyName');
  const whole = [givenName, familyName].filter(part => part !== undefined).join(' ');
  const name = displayName ?? textIn(names.formatted, 'name.formatted') ?? (whole === '' ? userName : whole);
  const told = { userName, externalId: textIn(user.externalId, 'externalId'), displayName, givenName, familyName };
  const entry = withoutGaps({ ...told, name, email: mailIn(user, userName) });
  return { entry, roles: rolesIn(user.roles), active: activeIn(user.active) };
}

function textIn(value: unknown, attribute: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const read = shortText.safeParse(value);
  if (!read.success) throw new ScimFault('invalidValue', `${attribute}: ${read.error.issues[0]?.message ?? 'a line of text'}.`);
  return read.data;
}

/** The primary address, else the one for work, else the first; without any the userName, if it is one. */
function mailIn({ emails }: Attributes, userName: string): string {
  const all = valuesOf(emails).filter(({ value }) => value !== undefined && value !== null && value !== '');
  const primary = all.find(entry => booleanOf(entry.primary) === true);
  const chosen = primary ?? all.find(({ type }) => String(type).toLowerCase() === 'work') ?? all[0];
  const read = mailAddressSchema.safeParse(chosen?.value ?? userName);
  if (read.success) return read.data;
  throw new ScimFault(
    'invalidValue',
    'emails: a mail address such as name@example.org is needed, for work or as the primary one.',
  );
}

/** Undefined when nothing is said of roles. */
function rolesIn(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return valuesOf(value).map(({ value: role }) => {
    if (typeof role === 'string') return role;
    throw new ScimFault('invalidValue', 'roles: each is an object with a value, such as {"value":"sponsor"}.');
  });
}

function activeIn(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  const active = booleanOf(value);
  if (active === undefined) throw new ScimFault('invalidValue', 'active: true or false.');
  return active;
}

function withoutGaps(entry: DirectoryEntry): DirectoryEntry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as DirectoryEntry;
}
