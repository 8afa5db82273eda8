/** The portfolio as a whole: what all that match come to, and their gates and milestones. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { DependenciesAnswer, PortfolioAnswer, RoadmapLaneView } from '#api/answers/portfolio.ts';
import type { Paged } from '#api/answers/shared.ts';
import type { PortfolioGrouping } from '#domain/project/portfolio/groups.ts';
import { query, request } from './client.ts';
import { keptWithin } from './kept.ts';
import type { ProjectFilter } from './lists.ts';

export function usePortfolio({ office, order: _, ...filter }: ProjectFilter, group: PortfolioGrouping | undefined) {
  const path = `/v1/offices/${office}/portfolio`;
  const queryKey = [path, filter, group];
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => request<PortfolioAnswer>(`${path}${query({ ...filter, group })}`, { signal }),
    placeholderData: (before, last) => {
      const kept = keptWithin(queryKey, before, last);
      return kept && last?.queryKey.at(-1) !== group ? withoutGroups(kept) : kept;
    },
  });
}

/** Groups of one kind would stand under the names of another. */
function withoutGroups({ groups: _, ...rest }: PortfolioAnswer): PortfolioAnswer {
  return rest;
}

/** A page of projects with what stands on which day. */
export function useRoadmap({ office, ...filter }: ProjectFilter, limit: number) {
  const path = `/v1/offices/${office}/roadmap`;
  const queryKey = [path, filter];
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      request<Paged<RoadmapLaneView>>(`${path}${query({ ...filter, limit, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
    placeholderData: (before, last) => keptWithin(queryKey, before, last),
  });
}

/** As many as the API gives at once: each answer is put together from all projects anew. */
const atOnce = 5_000;

/** All dependencies of the projects that are meant, read page after page until there is none more; the figures are those of the last page. */
export function useAllDependencies({ office, order: _, ...filter }: ProjectFilter) {
  const path = `/v1/offices/${office}/dependencies`;
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [path, filter],
    queryFn: ({ pageParam, signal }) =>
      request<DependenciesAnswer>(`${path}${query({ ...filter, limit: atOnce, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
  });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, error, fetchNextPage]);
  const last = data?.pages.at(-1);
  const items = useMemo(() => data?.pages.flatMap(page => page.items) ?? [], [data]);
  return {
    all: last && !hasNextPage ? { ...last, items } : undefined,
    readSoFar: { count: items.length, total: last?.count },
    error,
    retry: () => void refetch(),
  };
}
