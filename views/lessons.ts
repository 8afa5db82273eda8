/**
 * Lessons of closed projects: of an office, newest first (key: `CLOSED-AT#PROJECT.NUMBER`), and under each of their words
 * (key: `PROJECT.NUMBER`), so that a search reads as many rows as its words have and not as many as the office has.
 */
import * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { benefitsAchieved, standingsOf } from '#domain/project/benefits/achieved.ts';
import type { Project } from '#domain/project/state.ts';
import { words } from '#domain/scoring/words.ts';
import { type List, readHeads, rowIn } from './list.ts';

export const lessonRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  tags: z.array(z.string()),
  project: z.string(),
  projectTitle: z.string(),
  department: z.string().optional(),
  result: z.enum(['completed', 'terminated', 'killed']).optional().meta({ description: 'How the project ended' }),
  at: z.string().meta({ description: 'When the project was closed' }),
  benefits: z
    .object({
      ...{ yes: z.int(), partly: z.int(), no: z.int(), cannotTell: z.int() },
      share: z.number().optional().meta({ description: 'Of what they promised in money, 1 being all of it' }),
    })
    .optional()
    .meta({ description: 'What the newest reviews say of its benefits; absent until one is told' }),
});
export type LessonRow = z.output<typeof lessonRowSchema>;

export function lessonsOf(office: string): List<LessonRow> {
  return { name: `lessons/${office}`, schema: lessonRowSchema, order: 'descending' };
}

export function lessonsWith(office: string, word: string): List<LessonRow> {
  return { name: `lesson-words/${office}/${word}`, schema: lessonRowSchema };
}

export function lessonRows(state: Project): ViewRow[] {
  if (state.status !== 'closed') return [];
  const { id: project, office, proposal, closure, result, changedAt } = state;
  const at = closure.closedAt ?? changedAt;
  const benefits = benefitsTold(state);
  return closure.report.lessons.flatMap((lesson, index) => {
    const id = `${project}.${index + 1}`;
    const body = { id, ...lesson, project, projectTitle: proposal.title, department: proposal.department, result, at, benefits };
    const found = words([lesson.title, lesson.text, ...lesson.tags, proposal.title].join(' ')).slice(0, 60);
    return [rowIn(lessonsOf(office), `${at}#${id}`, body), ...found.map(word => rowIn(lessonsWith(office, word), id, body))];
  });
}

function benefitsTold(project: Project): LessonRow['benefits'] {
  const { resolved, yes, partly, no, cannotTell, share } = benefitsAchieved(standingsOf([project]));
  return resolved + cannotTell === 0 ? undefined : { yes, partly, no, cannotTell, share };
}

/** Words of a question that are looked up, and lessons looked at for each. */
const mostWords = 12;
const mostPerWord = 50;

export const foundLessonSchema = lessonRowSchema.extend({
  wordsFound: z.int().meta({ description: 'How many of the words asked for the lesson holds' }),
});
export type FoundLesson = z.output<typeof foundLessonSchema>;

/** Lessons that hold the most words of a text, best first. */
export async function lessonsAbout(
  views: ViewStore,
  about: { readonly office: string; readonly text: string; readonly limit: number },
): Promise<FoundLesson[]> {
  const found = new Map<string, FoundLesson>();
  const lists = words(about.text)
    .slice(0, mostWords)
    .map(word => lessonsWith(about.office, word));
  for (const items of await readHeads(views, lists, mostPerWord)) {
    for (const lesson of items) found.set(lesson.id, { ...lesson, wordsFound: (found.get(lesson.id)?.wordsFound ?? 0) + 1 });
  }
  const best = [...found.values()].sort((left, right) => right.wordsFound - left.wordsFound || right.id.localeCompare(left.id));
  return best.slice(0, about.limit);
}
