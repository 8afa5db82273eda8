/** What is on record when a project that is over is taken up again: who asked, why, and that the board agreed. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { reviewIdSchema, stageIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const reopeningFacts = {
  'reopening-asked': { review: reviewIdSchema, reason: longText },
  'project-reopened': { review: reviewIdSchema, why: z.string(), stage: stageIdSchema },
} satisfies FactShapes;
