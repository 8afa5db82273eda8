/** Puts what records say in the place of commitments. */
import type { Commit } from '#domain/history/commit.ts';
import type { PersonRecord, PersonRecords } from '#domain/history/personal.ts';
import { commitmentsIn, opened } from '#domain/office/personal.ts';
import { officeOf } from './opened-facts.ts';

export async function openWith<C extends Pick<Commit, 'stream' | 'facts'>>(
  commits: readonly C[],
  personRecords: Pick<PersonRecords, 'some'>,
): Promise<C[]> {
  const records = new Map<string, PersonRecord>();
  for (const [office, own] of Map.groupBy(commits, ({ stream }) => officeOf(stream))) {
    const wanted = [...new Set(own.flatMap(({ facts }) => [...commitmentsIn(facts).keys()]))];
    if (office === undefined || wanted.length === 0) continue;
    for (const record of await personRecords.some(office, wanted)) records.set(record.commitment, record);
  }
  return commits.map(commit =>
    officeOf(commit.stream) === undefined
      ? commit
      : { ...commit, facts: opened(commit.facts, commitment => records.get(commitment)?.value) },
  );
}
