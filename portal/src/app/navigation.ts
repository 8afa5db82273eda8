/** Where people go, by what they may do. */
import type { OfficeAction } from '#domain/office/actions.ts';
import type { Role } from '#domain/values/roles.ts';

export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  /** Shown to these roles only; to everyone when left out. */
  readonly roles?: readonly Role[];
  /** Shown to those who may do this in their office; to everyone when left out. */
  readonly action?: OfficeAction;
  /** Shown on one machine only. */
  readonly local?: true;
}

export const navigation: readonly NavigationEntry[] = [
  { path: '/', label: 'Home' },
  { path: '/inbox', label: 'Board inbox' },
  { path: '/submit', label: 'Propose a project', action: 'submit-proposal' },
  { path: '/projects', label: 'Portfolio' },
  { path: '/alerts', label: 'Alerts' },
  { path: '/lessons', label: 'Lessons' },
  { path: '/delegations', label: 'Delegations', roles: ['gatekeeper', 'pmo', 'admin'] },
  { path: '/admin', label: 'Administration', roles: ['admin'] },
  { path: '/mail', label: 'Mail (demonstration)', local: true },
];
