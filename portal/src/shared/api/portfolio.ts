/** The portfolio as a whole: what all that match come to, and their gates and milestones. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { PortfolioAnswer, RoadmapLaneView } from '#api/answers/portfolio.ts';
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
    placeholderData: (before, last) => keptWithin(queryKey, before, last),
  });
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
