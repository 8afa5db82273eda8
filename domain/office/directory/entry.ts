/**
 * What a directory (Entra ID, Okta) says of a person besides what the office keeps: how it calls that person. Name and mail are kept as it told
 * them last, for people who are none of the office any more.
 */
import * as z from 'zod';
import type { Role } from '../../values/roles.ts';
import type { Scope } from '../../values/scopes.ts';
import { mailAddressSchema, shortText } from '../../values/text.ts';
import { type DirectoryRole, directoryRoles } from '../service-accounts/account.ts';

export const directoryEntrySchema = z.strictObject({
  userName: shortText,
  externalId: shortText.optional(),
  displayName: shortText.optional(),
  givenName: shortText.optional(),
  familyName: shortText.optional(),
  name: shortText.meta({ description: 'As the office shows it' }),
  email: mailAddressSchema,
});
export type DirectoryEntry = z.output<typeof directoryEntrySchema>;

/** `removed`: the directory has let go of the person, who stays deactivated in the office. */
export type KnownEntry = DirectoryEntry & { readonly removed?: true };

export function isDirectoryRole(role: string): role is DirectoryRole {
  return directoryRoles.some(known => known === role);
}

/** The scope that a directory's account has. */
export const directoryScope: Scope = 'people';

/** The roles by which somebody decides or administers: a person gives them, and a directory leaves them alone. */
export function givenByPeople(roles: readonly Role[]): Role[] {
  return roles.filter(role => !isDirectoryRole(role));
}
