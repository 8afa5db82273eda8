/** What is asked about an office's scoring models. */
import type * as z from 'zod';
import { publishedScoringModelSchema } from '../../scoring/models/published.ts';
import { longText } from '../../values/text.ts';
import { expectedVersionSchema } from '../versions.ts';

/** The body that publishes a model as its next version. */
export const publishScoringModelSchema = publishedScoringModelSchema
  .omit({ version: true })
  .extend({
    expectedVersion: expectedVersionSchema,
    reason: longText.meta({ description: 'Why this model, or why it is changed; kept in the history of the office' }),
  })
  .meta({
    example: {
      id: 'digital',
      name: 'Digital services',
      scoring: {
        method: 'weighted-sum',
        goals: [
          { id: 'reach', name: 'People reached' },
          { id: 'risk', name: 'Delivery risk', dimension: 'risk', scale: { kind: 'points', low: 1, high: 5 } },
        ],
        weighting: {
          by: 'direct',
          weights: [
            { goal: 'reach', weight: 70 },
            { goal: 'risk', weight: 30 },
          ],
        },
      },
      spreadLimit: { measure: 'range', over: 30 },
      weightUncertainty: 0.2,
      reason: 'The strategy of 2027 weighs reach more.',
    },
  });

export interface ScoringModelCommands {
  'publish-scoring-model': z.output<typeof publishScoringModelSchema>;
}
