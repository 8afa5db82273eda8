/** The histories of an export as people read them: with the names that the file brings, whether or not they have been checked (people.ts). */
import type { Commit, Commits } from '../history/commit.ts';
import { opened } from '../office/personal.ts';
import type { ExportedName } from './exported.ts';

/** The histories with the names that the file brings. */
export function withNames<H extends { readonly stream: string; readonly commits: readonly Pick<Commit, 'facts'>[] }>(
  history: H,
  people: readonly ExportedName[] = [],
): H {
  if (!isOffice(history)) return history;
  const open = openedBy(people);
  return { ...history, commits: history.commits.map(open) };
}

/** The same of a history that is read each time anew. */
export function readWithNames<H extends { readonly stream: string; readonly commits: Commits }>(
  history: H,
  people: readonly ExportedName[] = [],
): H {
  if (!isOffice(history)) return history;
  const open = openedBy(people);
  const { commits } = history;
  const named: Commits = {
    length: commits.length,
    *[Symbol.iterator]() {
      for (const commit of commits) yield open(commit);
    },
  };
  return { ...history, commits: named };
}

function openedBy(people: readonly ExportedName[]): <C extends Pick<Commit, 'facts'>>(commit: C) => C {
  const values = new Map(people.map(({ commitment, value }) => [commitment, value]));
  return commit => ({ ...commit, facts: opened(commit.facts, commitment => values.get(commitment)) });
}

/** Only the histories of offices name people. */
export const isOffice = ({ stream }: { readonly stream: string }) => stream.startsWith('office/');
