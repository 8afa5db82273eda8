/** Questions of a board and their answers on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { clarificationFileSchema } from './question.ts';

export const questionFacts = {
  'question-asked': { id: idSchema, by: personIdSchema, text: longText },
  'question-answered': { question: idSchema, by: personIdSchema, text: longText, file: clarificationFileSchema },
} satisfies FactShapes;
