/** The API's preview of a draft: score, likely duplicates, lessons of similar closed projects. Stores nothing. */
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OfficeView } from '#api/answers/offices.ts';
import type { Preview } from '#api/answers/proposals.ts';
import { costYearSchema } from '#domain/project/proposal.ts';
import { riskClasses } from '#domain/values/risk-class.ts';
import { request } from '../../shared/api/client.ts';
import { minorIn, numberIn } from '../../shared/forms/field-values.ts';
import type { ProposalDraft } from './draft.ts';

/** What of the cost can be sent while it is being typed; nothing of one that is withheld. */
function costsOf(draft: ProposalDraft, currency: string) {
  if (draft.costsWithheld.trim() !== '') return [];
  return draft.costs
    .map(({ year, amount }) => ({ year: numberIn(year) ?? Number.NaN, amount: minorIn(amount, currency) ?? Number.NaN }))
    .filter(cost => costYearSchema.safeParse(cost).success);
}

export function usePreview(draft: ProposalDraft, office: Pick<OfficeView, 'id' | 'currency'>) {
  const contributions = draft.contributions
    .map(({ goal, points }) => ({ goal, points: numberIn(points) ?? Number.NaN }))
    .filter(({ points }) => points >= 0 && points <= 100);
  const wanted = JSON.stringify({
    office: office.id,
    title: draft.title.trim().slice(0, 200),
    aims: `${draft.problem} ${draft.aims}`.slice(0, 8000),
    contributions,
    costs: costsOf(draft, office.currency),
    riskClass: riskClasses.find(value => value === draft.riskClass),
    strategic: draft.strategic ? true : undefined,
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
