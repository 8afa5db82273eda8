/** What is on record of an office and its projects, searched page by page. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ProjectView } from '#api/answers/projects.ts';
import type { RecordFound } from '#api/answers/record.ts';
import { query, request } from './client.ts';

/** As the address says it; days are days in UTC. */
export interface RecordFilter {
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly person?: string | undefined;
  readonly project?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const pathOf = (office: string) => `/v1/offices/${office}/record`;

/** Pages that are read in a row at most while nothing is found: a page reads a bounded part of the record, whatever it finds. */
const mostInARow = 10;

interface Reading {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly signal: AbortSignal;
}

const pageOf = (office: string, filter: RecordFilter, { signal, ...page }: Reading): Promise<RecordFound> =>
  request(`${pathOf(office)}${query({ ...filter, ...page })}`, { signal });

/** Reads on until something is found, the record ends, or ten pages were read. */
async function untilFound(office: string, filter: RecordFilter, reading: Reading): Promise<RecordFound> {
  let found = await pageOf(office, filter, reading);
  for (let rounds = 1; rounds < mostInARow && found.items.length === 0 && found.cursor !== undefined; rounds += 1)
    found = joined(found, await pageOf(office, filter, { ...reading, cursor: found.cursor }));
  return found;
}

function joined(before: RecordFound, { items, projects, looked, cursor }: RecordFound): RecordFound {
  return {
    items: [...before.items, ...items],
    projects: [...before.projects, ...projects],
    looked: { entries: before.looked.entries + looked.entries, histories: before.looked.histories + looked.histories },
    cursor,
  };
}

const nothing: RecordFound = { items: [], projects: [], looked: { entries: 0, histories: 0 } };

export function foundIn(pages: readonly RecordFound[]): RecordFound {
  return pages.reduce(joined, nothing);
}

export function useRecord(office: string, filter: RecordFilter) {
  return useInfiniteQuery({
    queryKey: [pathOf(office), filter],
    queryFn: ({ pageParam, signal }) => untilFound(office, filter, { cursor: pageParam, limit: 50, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
  });
}

/** All of it, page after page, until it is stopped. */
export async function everythingFound(office: string, filter: RecordFilter, signal: AbortSignal): Promise<RecordFound> {
  const pages: RecordFound[] = [];
  let cursor: string | undefined;
  do {
    const page = await pageOf(office, filter, { cursor, limit: 200, signal });
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return foundIn(pages);
}

/** The title of a project that the address names; nothing is asked where none is named. */
export function useTitle(project: string | undefined): string | undefined {
  const named = useQuery({
    queryKey: ['/v1/projects', project],
    queryFn: ({ signal }) => request<ProjectView>(`/v1/projects/${project}`, { signal }),
    enabled: project !== undefined,
  });
  return named.data?.proposal.title;
}
