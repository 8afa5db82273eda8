/** Examples of the scoring models that an office has published, and of publishing one. */
import { project, receipt } from './shared.ts';

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
  rescore: {
    body: { after: { id: 'benefit', version: 1 } },
    answer: {
      before: { id: 'goals', version: 3, name: 'Goals of the office', method: 'weighted-sum', draft: false },
      after: { id: 'benefit', version: 1, name: model.name, method: 'weighted-sum', draft: false },
      counted: { panel: 0, claim: 2, unrated: 1, moved: 2 },
      items: [
        {
          ...{ project, title: 'Permits online', by: 'claim' as const, before: 2, after: 1, gained: 1 },
          ...{ scoreBefore: 60, scoreAfter: 68, scoreChange: 8 },
          byDimension: [{ dimension: 'digital', name: 'Digital by default', change: 8 }],
          missing: [],
        },
      ],
      next: 1,
    },
  },
  'publish-scoring-model': {
    body: { ...model, reason: 'The strategy of 2027 weighs what is digital more.' },
    answer: receipt('demo', 7, 'scoring-model-published'),
  },
};
