/** The roles that an office gives to people. */

export const roles = ['sponsor', 'manager', 'pmo', 'gatekeeper', 'customer', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Each role as it is called in a sentence. */
export const roleNames: { readonly [R in Role]: string } = {
  sponsor: 'sponsor',
  manager: 'project manager',
  pmo: 'PMO',
  gatekeeper: 'gatekeeper',
  customer: 'customer',
  auditor: 'auditor',
  admin: 'administrator',
};
