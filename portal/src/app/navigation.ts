/** Where people go, by what they may do. */
import { useAuth } from 'react-oidc-context';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { t } from '../shared/text.ts';

export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  /** Shown to those who may do one of these in their office; to everyone when left out. */
  readonly actions?: readonly OfficeAction[];
  /** Shown on one machine only. */
  readonly local?: true;
}

const navigation: readonly NavigationEntry[] = [
  { path: '/', label: t('Home') },
  { path: '/work', label: t('My work') },
  { path: '/week', label: t('Week'), actions: ['see-changes'] },
  { path: '/submit', label: t('Propose a project'), actions: ['submit-proposal'] },
  { path: '/projects', label: t('Portfolio') },
  { path: '/calls', label: t('Calls') },
  { path: '/selections', label: t('Selections') },
  { path: '/meetings', label: t('Meetings') },
  { path: '/alerts', label: t('Alerts') },
  { path: '/reporting', label: t('Reports') },
  { path: '/lessons', label: t('Lessons') },
  { path: '/measures', label: t('Measures') },
  { path: '/calibration', label: t('Calibration') },
  { path: '/delegations', label: t('Delegations'), actions: ['grant-delegation'] },
  {
    path: '/admin',
    label: t('Administration'),
    actions: ['set-goals', 'publish-gate-model', 'set-boards', 'set-people', 'see-changes'],
  },
  { path: '/record', label: t('Search the record'), actions: ['search-record'] },
  { path: '/audit-pack', label: t('Audit pack'), actions: ['export-office'] },
  { path: '/my-mail', label: t('My mail') },
  { path: '/feeds', label: t('Feeds and exports') },
  { path: '/my-sign-in', label: t('My sign-in'), local: true },
  { path: '/mail', label: t('Mail on this machine'), local: true },
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
