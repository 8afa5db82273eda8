/**
 * Projects by their words, for search: an index of an office by the words of title, department and category (key: `WORD#` and that of
 * the project). Reads grow with the words of the question, not with the portfolio.
 */
import type { ViewRow } from '#domain/ports.ts';
import type { Proposal } from '#domain/project/proposal.ts';
import type { Project } from '#domain/project/state.ts';
import { words } from '#domain/scoring/words.ts';
import { lastKnownOf } from '#domain/values/known.ts';
import { type Index, indexRow } from './index-list.ts';
import { type ProjectRow, projectKey, projectsOf } from './projects.ts';

export function projectsByWord(office: string): Index<ProjectRow> {
  return { name: `found/${office}`, order: 'descending', of: projectsOf(office), ordered: true };
}

/** A proposal stays the same in most commits of its project, and so do these rows. */
const rowsBy = lastKnownOf((proposal: Proposal, office: string, key: string): readonly ViewRow[] =>
  Object.freeze(wordsOfProject(proposal).map(word => indexRow(projectsByWord(office), key, word))),
);

export function projectWordRows(state: Project): readonly ViewRow[] {
  return rowsBy(state.proposal, state.office, projectKey(state));
}

/** The words under which a project is found: of its title, department and category; of very long ones the first forty. */
export function wordsOfProject(about: {
  readonly title: string;
  readonly department?: string | undefined;
  readonly category?: string | undefined;
}): string[] {
  return words([about.title, about.department, about.category].join(' ')).slice(0, 40);
}
