/** Questions of a board and their answers on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, longText, personSchema } from '../../values/text.ts';
import { clarificationFileSchema } from './question.ts';

export const questionFacts = {
  'question-asked': { id: idSchema, by: personSchema, text: longText },
  'question-answered': { question: idSchema, by: personSchema, text: longText, file: clarificationFileSchema },
} satisfies FactShapes;
