/** Views that the reader keeps for oneself, on this device; those of earlier versions are read as the address says them today. */
import { changed, type View } from './view.ts';

export interface NamedView {
  readonly name: string;
  readonly shows: View;
}

const storageKey = 'tollgate.views';

/** As versions before 2.5 kept one: every filter by itself. */
interface FormerView {
  readonly name: string;
  readonly stage?: string;
  readonly status?: string;
  readonly text?: string;
  readonly alerts?: boolean;
  readonly mine?: boolean;
}

function lifted(entry: NamedView | FormerView): NamedView {
  if ('shows' in entry) return entry;
  const { name, stage = '', status = '', text = '', alerts = false, mine = false } = entry;
  return { name, shows: changed({}, { stage, status, q: text, alerts: alerts ? 'yes' : '', of: mine ? 'me' : '' }) };
}

export function ownViews(): readonly NamedView[] {
  try {
    return (JSON.parse(localStorage.getItem(storageKey) ?? '[]') as (NamedView | FormerView)[]).map(lifted);
  } catch {
    return [];
  }
}

/** Throws when the device keeps nothing more, or keeps nothing at all. */
export function keepOwnViews(views: readonly NamedView[]): void {
  localStorage.setItem(storageKey, JSON.stringify(views));
}
