/**
 * Projects by their words, for search: an index of an office by the words of title, department and category (key: `WORD#` and that of
 * the project). Reads grow with the words of the question, not with the portfolio.
 */
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { words } from '#domain/scoring/words.ts';
import { type Index, indexRow } from './index-list.ts';
import { type ProjectRow, projectKey, projectsOf } from './projects.ts';

export function projectsByWord(office: string): Index<ProjectRow> {
  return { name: `found/${office}`, order: 'descending', of: projectsOf(office), ordered: true };
}

/** By the proposal, which stays the same in most commits of its project. */
const known = new WeakMap<Project['proposal'], readonly string[]>();

export function projectWordRows(state: Project): ViewRow[] {
  const { office, proposal } = state;
  const found = known.get(proposal) ?? wordsOfProject(proposal);
  known.set(proposal, found);
  return found.map(word => indexRow(projectsByWord(office), projectKey(state), word));
}

/** The words under which a project is found: of its title, department and category; of very long ones the first forty. */
export function wordsOfProject(about: {
  readonly title: string;
  readonly department?: string | undefined;
  readonly category?: string | undefined;
}): string[] {
  return words([about.title, about.department, about.category].join(' ')).slice(0, 40);
}
