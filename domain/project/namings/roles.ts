/** As what a project names people, and what people call it. */

export const namedRoles = ['sponsor', 'manager', 'customer', 'benefit-owner'] as const;
export type NamedRole = (typeof namedRoles)[number];

export const namedRoleWords: Readonly<Record<NamedRole, string>> = {
  sponsor: 'sponsor',
  manager: 'project manager',
  customer: 'customer',
  'benefit-owner': 'owner of a benefit',
};
