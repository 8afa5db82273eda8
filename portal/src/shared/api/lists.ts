/** Lists, page by page: no page reads more than it shows. */
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AlertRow, HistoryEntry, LessonRow, Paged, ProjectRow, ReviewRow, Waiting } from './answers.ts';
import { ask, query } from './client.ts';

type Filter = Readonly<Record<string, string | number | undefined>>;

function usePages<T>(path: string, filter: Filter, enabled = true) {
  return useInfiniteQuery<Paged<T>, Error, InfiniteData<Paged<T>>, readonly unknown[], string | undefined>({
    queryKey: [path, filter],
    queryFn: ({ pageParam, signal }) => ask<Paged<T>>(`${path}${query({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined,
    getNextPageParam: last => last.cursor,
    enabled,
  });
}

/** All rows of the pages that were read. */
export function rowsOf<T>(data: InfiniteData<Paged<T>> | undefined): readonly T[] {
  return data?.pages.flatMap(page => page.items) ?? [];
}

/** What waits for the reader: rounds to decide, results to accept; the most urgent first. */
export function useInbox() {
  return useQuery({
    queryKey: ['/v1/reviews', 'me'],
    queryFn: ({ signal }) => ask<Paged<Waiting>>('/v1/reviews?inbox=me&limit=50', { signal }),
    refetchInterval: 30_000,
  });
}

export function useProjects(filter: { office: string; stage?: string; status?: string; limit?: number }) {
  return usePages<ProjectRow>('/v1/projects', { limit: 50, ...filter });
}

export function useReviews(office: string, limit = 50) {
  return usePages<ReviewRow>('/v1/reviews', { office, limit });
}

export function useAlerts(office: string, limit = 50) {
  return usePages<AlertRow>('/v1/alerts', { office, limit });
}

export function useLessons(office: string, q: string, limit = 20) {
  return usePages<LessonRow>('/v1/lessons', { office, q, limit });
}

export function useHistory(project: string, enabled: boolean) {
  return usePages<HistoryEntry>(`/v1/projects/${project}/history`, { limit: 100 }, enabled);
}
