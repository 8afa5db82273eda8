/** Finds what is alike by its words, over the word lists: reads grow with the words of the question, not with the portfolio. */
import type { Duplicate } from '#domain/project/intake/score.ts';
import { significantWords, similarity, words } from '#domain/scoring/similarity.ts';
import type { App } from '#functions/kit/app.ts';
import { lists } from './rows.ts';

/** Candidates looked at for each word; titles that share only very common words are not duplicates. */
const mostPerWord = 50;

/** Up to ten projects with the most alike titles (at least 30 % of the words in common), best first. */
export async function similarTo(app: App, about: { office: string; title: string; except?: string }): Promise<Duplicate[]> {
  const found = new Map<string, string>();
  for (const word of significantWords(about.title).slice(0, 12)) {
    const { rows } = await app.ports.views.page(lists.projectWords(about.office, word), { limit: mostPerWord });
    for (const { body } of rows) {
      const { id, title, status } = body as { id: string; title: string; status: string };
      if (id !== about.except && status !== 'declined') found.set(id, title);
    }
  }
  return [...found]
    .map(([project, title]) => ({ project, title, similarity: Math.round(similarity(about.title, title) * 100) / 100 }))
    .filter(entry => entry.similarity >= 0.3)
    .sort((left, right) => right.similarity - left.similarity || left.project.localeCompare(right.project))
    .slice(0, 10);
}

/** Lessons of closed projects that hold the most words of a text, best first. */
export async function lessonsAbout(app: App, about: { office: string; text: string; limit: number }): Promise<unknown[]> {
  const hits = new Map<string, { count: number; body: unknown }>();
  for (const word of words(about.text).slice(0, 12)) {
    const { rows } = await app.ports.views.page(lists.lessonWords(about.office, word), { limit: mostPerWord });
    for (const { key, body } of rows) hits.set(key, { count: (hits.get(key)?.count ?? 0) + 1, body });
  }
  const best = [...hits].sort(([a, left], [b, right]) => right.count - left.count || b.localeCompare(a));
  return best.slice(0, about.limit).map(([, { body, count }]) => ({ ...(body as object), wordsFound: count }));
}
