/** The histories of an export as people read them: with the names that the file brings, whether or not they have been checked (people.ts). */
import type { Commit } from '../history/commit.ts';
import { opened } from '../office/personal.ts';
import type { ExportedName } from './exported.ts';

/** The histories with the names that the file brings. */
export function withNames<H extends { readonly stream: string; readonly commits: readonly Pick<Commit, 'facts'>[] }>(
  history: H,
  people: readonly ExportedName[] = [],
): H {
  if (!isOffice(history)) return history;
  const values = new Map(people.map(({ commitment, value }) => [commitment, value]));
  const commits = history.commits.map(commit => ({
    ...commit,
    facts: opened(commit.facts, commitment => values.get(commitment)),
  }));
  return { ...history, commits };
}

/** Only the histories of offices name people. */
export const isOffice = ({ stream }: { readonly stream: string }) => stream.startsWith('office/');
