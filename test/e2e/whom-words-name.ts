/** Whom a sentence names among those who act in the whole office, and whom the policy lets in by such a role alone. */
import type { Principal } from './policy-rules.ts';
import { policy } from './who-may-what.ts';

/** A sponsor, a manager or a member acts by being named somewhere; these roles act by themselves. */
const words = { pmo: /\bPMO\b/, admin: /\badministrators?\b/i, auditor: /(?<!-)\bauditors?\b/i } as const;
type OfficeRole = keyof typeof words;
const officeRoles = Object.keys(words) as OfficeRole[];

/** What such a role does, or is told, in a sentence that says of others who may ask. */
const doings = /what (?:its )?auditors read|that the PMO or an administrator entered/g;

export function rolesNamed(text: string): readonly OfficeRole[] {
  const told = text.replaceAll(doings, '');
  return officeRoles.filter(role => words[role].test(told));
}

/** Whom the policy of an operation lets in on the object of somebody else. */
export function rolesOfPolicy(operation: string): readonly OfficeRole[] {
  return officeRoles.filter(role => policy[operation]?.(having(role), []));
}

function having(role: OfficeRole): Principal {
  return { id: `only-${role}`, stands: 'here', roles: [role], ties: { own: [], other: [] } };
}
