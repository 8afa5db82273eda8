/** What is on record when two projects turn out to be one: on the proposal that ends, and on the project in which the work goes on. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { projectIdSchema } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';

export const mergingFacts = {
  'proposal-merged': {
    into: projectIdSchema,
    title: shortText.meta({ description: 'Of the project it was merged into' }),
    reason: longText,
    revision: z.int(),
  },
  'merged-here': { project: projectIdSchema, title: shortText.meta({ description: 'Of the proposal that ended' }) },
} satisfies FactShapes;
