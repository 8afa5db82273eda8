/** Standards that are given to the offices below, as examples of requests and answers. */
import type { ExampleOf } from './example.ts';
import { receipt } from './shared.ts';

type Id = 'get-given-standards' | 'give-standards' | 'take-standard';

export const givenStandardExamples: { readonly [One in Id]: ExampleOf<One> } = {
  'get-given-standards': {
    answer: {
      given: { gateModels: [{ model: 'stage-gate', version: 2, binding: true }], scoringModels: [] },
      cycle: 21,
      below: [
        {
          ...{ office: 'north', officeName: 'Office of the north' },
          standards: [
            {
              ...{ kind: 'gate-model', id: 'stage-gate', name: 'Stage-Gate', version: 2, binding: true },
              ...{ standing: 'behind', taken: 1 },
            },
          ],
        },
      ],
      ...{ mayChange: true, mayTake: true, version: 40 },
    },
  },
  'give-standards': {
    body: {
      given: {
        gateModels: [{ model: 'stage-gate', version: 2, binding: true }],
        scoringModels: [],
        reporting: { version: 21, binding: false },
      },
      reason: 'One way of working for all offices.',
    },
    answer: receipt('demo', 40, 'standards-given'),
  },
  'take-standard': {
    body: {
      standard: { kind: 'gate-model', model: 'stage-gate', version: 2, places: { 'technical-board': 'our-board' } },
      reason: 'The newer version.',
    },
    answer: receipt('north', 12, 'gate-model-published'),
  },
};
