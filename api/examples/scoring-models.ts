/** Examples of the scoring models that an office has published, and of publishing one. */
import { receipt } from './shared.ts';

const model = {
  id: 'benefit',
  name: 'Benefit to citizens',
  scoring: {
    method: 'weighted-sum' as const,
    goals: [
      { id: 'digital', name: 'Digital by default' },
      { id: 'deliverability', name: 'Can be delivered' },
    ],
    weighting: {
      by: 'direct' as const,
      weights: [
        { goal: 'digital', weight: 60 },
        { goal: 'deliverability', weight: 40 },
      ],
    },
  },
  spreadLimit: { measure: 'range' as const, over: 40 },
  weightUncertainty: 0.2,
};
const published = { ...model, version: 1 };

export const scoringModelExamples = {
  'get-scoring-models': {
    answer: {
      items: [published],
      versions: { benefit: [published] },
      standardVersions: { 'scoring-models/benefit': 7 },
      actions: ['publish-scoring-model' as const],
    },
  },
  'publish-scoring-model': {
    body: { ...model, reason: 'The strategy of 2027 weighs what is digital more.' },
    answer: receipt('demo', 7, 'scoring-model-published'),
  },
};
