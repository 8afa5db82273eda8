/** What the address of the search asks for. */
import { recordKinds } from '#domain/audit-report/record-kinds.ts';
import type { RecordFilter } from '../../shared/api/record.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What an address says that cannot be asked for is left out: a kind that is none, a day that is none, words without a letter. */
export function filterIn(query: URLSearchParams): RecordFilter {
  const said = (name: string) => query.get(name)?.trim() || undefined;
  const dayIn = (name: string) => {
    const text = said(name);
    return text !== undefined && day.test(text) ? text : undefined;
  };
  const q = said('q');
  return {
    q: q !== undefined && /[\p{L}\p{N}]{2}/u.test(q) ? q.slice(0, 200) : undefined,
    kind: recordKinds.find(kind => kind === query.get('kind')),
    person: said('person'),
    project: said('project'),
    from: dayIn('from'),
    to: dayIn('to'),
  };
}

export function isAsked(filter: RecordFilter): boolean {
  return Object.values(filter).some(value => value !== undefined);
}
