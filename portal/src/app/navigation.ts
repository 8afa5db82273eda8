/** Where people go, by what they may do, in groups that say what for. */
import BellRing from 'lucide-react/icons/bell-ring';
import CalendarDays from 'lucide-react/icons/calendar-days';
import ChartLine from 'lucide-react/icons/chart-line';
import CirclePlus from 'lucide-react/icons/circle-plus';
import Crosshair from 'lucide-react/icons/crosshair';
import FileText from 'lucide-react/icons/file-text';
import Inbox from 'lucide-react/icons/inbox';
import KeyRound from 'lucide-react/icons/key-round';
import Layers from 'lucide-react/icons/layers';
import LayoutDashboard from 'lucide-react/icons/layout-dashboard';
import Lightbulb from 'lucide-react/icons/lightbulb';
import ListChecks from 'lucide-react/icons/list-checks';
import ListFilter from 'lucide-react/icons/list-filter';
import Mail from 'lucide-react/icons/mail';
import Megaphone from 'lucide-react/icons/megaphone';
import PackageCheck from 'lucide-react/icons/package-check';
import Rss from 'lucide-react/icons/rss';
import Search from 'lucide-react/icons/search';
import Settings from 'lucide-react/icons/settings';
import UserCheck from 'lucide-react/icons/user-check';
import UsersRound from 'lucide-react/icons/users-round';
import { useAuth } from 'react-oidc-context';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { t } from '../shared/text.ts';

export interface NavigationEntry {
  readonly path: string;
  readonly label: string;
  readonly icon: typeof LayoutDashboard;
  /** Shown to those who may do one of these in their office; to everyone when left out. */
  readonly actions?: readonly OfficeAction[];
  /** Shown on one machine only. */
  readonly local?: true;
}

export interface NavigationGroup {
  /** What its places are for; the first group, with what somebody opens each day, needs no name. */
  readonly name?: string;
  readonly entries: readonly NavigationEntry[];
}

const navigation: readonly NavigationGroup[] = [
  {
    entries: [
      { path: '/', label: t('Home'), icon: LayoutDashboard },
      { path: '/work', label: t('My work'), icon: ListChecks },
      { path: '/week', label: t('Week'), icon: CalendarDays, actions: ['see-changes'] },
    ],
  },
  {
    name: t('Projects'),
    entries: [
      { path: '/submit', label: t('Propose a project'), icon: CirclePlus, actions: ['submit-proposal'] },
      { path: '/projects', label: t('Portfolio'), icon: Layers },
      { path: '/alerts', label: t('Alerts'), icon: BellRing },
      { path: '/reporting', label: t('Reports'), icon: FileText },
    ],
  },
  {
    name: t('Decisions'),
    entries: [
      { path: '/calls', label: t('Calls'), icon: Megaphone },
      { path: '/selections', label: t('Selections'), icon: ListFilter },
      { path: '/meetings', label: t('Meetings'), icon: UsersRound },
      { path: '/delegations', label: t('Delegations'), icon: UserCheck, actions: ['grant-delegation'] },
    ],
  },
  {
    name: t('Learning'),
    entries: [
      { path: '/lessons', label: t('Lessons'), icon: Lightbulb },
      { path: '/measures', label: t('Measures'), icon: ChartLine },
      { path: '/calibration', label: t('Calibration'), icon: Crosshair },
    ],
  },
  {
    name: t('Office'),
    entries: [
      {
        path: '/admin',
        label: t('Administration'),
        icon: Settings,
        actions: ['set-goals', 'publish-gate-model', 'set-boards', 'set-people', 'see-changes'],
      },
      { path: '/record', label: t('Search the record'), icon: Search, actions: ['search-record'] },
      { path: '/audit-pack', label: t('Audit pack'), icon: PackageCheck, actions: ['export-office'] },
    ],
  },
  {
    name: t('Yours'),
    entries: [
      { path: '/my-mail', label: t('My mail'), icon: Mail },
      { path: '/feeds', label: t('Feeds and exports'), icon: Rss },
      { path: '/my-sign-in', label: t('My sign-in'), icon: KeyRound, local: true },
      { path: '/mail', label: t('Mail on this machine'), icon: Inbox, local: true },
    ],
  },
];

/** The groups with the places that are the reader's, in the order of the menu. */
export function usePlaceGroups(): readonly NavigationGroup[] {
  const { office } = useCurrentUser();
  const auth = useAuth();
  const local = new URL(auth.settings.authority).origin === location.origin;
  const isTheirs = ({ actions, local: here }: NavigationEntry) =>
    (!actions || actions.some(action => office.actions.includes(action))) && (!here || local);
  return navigation
    .map(group => ({ ...group, entries: group.entries.filter(isTheirs) }))
    .filter(({ entries }) => entries.length > 0);
}

export const usePlaces = (): readonly NavigationEntry[] => usePlaceGroups().flatMap(({ entries }) => entries);
