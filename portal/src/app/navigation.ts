/** Where people go, by what they may do. */
import { useAuth } from 'react-oidc-context';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../shared/current-user.tsx';

export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  /** Shown to those who may do one of these in their office; to everyone when left out. */
  readonly actions?: readonly OfficeAction[];
  /** Shown on one machine only. */
  readonly local?: true;
}

const navigation: readonly NavigationEntry[] = [
  { path: '/', label: 'Home' },
  { path: '/work', label: 'My work' },
  { path: '/week', label: 'Week', actions: ['see-changes'] },
  { path: '/submit', label: 'Propose a project', actions: ['submit-proposal'] },
  { path: '/projects', label: 'Portfolio' },
  { path: '/calls', label: 'Calls' },
  { path: '/selections', label: 'Selections' },
  { path: '/meetings', label: 'Meetings' },
  { path: '/alerts', label: 'Alerts' },
  { path: '/reporting', label: 'Reports' },
  { path: '/lessons', label: 'Lessons' },
  { path: '/measures', label: 'Measures' },
  { path: '/calibration', label: 'Calibration' },
  { path: '/delegations', label: 'Delegations', actions: ['grant-delegation'] },
  {
    path: '/admin',
    label: 'Administration',
    actions: ['set-goals', 'publish-gate-model', 'set-boards', 'set-people', 'see-changes'],
  },
  { path: '/record', label: 'Search the record', actions: ['search-record'] },
  { path: '/audit-pack', label: 'Audit pack', actions: ['export-office'] },
  { path: '/my-mail', label: 'My mail' },
  { path: '/feeds', label: 'Feeds and exports' },
  { path: '/my-sign-in', label: 'My sign-in', local: true },
  { path: '/mail', label: 'Mail on this machine', local: true },
];

/** The places that are the reader's, in the order of the menu. */
export function usePlaces(): readonly NavigationEntry[] {
  const { office } = useCurrentUser();
  const auth = useAuth();
  const local = new URL(auth.settings.authority).origin === location.origin;
  return navigation.filter(
    entry => (!entry.actions || entry.actions.some(action => office.actions.includes(action))) && (!entry.local || local),
  );
}
