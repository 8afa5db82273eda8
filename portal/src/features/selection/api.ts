/** What the pages of selections ask for. A selection is looked at again soon while a scenario of it is worked out. */
import { type UseQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '#api/answers/history.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import type { SelectionView } from '#api/answers/selections.ts';
import type { Paged } from '#api/answers/shared.ts';
import type { Answer } from '#api/answers.ts';
import { query, request } from '../../shared/api/client.ts';

export type ScenarioView = SelectionView['scenarios'][number];
export type ScenarioAnswer = NonNullable<ScenarioView['answer']>;
export type ScenarioResult = Answer<'get-scenario-result'>;
export type Comparison = Answer<'get-comparison'>;
export type Submission = NonNullable<SelectionView['submission']>;
export type SelectionRow = Answer<'list-selections'>['items'][number];

const soon = 1_500;
const later = 20_000;

export const pathOf = (id: string) => `/v1/selections/${encodeURIComponent(id)}`;
export const scenarioPath = (id: string, number: number) => `${pathOf(id)}/scenarios/${number}`;

export function useSelections(office: string) {
  return useInfiniteQuery({
    queryKey: ['/v1/selections', 'of', office],
    queryFn: ({ pageParam, signal }) =>
      request<Paged<SelectionRow>>(`/v1/selections${query({ office, limit: 50, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
  });
}

export function useSelection(id: string): UseQueryResult<SelectionView> {
  return useQuery({
    queryKey: ['/v1/selections', id],
    queryFn: ({ signal }) => request<SelectionView>(pathOf(id), { signal }),
    refetchInterval: ({ state }) => (state.data?.scenarios.some(({ status }) => status === 'solving') ? soon : later),
  });
}

/** Everything that happened in a selection, oldest first. */
export function useSelectionHistory(id: string) {
  return useInfiniteQuery({
    queryKey: ['/v1/selections', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      request<Paged<HistoryEntry>>(`${pathOf(id)}/history${query({ limit: 100, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
  });
}

/** What a project proposes now; nothing is asked without one. */
export function useProposal(project: string): UseQueryResult<ProjectView> {
  return useQuery({
    queryKey: ['/v1/projects', project],
    queryFn: ({ signal }) => request<ProjectView>(`/v1/projects/${encodeURIComponent(project)}`, { signal }),
    enabled: project !== '',
  });
}

/** Everything beside the best set. What was worked out once stays as it is, so it is read once, whatever else is read again. */
export function useResult(id: string, { number, answer }: Pick<ScenarioView, 'number' | 'answer'>) {
  const digest = answer?.result?.sha256;
  return useQuery({
    queryKey: ['/v1/selections', id, 'result', number, digest],
    queryFn: ({ signal }) => request<ScenarioResult>(`${scenarioPath(id, number)}/result`, { signal }),
    enabled: digest !== undefined,
    staleTime: 'static',
  });
}

export function useComparison({ id, version }: Pick<SelectionView, 'id' | 'version'>) {
  return useQuery({
    queryKey: ['/v1/selections', id, 'comparison', version],
    queryFn: ({ signal }) => request<Comparison>(`${pathOf(id)}/comparison`, { signal }),
  });
}
