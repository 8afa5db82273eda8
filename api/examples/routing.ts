/** The table of sizes, as examples of requests and answers. */
import type { ExampleOf } from './example.ts';
import { receipt } from './shared.ts';

export const routingExamples: { readonly [Id in 'put-routing' | 'choose-gate-model']: ExampleOf<Id> } = {
  'put-routing': {
    body: {
      routing: {
        rows: [
          { model: 'full', costFrom: 100_000_000 },
          { model: 'full', risk: 'high', strategic: true },
          { model: 'standard', costFrom: 10_000_000 },
        ],
        otherwise: 'light',
      },
      reason: 'Small projects pass two gates, large ones five.',
    },
    answer: receipt('demo', 33, 'routing-set'),
  },
  'choose-gate-model': {
    body: { model: 'standard', reason: 'It repeats what was built twice before.' },
    answer: receipt('p1', 9, 'gate-model-chosen'),
  },
};
