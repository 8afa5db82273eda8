/** Boards on record, as they were set. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { boardSchema } from './board.ts';

export const boardFacts = {
  'boards-set': { boards: z.array(boardSchema) },
} satisfies FactShapes;
