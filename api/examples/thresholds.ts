/** From when on a gate waits for the office above, as examples of requests and answers. */
import type { ExampleOf } from './example.ts';
import { givenStandardExamples } from './given-standards.ts';
import { minimumExamples } from './minimum.ts';
import { officesBelowExamples } from './offices-below.ts';
import { routingExamples } from './routing.ts';
import { receipt } from './shared.ts';

const thresholds = {
  board: 'portfolio-board',
  rule: { quorum: 3, approval: 'majority' as const, of: 'cast' as const, ballots: 'open' as const },
  deadlineDays: 14,
  cost: [{ currency: 'GBP', from: 500_000_000 }],
  overBaseline: 20,
  risk: 'high' as const,
  strategic: true,
};

const thresholdExamples: { readonly [Id in 'get-thresholds' | 'put-thresholds']: ExampleOf<Id> } = {
  'get-thresholds': { answer: { thresholds, mayChange: true, version: 31 } },
  'put-thresholds': {
    body: { thresholds, reason: 'What costs 5 million and more is decided by both boards.' },
    answer: receipt('demo', 32, 'thresholds-set'),
  },
};

/** Of all operations of offices above others. */
export const aboveExamples = {
  ...officesBelowExamples,
  ...thresholdExamples,
  ...routingExamples,
  ...minimumExamples,
  ...givenStandardExamples,
};
