/**
 * Projects by their words. For search: an index of an office by the words of title, department and category (key: `WORD#` and that of
 * the project). For duplicates: under each telling word of a title a short row of the projects whose titles hold it (key: `PROJECT`).
 * Reads grow with the words of the question, not with the portfolio.
 */
import type * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { Duplicate } from '#domain/project/intake/score.ts';
import type { Project } from '#domain/project/state.ts';
import { significantWords, similarity, words } from '#domain/scoring/similarity.ts';
import { type Index, indexRow } from './index-list.ts';
import { type List, readPage, rowIn } from './list.ts';
import { type ProjectRow, projectKey, projectRowSchema, projectsOf } from './projects.ts';

export function projectsByWord(office: string): Index<ProjectRow> {
  return { name: `found/${office}`, order: 'descending', of: projectsOf(office), ordered: true };
}

export const projectTitleRowSchema = projectRowSchema.pick({ id: true, title: true, status: true });
export type ProjectTitleRow = z.output<typeof projectTitleRowSchema>;

export function titlesWith(office: string, word: string): List<ProjectTitleRow> {
  return { name: `words/${office}/${word}`, schema: projectTitleRowSchema };
}

export function projectWordRows(state: Project): ViewRow[] {
  const { id, office, proposal, status } = state;
  const telling = significantWords(proposal.title).slice(0, mostWords);
  return [
    ...wordsOfProject(proposal).map(word => indexRow(projectsByWord(office), projectKey(state), word)),
    ...telling.map(word => rowIn(titlesWith(office, word), id, { id, title: proposal.title, status })),
  ];
}

/** The words under which a project is found: of its title, department and category; of very long ones the first forty. */
export function wordsOfProject(about: {
  readonly title: string;
  readonly department?: string | undefined;
  readonly category?: string | undefined;
}): string[] {
  return words([about.title, about.department, about.category].join(' ')).slice(0, 40);
}

/** Words of a title that are looked at, and projects looked at for each; titles that share only very common words are not alike. */
const mostWords = 12;
const mostPerWord = 50;

/** Up to ten projects with the most alike titles (at least 30 % of the words in common), best first. Declined ones do not count. */
export async function similarProjects(
  views: ViewStore,
  about: { readonly office: string; readonly title: string; readonly except?: string },
): Promise<Duplicate[]> {
  const found = new Map<string, string>();
  for (const word of significantWords(about.title).slice(0, mostWords)) {
    const { items } = await readPage(views, titlesWith(about.office, word), { limit: mostPerWord });
    for (const { id, title, status } of items) if (id !== about.except && status !== 'declined') found.set(id, title);
  }
  return [...found]
    .map(([project, title]) => ({ project, title, similarity: similarity(about.title, title) }))
    .filter(entry => entry.similarity >= 0.3)
    .sort((left, right) => right.similarity - left.similarity || left.project.localeCompare(right.project))
    .slice(0, 10);
}
