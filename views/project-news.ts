/**
 * Projects by what happened last, the latest first: of an office, and of each person those that the person sponsors or manages.
 * Key of both: `NEWS-AT#` and that of the project.
 */
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { type Index, indexRow } from './index-list.ts';
import { type ProjectRow, projectKey, projectsOf } from './projects.ts';

export function newsOf(office: string): Index<ProjectRow> {
  return { name: `news/${office}`, order: 'descending', of: projectsOf(office), ordered: true };
}

export function newsOfPerson(office: string, person: string): Index<ProjectRow> {
  return { ...newsOf(office), name: `news/${office}/${person}` };
}

export function projectNewsRows(state: Project): ViewRow[] {
  const { office, proposal, newsAt } = state;
  const people = new Set([proposal.sponsor, ...(proposal.manager === undefined ? [] : [proposal.manager])]);
  const indexes = [newsOf(office), ...[...people].map(person => newsOfPerson(office, person))];
  return indexes.map(index => indexRow(index, projectKey(state), newsAt));
}
