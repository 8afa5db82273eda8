/** The minimum of gate models, as examples of requests and answers. */
import type { ExampleOf } from './example.ts';
import { receipt } from './shared.ts';

export const minimumExamples: { readonly [Id in 'get-minimum' | 'put-minimum']: ExampleOf<Id> } = {
  'get-minimum': {
    answer: {
      minimum: { model: 'stage-gate', name: 'Stage-Gate', version: 2, newest: 3 },
      below: [
        {
          ...{ office: 'north', officeName: 'Office of the north', model: 'light', name: 'Light', version: 1 },
          missing: ['the gate Go to development', 'a quorum of 3 (it is 2) at the gate Start'],
        },
      ],
      mayChange: true,
      version: 34,
    },
  },
  'put-minimum': {
    body: {
      minimum: { model: 'stage-gate', version: 2 },
      reason: 'Every office asks before money is spent on building.',
    },
    answer: receipt('demo', 34, 'minimum-set'),
  },
};
