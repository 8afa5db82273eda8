/** What waits for somebody: the reader's own, and that of an office for who keeps an eye on it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { DutyView } from '#api/answers/duties.ts';
import type { Paged } from '#api/answers/shared.ts';
import { query, request } from './client.ts';
import { keptWithin } from './kept.ts';

function usePages(path: string, filter: Readonly<Record<string, string | number | undefined>>) {
  const queryKey = [path, filter];
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => request<Paged<DutyView>>(`${path}${query({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
    placeholderData: (before, last) => keptWithin(queryKey, before, last),
  });
}

/** What the reader owns, in all offices; the longest due first. */
export function useOwnDuties() {
  return usePages('/v1/duties', { limit: 100 });
}

export interface DutyFilter {
  readonly late?: 'yes' | undefined;
  readonly kind?: string | undefined;
  readonly person?: string | undefined;
}

/** What anybody of an office owns; the longest due first. */
export function useOfficeDuties(office: string, filter: DutyFilter) {
  return usePages(`/v1/offices/${office}/duties`, { limit: 100, ...filter });
}

/** All of it, page after page: what is taken away is never the first page alone. */
export async function everyDuty(office: string, filter: DutyFilter): Promise<readonly DutyView[]> {
  const rows: DutyView[] = [];
  let cursor: string | undefined;
  do {
    const page: Paged<DutyView> = await request(`/v1/offices/${office}/duties${query({ ...filter, limit: 200, cursor })}`);
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
