/** What was refused in an office, which sign-ins failed, and what its auditors read. */
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEntry } from '#api/answers/audit.ts';
import type { Paged } from '#api/answers/shared.ts';
import { query, request } from './client.ts';

export type AuditKind = AuditEntry['kind'];

const pathOf = (office: string) => `/v1/offices/${office}/audit`;

/** The newest first. A page may be shorter than others: what is of other kinds is left out of it. */
export function useAudit(office: string, kind: AuditKind) {
  return useInfiniteQuery({
    queryKey: [pathOf(office), kind],
    queryFn: ({ pageParam, signal }) =>
      request<Paged<AuditEntry>>(`${pathOf(office)}${query({ kind, limit: 100, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => last.cursor,
  });
}

/** All of it, page after page. */
export async function everyAuditEntry(office: string, kind: AuditKind): Promise<readonly AuditEntry[]> {
  const rows: AuditEntry[] = [];
  let cursor: string | undefined;
  do {
    const page: Paged<AuditEntry> = await request(`${pathOf(office)}${query({ kind, limit: 200, cursor })}`);
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
