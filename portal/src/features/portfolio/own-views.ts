/** Views that earlier versions kept on this device: they are read as the address says them today, and taken over into the account once. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PortfolioAnswer } from '#api/answers/portfolio.ts';
import { request } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { changed, searchOf, type View, viewIn } from './view.ts';

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
  if ('shows' in entry) return { name: entry.name, shows: viewIn(searchOf(entry.shows)) };
  const { name, stage = '', status = '', text = '', alerts = false, mine = false } = entry;
  return { name, shows: changed({}, { stage, status, q: text, alerts: alerts ? 'yes' : '', of: mine ? 'me' : '' }) };
}

function viewsOfDevice(): readonly NamedView[] {
  try {
    return (JSON.parse(localStorage.getItem(storageKey) ?? '[]') as (NamedView | FormerView)[]).map(lifted);
  } catch {
    return [];
  }
}

export const sameView = (one: View, other: View) => searchOf(one).toString() === searchOf(other).toString();

/** What is still to be kept with the account; one whose name means something else there says where it comes from. */
export function notYetKept(device: readonly NamedView[], account: readonly NamedView[]): readonly NamedView[] {
  return device.flatMap(view => {
    const known = account.find(({ name }) => name === view.name);
    if (known === undefined) return [view];
    return sameView(known.shows, view.shows) ? [] : [{ ...view, name: t('{name} (from this device)', { name: view.name }) }];
  });
}

/** Takes the views of this device over once those of the account are known. They stay here until all are kept; answers why one was not. */
export function useTakenOver(account: PortfolioAnswer['ownViews'] | undefined): unknown {
  const { office } = useCurrentUser();
  const client = useQueryClient();
  const begun = useRef(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (account === undefined || begun.current) return;
    begun.current = true;
    const device = viewsOfDevice();
    if (device.length === 0) return;
    const keep = async () => {
      for (const body of notYetKept(device, account))
        await request(`/v1/offices/${office.id}/own-views`, { method: 'POST', body, key: crypto.randomUUID() });
      localStorage.removeItem(storageKey);
      void client.invalidateQueries();
    };
    keep().catch(setError);
  }, [account, office.id, client]);
  return error;
}
