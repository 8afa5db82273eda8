/** The API's preview of a draft: score, likely duplicates, lessons of similar closed projects. Stores nothing. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Preview } from '#api/answers/projects.ts';
import { request } from '../../shared/api/client.ts';
import { numberIn } from '../../shared/forms/field-values.ts';
import type { ProposalDraft } from './draft.ts';

export function usePreview(draft: ProposalDraft, office: string) {
  const contributions = draft.contributions
    .map(({ goal, points }) => ({ goal, points: numberIn(points) ?? Number.NaN }))
    .filter(({ points }) => points >= 0 && points <= 100);
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
