/** Gates that the reader can ask for, in the office that is shown. Only those who run projects ask for gates. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReadyGates } from '#api/answers/portfolio.ts';
import { useCurrentUser } from '../current-user.tsx';
import { query, request } from './client.ts';

export function useReadyGates() {
  const { office, has } = useCurrentUser();
  const path = `/v1/offices/${office.id}/ready-gates`;
  return useInfiniteQuery({
    queryKey: [path],
    queryFn: ({ pageParam, signal }) => request<ReadyGates>(`${path}${query({ cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
    enabled: has('sponsor', 'manager'),
  });
}
