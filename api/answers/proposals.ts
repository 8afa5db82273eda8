/** One proposal, and what the office has to say to it: its score, projects like it, lessons of others. Money in minor units of the office's currency. */
import * as z from 'zod';
import { duplicateSchema, scoreSchema } from '#domain/project/intake/score.ts';
import { proposalSchema } from '#domain/project/proposal.ts';
import { lessonRowSchema } from '#views/lessons.ts';
import { previewRoute } from './routing.ts';
import { instant } from './shared.ts';

export const proposalView = proposalSchema.meta({ id: 'Proposal' });
export const scoreView = scoreSchema.meta({ id: 'Score', description: 'With what each goal adds to the total, and why' });
export const revisionView = z.object({ revision: z.int(), by: z.string(), at: instant, note: z.string().optional() });

export const foundLessonSchema = lessonRowSchema
  .extend({ wordsFound: z.int().optional().meta({ description: 'How many words of the question it holds' }) })
  .meta({ id: 'Lesson' });
export type LessonRow = z.output<typeof foundLessonSchema>;

export const previewSchema = z.object({
  score: scoreView,
  duplicates: z.array(duplicateSchema),
  lessons: z.array(foundLessonSchema),
  ...previewRoute,
});
export type Preview = z.output<typeof previewSchema>;
