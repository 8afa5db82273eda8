/** The roles that an office gives to people. */

export const roles = ['sponsor', 'manager', 'pmo', 'gatekeeper', 'customer', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];
