/** What the office above reads of the offices below it. */
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RollUpAnswer } from '#api/answers/offices-below.ts';
import type { Paged } from '#api/answers/shared.ts';
import { query, request } from '../../shared/api/client.ts';

export function useRollUp(office: string) {
  const path = `/v1/offices/${office}/roll-up`;
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<RollUpAnswer>(path, { signal }),
  });
}

export type BelowFilter = Readonly<Record<string, string | undefined>>;

/** A list of an office and those below it, page after page. */
export function useBelow<Row>(path: string, filter: BelowFilter) {
  return useInfiniteQuery<Paged<Row>, Error, InfiniteData<Paged<Row>>, readonly unknown[], string | undefined>({
    queryKey: [path, filter],
    queryFn: ({ pageParam, signal }) => request(`${path}${query({ ...filter, limit: 100, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined,
    getNextPageParam: last => last.cursor,
  });
}

/** All of it: what is taken away is never the first page alone. */
export async function everyRowBelow<Row>(path: string, filter: BelowFilter): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page: Paged<Row> = await request(`${path}${query({ ...filter, limit: 200, cursor })}`);
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
