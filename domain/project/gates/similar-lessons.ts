/** Lessons of similar projects that are closed, as a board is shown them. */
import * as z from 'zod';

export const similarLessonSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  project: z.string(),
  projectTitle: z.string(),
  result: z.enum(['completed', 'terminated', 'killed']).optional(),
});
export type SimilarLesson = z.output<typeof similarLessonSchema>;

/** Lessons a board is shown, and characters of each; the whole text stands among the lessons. */
export const mostLessons = 3;
export const mostOfLesson = 600;
