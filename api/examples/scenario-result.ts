/** What the optimiser found for the example of a selection, and what is worked out beside it: a real answer, its longer lists cut short. */
import type { ExampleOf } from './example.ts';

export const explored = {
  found: {
    status: 'proven',
    best: {
      chosen: ['harbour-crane', 'signal-box'],
      taken: [
        {
          id: 'harbour-crane',
          units: 1,
        },
        {
          id: 'signal-box',
          units: 1,
        },
      ],
      value: 110,
      cost: 140000000,
      used: {
        'budgets:2026': 140000000,
      },
    },
    bound: 110,
    gap: 0,
    ties: {
      settled: true,
    },
    seconds: 0.02,
  },
  expectation: {
    value: 110,
    words: 'Expect less than 110: choosing what looks best overstates it.',
  },
  cutLists: [
    {
      by: 'value',
      way: 'stops',
      set: {
        chosen: ['harbour-crane'],
        taken: [
          {
            id: 'harbour-crane',
            units: 1,
          },
        ],
        value: 70,
        cost: 100000000,
        used: {
          'budgets:2026': 100000000,
        },
      },
      breaks: [],
    },
  ],
  core: {
    within: 0.05,
    proven: true,
    core: [],
    never: [],
    open: ['harbour-crane', 'quay-lights', 'ticket-hall', 'signal-box'],
    unknown: [],
    regret: {
      'harbour-crane': 0,
      'quay-lights': 0,
      'ticket-hall': 0,
      'signal-box': 0,
    },
  },
  frontiers: [
    {
      along: 'budgets:2026',
      points: [
        {
          value: 180,
          used: 240000000,
          cost: 240000000,
          chosen: ['harbour-crane', 'quay-lights', 'ticket-hall'],
          limit: 254545455,
          proven: true,
        },
        {
          value: 220,
          used: 280000000,
          cost: 280000000,
          chosen: ['harbour-crane', 'quay-lights', 'ticket-hall', 'signal-box'],
          limit: 280000000,
          proven: true,
        },
      ],
      impossible: [],
      complete: true,
    },
  ],
  nextSteps: [
    {
      rules: ['budgets:2026'],
      words: 'the budget of 2026',
      value: 110,
      oneMore: 0,
      tenMore: 0,
      unit: 100,
      next: {
        by: 20000000,
        value: 120,
        chosen: ['harbour-crane', 'ticket-hall'],
      },
      relaxedValue: 120,
    },
  ],
  near: {
    within: 0.05,
    proven: true,
    sets: [
      {
        chosen: ['harbour-crane', 'signal-box'],
        taken: [
          {
            id: 'harbour-crane',
            units: 1,
          },
          {
            id: 'signal-box',
            units: 1,
          },
        ],
        value: 110,
        cost: 140000000,
        used: {
          'budgets:2026': 140000000,
        },
      },
    ],
    complete: true,
    core: [],
    never: [],
    sometimes: {
      'harbour-crane': 1,
      'quay-lights': 1,
      'ticket-hall': 1,
      'signal-box': 1,
    },
  },
  uncertainty: {
    seed: 1,
    draws: 100,
    gap: 0,
    sets: [
      {
        chosen: ['quay-lights', 'ticket-hall'],
        times: 69,
        value: 110,
      },
    ],
    frequency: {
      'harbour-crane': 0.31,
      'quay-lights': 0.69,
      'ticket-hall': 0.69,
      'signal-box': 0.31,
    },
    regrets: [
      {
        chosen: ['quay-lights', 'signal-box'],
        maxRegret: 36,
        value: 100,
      },
    ],
    regretsOfAll: true,
  },
  complete: true,
} as const satisfies Partial<ExampleOf<'get-scenario-result'>['answer']>;

export const standings = [
  {
    project: 'harbour-crane',
    standing: 'open',
    regret: 0,
  },
  {
    project: 'quay-lights',
    standing: 'open',
    regret: 0,
  },
  {
    project: 'ticket-hall',
    standing: 'open',
    regret: 0,
  },
  {
    project: 'signal-box',
    standing: 'open',
    regret: 0,
  },
] as const;
