/** What the pages of the reporting cycle read. */
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Reporting, ReportRow } from '#api/answers/reporting.ts';
import type { Paged } from '#api/answers/shared.ts';
import { query, request } from '../../shared/api/client.ts';

export function useReporting(office: string) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'reporting'],
    queryFn: ({ signal }) => request<Reporting>(`/v1/offices/${office}/reporting`, { signal }),
  });
}

/** Reports on a period, by project. */
export function useReports(office: string, period: string) {
  const path = `/v1/offices/${office}/reporting/${period}`;
  return useInfiniteQuery<Paged<ReportRow>, Error, InfiniteData<Paged<ReportRow>>, readonly unknown[], string | undefined>({
    queryKey: [path],
    queryFn: ({ pageParam, signal }) => request(`${path}${query({ limit: 200, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined,
    getNextPageParam: last => last.cursor,
    refetchInterval: 20_000,
  });
}
