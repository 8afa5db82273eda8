/** Scoring models on record. Each publication is a new version; a call keeps the one that it was opened with (P12). */
import type { FactShapes } from '../../decision/tables.ts';
import { publishedScoringModelSchema } from '../../scoring/models/published.ts';
import { idSchema, longText } from '../../values/text.ts';
import { takenFromSchema } from '../given-standards/given.ts';

export const scoringModelFacts = {
  'scoring-model-published': {
    model: publishedScoringModelSchema,
    reason: longText,
    taken: takenFromSchema.optional(),
    weighting: idSchema.optional().meta({ description: 'The question of weights whose result was taken over' }),
  },
} satisfies FactShapes;
