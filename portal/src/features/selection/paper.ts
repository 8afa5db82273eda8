/** The brief of what a board is asked about a selection, for a document of several: read as its page reads it. */
import type { SelectionView } from '#api/answers/selections.ts';
import { request } from '../../shared/api/client.ts';
import type { ReadPaper } from '../../shared/brief/papers.ts';
import { pathOf, type ScenarioResult, scenarioPath } from './api.ts';
import { selectionBrief } from './brief.ts';

export const readPaper: ReadPaper = async (id, { client, me, nameOf, officeName }) => {
  const selection = await client.fetchQuery({
    queryKey: ['/v1/selections', id],
    queryFn: () => request<SelectionView>(pathOf(id)),
  });
  const readAt = new Date().toISOString();
  const { submission: asked } = selection;
  if (!asked) return undefined;
  const { scenario } = asked;
  const digest = scenario.answer?.result?.sha256;
  const result =
    digest === undefined
      ? undefined
      : await client.fetchQuery({
          queryKey: ['/v1/selections', id, 'result', scenario.number, digest],
          queryFn: () => request<ScenarioResult>(`${scenarioPath(id, scenario.number)}/result`),
          staleTime: 'static',
        });
  const reader = { nameOf, me, officeName: officeName(selection.office), readAt };
  return selectionBrief({ selection, scenario, result, asked }, reader);
};
