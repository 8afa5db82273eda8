/** Answers on record. The same person's later answer takes the place of the one before. */
import type { FactShapes } from '../../decision/tables.ts';
import { weightAnswerSchema } from '../../scoring/several/answer.ts';
import { inconsistentSchema } from '../../scoring/several/result.ts';
import { personIdSchema } from '../../values/ids.ts';

export const weightingAnswerFacts = {
  'weighting-answered': {
    person: personIdSchema,
    answer: weightAnswerSchema,
    mostInconsistent: inconsistentSchema
      .optional()
      .meta({ description: 'The judgement that contradicts the person’s others most, where their ratio is over 0.10' }),
  },
} satisfies FactShapes;
