/** The own secret addresses of calendars and feeds in an office. */
import { useQuery } from '@tanstack/react-query';
import type { Feeds } from '#api/answers/feeds.ts';
import { request } from './client.ts';

export function useFeeds(office: string) {
  return useQuery({
    queryKey: ['/v1/offices', office, 'feeds'],
    queryFn: ({ signal }) => request<Feeds>(`/v1/offices/${office}/feeds`, { signal }),
  });
}
