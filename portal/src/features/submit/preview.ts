/** The API's preview of a draft: score, likely duplicates, lessons of similar closed projects. Stores nothing. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Preview } from '../../shared/api/answers.ts';
import { request } from '../../shared/api/client.ts';
import type { Draft } from './draft.ts';
import { useSettled } from './drafts.ts';

export function usePreview(draft: Draft, office: string) {
  const contributions = Object.entries(draft.contributions)
    .filter(([, entry]) => entry.points !== '')
    .map(([goal, entry]) => ({ goal, points: Math.min(100, Math.max(0, Number(entry.points))) }));
  const body = useSettled(
    JSON.stringify({
      office,
      title: draft.title.trim().slice(0, 200),
      aims: `${draft.problem} ${draft.aims}`.slice(0, 8000),
      contributions,
    }),
    400,
  );
  return useQuery({
    queryKey: ['/v1/proposals/preview', body],
    queryFn: ({ signal }) => request<Preview>('/v1/proposals/preview', { method: 'POST', body: JSON.parse(body), signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
