/** Boards on record, as they were set. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { boardSchema } from './board.ts';

export const boardFacts = {
  'boards-set': { boards: z.array(boardSchema), reason: longText.optional() },
} satisfies FactShapes;
