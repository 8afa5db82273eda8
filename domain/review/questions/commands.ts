/** What is asked about a round in words: a question of the board, and the answer of the project. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import { type ClarificationFile, clarificationFileSchema } from './question.ts';

/** The body of a question. */
export const questionSchema = z
  .strictObject({ text: longText })
  .meta({ example: { text: 'Is the licence for the second site in the cost?' } });

/** The body of its answer. */
export const answerSchema = z
  .strictObject({
    text: longText,
    file: clarificationFileSchema.meta({
      description: 'A file that was sent to an address of this project; the pack stays as it is',
    }),
  })
  .meta({ example: { text: 'Yes, in the third year.' } });

export interface QuestionCommands {
  'ask-question': { text: string };
  'answer-question': { question: string; text: string; file?: ClarificationFile | undefined };
}
