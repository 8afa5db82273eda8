/**
 * Finds projects of an office: all, or those with a stage, a status, alerts, words, or a person as sponsor or manager; newest first, or by
 * their latest news. Each question begins at the list that leads to its answer with the fewest rows besides.
 */
import type { ViewStore } from '#domain/ports.ts';
import { holdsWords, words } from '#domain/scoring/words.ts';
import { type Index, readIndexPage } from './index-list.ts';
import { type Page, type PageQuery, readPage } from './list.ts';
import { type ProjectProperties, projectsWith } from './project-index.ts';
import { newsOf, newsOfPerson } from './project-news.ts';
import { projectsByWord, wordsOfProject } from './project-words.ts';
import { type ProjectRow, projectsOf } from './projects.ts';

export interface ProjectQuestion extends ProjectProperties {
  readonly office: string;
  /** Words that words of the title, department or category begin with; each must be there. At least one word when given. */
  readonly text?: string | undefined;
  /** Who sponsors or manages them. Answered by the latest news. */
  readonly person?: string | undefined;
  readonly byNews?: boolean | undefined;
}

export function findProjects(views: ViewStore, question: ProjectQuestion, page: PageQuery): Promise<Page<ProjectRow>> {
  const start = startOf(question);
  if (start === undefined) return readPage(views, projectsOf(question.office), page);
  const { index, prefix } = start;
  const where = (row: ProjectRow, indexKey: string) => isMeant(row, question) && isFirst(row, indexKey, prefix);
  return readIndexPage(views, index, { ...page, prefix, where });
}

/** Where the answer begins; nothing when every project of the office is meant. */
function startOf(question: ProjectQuestion): { index: Index<ProjectRow>; prefix?: string } | undefined {
  const { office, stage, status, alerts, text, person, byNews } = question;
  if (person !== undefined) return { index: newsOfPerson(office, person) };
  if (byNews) return { index: newsOf(office) };
  if (text !== undefined) return { index: projectsByWord(office), prefix: longest(words(text)) };
  if (stage === undefined && status === undefined && !alerts) return undefined;
  return { index: projectsWith(office, { stage, status, alerts }) };
}

/** The longest of the words is the one that fewest titles hold. */
function longest(asked: readonly string[]): string {
  return asked.reduce((best, word) => (word.length > best.length ? word : best), '');
}

function isMeant(row: ProjectRow, { stage, status, alerts, text, person }: ProjectQuestion): boolean {
  return (
    (stage === undefined || row.stage === stage) &&
    (status === undefined || row.status === status) &&
    (!alerts || row.alerts > 0) &&
    (person === undefined || row.sponsor === person || row.manager === person) &&
    (text === undefined || holdsWords(wordsOfProject(row), words(text)))
  );
}

/** Of a project that holds several words with the same beginning, only the index row that is met first counts. */
function isFirst(row: ProjectRow, indexKey: string, prefix: string | undefined): boolean {
  if (prefix === undefined) return true;
  const word = indexKey.slice(0, indexKey.indexOf('#'));
  return wordsOfProject(row).every(other => !other.startsWith(prefix) || other <= word);
}
