/**
 * The one place where commitments become names again: whoever reads facts through it sees people as the office knows them, or that they were erased.
 * The digest of an entry stays that of what is stored, so whoever verifies reads `stored`. What opens them is loaded with the first entry of an office.
 */
import type { Commit } from '#domain/history/commit.ts';
import type { PersonRecords } from '#domain/history/personal.ts';
import type { FactStore } from '#domain/ports.ts';

interface Records {
  readonly personRecords: Pick<PersonRecords, 'some'>;
}

/** The same facts, read with names. */
export function openedFacts({ facts, personRecords }: Records & { readonly facts: FactStore }): FactStore {
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
  if (!commits.some(({ stream }) => officeOf(stream) !== undefined)) return [...commits];
  const { openWith } = await import('./opening.ts');
  return openWith(commits, personRecords);
}

/** Only the histories of offices name people; everywhere else people are ids. */
export function officeOf(stream: string): string | undefined {
  return /^office[/](.+)$/.exec(stream)?.[1];
}
