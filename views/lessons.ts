/**
 * Lessons of closed projects: of an office, newest first (key: `CLOSED-AT#PROJECT.NUMBER`), and under each of their words
 * (key: `PROJECT.NUMBER`), so that a search reads as many rows as its words have and not as the office has.
 */
import * as z from 'zod';
import type { List } from './list.ts';

export const lessonRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  tags: z.array(z.string()),
  project: z.string(),
  projectTitle: z.string(),
  department: z.string().optional(),
  result: z.enum(['completed', 'killed']).optional(),
  at: z.string().meta({ description: 'When the project was closed' }),
});
export type LessonRow = z.output<typeof lessonRowSchema>;
