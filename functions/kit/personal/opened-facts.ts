/**
 * The one place where commitments become names again: whoever reads facts through it sees people as the office knows them, or that they were erased.
 * The digest of an entry stays that of what is stored, so whoever verifies reads `stored`.
 */
import { partsOf } from '#domain/aggregates.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { PersonRecord, PersonRecords } from '#domain/history/personal.ts';
import { commitmentsIn, opened } from '#domain/office/personal.ts';
import type { FactStore, Ports } from '#domain/ports.ts';

interface Records {
  readonly personRecords: Pick<PersonRecords, 'some'>;
}

/** The same facts, read with names. */
export function openedFacts({ facts, personRecords }: Records & Pick<Ports, 'facts'>): FactStore {
  return {
    ...facts,
    append: commit => facts.append(commit),
    read: async (stream, after, limit) => openedCommits(await facts.read(stream, after, limit), { personRecords }),
  };
}

/** Commits with the names that their records say; the store is asked only when there are commitments among them. */
export async function openedCommits<C extends Pick<Commit, 'stream' | 'facts'>>(
  commits: readonly C[],
  { personRecords }: Records,
): Promise<C[]> {
  const offices = Map.groupBy(commits, ({ stream }) => officeOf(stream));
  const records = new Map<string, PersonRecord>();
  for (const [office, own] of offices) {
    if (office === undefined) continue;
    const wanted = [...new Set(own.flatMap(({ facts }) => [...commitmentsIn(facts).keys()]))];
    if (wanted.length === 0) continue;
    for (const record of await personRecords.some(office, wanted)) records.set(record.commitment, record);
  }
  return commits.map(commit => openedWith(commit, records));
}

/** A commit with the names that these records say. */
export function openedWith<C extends Pick<Commit, 'stream' | 'facts'>>(
  commit: C,
  records: ReadonlyMap<string, Pick<PersonRecord, 'value'>>,
): C {
  if (officeOf(commit.stream) === undefined) return commit;
  return { ...commit, facts: opened(commit.facts, commitment => records.get(commitment)?.value) };
}

/** Only the histories of offices name people; everywhere else people are ids. */
export function officeOf(stream: string): string | undefined {
  const parts = partsOf(stream);
  return parts?.aggregate === 'office' ? parts.id : undefined;
}
