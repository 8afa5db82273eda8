/** Lists, page by page: no page reads more than it shows. */
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { BenefitsPage, BenefitView } from '#api/answers/benefits.ts';
import type { AssessmentRow, CallRow } from '#api/answers/calls.ts';
import type { HistoryEntry, OfficeHistoryEntry } from '#api/answers/history.ts';
import type { ReviewRow, Waiting } from '#api/answers/inbox.ts';
import type { AlertRow, ProjectRow } from '#api/answers/lists.ts';
import type { MeetingActionRow, MeetingRow } from '#api/answers/meetings.ts';
import type { LessonRow } from '#api/answers/proposals.ts';
import type { Paged } from '#api/answers/shared.ts';
import type { WeightingRow } from '#api/answers/weightings.ts';
import type { OrderByColumn } from '#domain/project/portfolio/order.ts';
import { query, request } from './client.ts';
import { keptWithin } from './kept.ts';

type Filter = Readonly<Record<string, string | number | undefined>>;

interface How {
  readonly enabled?: boolean;
  /** Asks again every so many milliseconds. */
  readonly refetchInterval?: number;
  /** Goes on showing what was asked for before, until the answer is there. */
  readonly keep?: boolean;
}

function usePages<T, P extends Paged<T> = Paged<T>>(
  path: string,
  filter: Filter,
  { enabled = true, refetchInterval, keep }: How = {},
) {
  const queryKey = [path, filter];
  return useInfiniteQuery<P, Error, InfiniteData<P>, readonly unknown[], string | undefined>({
    queryKey,
    queryFn: ({ pageParam, signal }) => request<P>(`${path}${query({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined,
    getNextPageParam: last => last.cursor,
    enabled,
    ...(refetchInterval !== undefined && { refetchInterval }),
    ...(keep && { placeholderData: (before, last) => keptWithin(queryKey, before, last) }),
  });
}

/**
 * All rows of the pages that were read. Pages are read one after the other: what moved meanwhile, such as a project with another title, stands on two of
 * them, and is shown once, as it was read last. `keyOf` tells one row from another where their ids do not.
 */
export function rowsOf<T extends { readonly id: string }>(data: InfiniteData<Paged<T>> | undefined): readonly T[];
export function rowsOf<T>(data: InfiniteData<Paged<T>> | undefined, keyOf: (row: T) => string): readonly T[];
export function rowsOf<T>(data: InfiniteData<Paged<T>> | undefined, keyOf?: (row: T) => string): readonly T[] {
  const keyed = keyOf ?? (row => (row as { readonly id: string }).id);
  const rows = new Map<string, T>();
  for (const row of data?.pages.flatMap(page => page.items) ?? []) {
    const key = keyed(row);
    rows.delete(key);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** What waits for the reader: rounds to decide, results to accept; the most urgent first. The menu counts the first page of it. */
export function useInbox() {
  return usePages<Waiting>('/v1/reviews', { inbox: 'me', limit: 10 }, { refetchInterval: 30_000 });
}

/** What projects can be asked for by; the server answers. */
export interface ProjectFilter {
  readonly office: string;
  readonly stage?: string;
  readonly status?: string;
  readonly alerts?: 'yes';
  readonly q?: string;
  readonly of?: 'me';
  readonly department?: string;
  readonly category?: string;
  readonly confidence?: string;
  readonly model?: string;
  readonly sponsor?: string;
  readonly manager?: string;
  /** Only projects that say nothing of this. */
  readonly without?: string;
  readonly order?: 'news' | OrderByColumn;
}

export function useProjects(filter: ProjectFilter, limit: number, enabled = true) {
  return usePages<ProjectRow>('/v1/projects', { limit, ...filter }, { keep: true, enabled });
}

/** One page after another, as long as somebody takes them. */
export async function* everyProject(filter: ProjectFilter, signal: AbortSignal): AsyncGenerator<readonly ProjectRow[]> {
  let cursor: string | undefined;
  do {
    const page: Paged<ProjectRow> = await request(`/v1/projects${query({ ...filter, limit: 200, cursor })}`, { signal });
    yield page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** The rounds of an office that are open, the oldest first. */
export function useOpenRounds(office: string) {
  return usePages<ReviewRow>('/v1/reviews', { office, open: 'yes', limit: 100 });
}

export function useAlerts(filter: { office: string; of?: 'me' }, limit: number) {
  return usePages<AlertRow>('/v1/alerts', { limit, ...filter });
}

export function useBenefits(office: string, limit: number) {
  return usePages<BenefitView, BenefitsPage>(`/v1/offices/${office}/benefits`, { limit });
}

export function useLessons(office: string, q: string, limit = 20) {
  return usePages<LessonRow>('/v1/lessons', { office, q, limit });
}

export function useHistory(project: string, enabled: boolean) {
  return usePages<HistoryEntry>(`/v1/projects/${project}/history`, { limit: 100 }, { enabled });
}

/** The history of an office, newest first. */
export function useOfficeHistory(office: string, limit = 20) {
  return usePages<OfficeHistoryEntry>(`/v1/offices/${office}/history`, { order: 'newest', limit });
}

/** The calls for proposals of an office, newest first. */
export function useCalls(office: string, limit = 20) {
  return usePages<CallRow>('/v1/calls', { office, limit });
}

/** The questions of weights of an office, newest first. */
export function useWeightings(office: string, limit = 20) {
  return usePages<WeightingRow>('/v1/weightings', { office, limit });
}

/** The meetings of an office's boards, or of one of them, the latest first. */
export function useMeetings(office: string, board: string | undefined, limit = 20) {
  return usePages<MeetingRow>('/v1/meetings', { office, board, limit });
}

/** What was agreed in meetings and the reader is to do, the next day first. */
export function useMeetingActions(office: string) {
  return usePages<MeetingActionRow>('/v1/meeting-actions', { office, of: 'me', limit: 20 });
}

/** Assessments that wait for the reader's ratings, the most urgent first. */
export function useWaitingAssessments() {
  return usePages<AssessmentRow>('/v1/assessments', { waiting: 'yes', limit: 20 }, { refetchInterval: 30_000 });
}
