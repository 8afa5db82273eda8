/** The API's preview of a draft: score, likely duplicates, lessons of similar closed projects. Stores nothing. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Preview } from '#api/answers/projects.ts';
import { request } from '../../shared/api/client.ts';
import type { ProposalDraft } from './draft.ts';

export function usePreview(draft: ProposalDraft, office: string) {
  const contributions = draft.contributions
    .filter(({ points }) => points !== '')
    .map(({ goal, points }) => ({ goal, points: Math.min(100, Math.max(0, Number(points))) }));
  const wanted = JSON.stringify({
    office,
    title: draft.title.trim().slice(0, 200),
    aims: `${draft.problem} ${draft.aims}`.slice(0, 8000),
    contributions,
  });
  // Asked once the typing pauses.
  const [body] = useDebouncedValue(wanted, 400);
  return useQuery({
    queryKey: ['/v1/proposals/preview', body],
    queryFn: ({ signal }) => request<Preview>('/v1/proposals/preview', { method: 'POST', body: JSON.parse(body), signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
