/** The scoring models that an office has published. */
import * as z from 'zod';
import { publishedScoringModelSchema } from '#domain/scoring/models/published.ts';

export const scoringModelsSchema = z
  .object({
    items: z.array(publishedScoringModelSchema).meta({ description: 'The newest version of each model' }),
    versions: z
      .record(z.string(), z.array(publishedScoringModelSchema))
      .meta({ description: 'All versions by model, oldest first' }),
    standardVersions: z.record(z.string(), z.int()).meta({
      description:
        'The entry of the history that last changed each model, under `scoring-models/ID`: what `expectedVersion` asks for',
    }),
    actions: z.array(z.enum(['publish-scoring-model'])).meta({ description: 'What you may do here now' }),
  })
  .meta({ id: 'ScoringModels' });
export type ScoringModels = z.output<typeof scoringModelsSchema>;
