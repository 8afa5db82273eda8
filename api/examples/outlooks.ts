/** Outlooks and calibration, as examples of requests and answers. */
import { presetCards } from '#domain/outlook/presets.ts';
import type { Answer } from '../answers.ts';
import type { ExampleOf } from './example.ts';
import { receipt } from './shared.ts';

const at = '2026-03-02T09:00:00.000Z';

const outlook: NonNullable<Answer<'get-outlook'>['outlook']> = {
  at,
  by: 'report',
  cost: {
    card: 0,
    items: [
      { item: 'size', name: 'Size within the office', level: 'smallest third', points: 10, most: 10 },
      { item: 'rating', name: 'Delivery confidence', level: 'green or amber-green', points: 0, most: 8 },
      { item: 'age', name: 'Time since the start', level: 'under two years', points: 4, most: 4 },
      { item: 'grew', name: 'Cost grew over 10 % in the last year', level: 'no, or first year', points: 0, most: 5 },
    ],
    total: 14,
    most: 27,
    chance: 0.26509,
    others: { from: 12, to: 16, n: 132, k: 31, low: 0.170748, high: 0.313977 },
    cell: { worried: false, many: true, n: 114, k: 36 },
  },
  slip: {
    card: 0,
    items: [{ item: 'length', name: 'Planned length', level: 'under five years', points: 6, most: 6 }],
    total: 6,
    most: 19,
    chance: 0.123596,
    others: { from: 4, to: 8, n: 209, k: 29, low: 0.098442, high: 0.192104 },
    cell: { worried: false, many: false, n: 238, k: 27 },
  },
  promises: {
    cost: {
      ...{ promised: 48_000_000, expected: 50_500_000, p50: 52_800_000, p80: 144_000_000 },
      ...{ from: 'table', name: 'equipment and development' },
    },
    end: {
      ...{ promised: '2027-03-31', expected: '2027-04-15', p50: '2027-05-06', p80: '2027-10-13' },
      ...{ from: 'table', name: 'equipment and development' },
    },
  },
};

const bins = [{ chance: 0.24, n: 12, k: 3, share: 0.25, interval: [0.0889, 0.5323] }];
const comparison = { n: 12, k: 3, base: 0.25, brier: 0.1701, brierOfBase: 0.1875, order: 0.71, bins };
const none = { n: 0, k: 0, interval: [0, 1] };
const ofEvent = (event: 'cost' | 'slip'): Answer<'get-calibration'>['cost'] => ({
  card: comparison,
  rating: comparison,
  cells: [
    { worried: false, many: false, n: 12, k: 3, share: 0.25, interval: [0.0889, 0.5323] },
    { worried: false, many: true, ...none },
    { worried: true, many: false, ...none },
    { worried: true, many: true, ...none },
  ],
  open: 31,
  cannotTell: 1,
  inForce: { version: 0, card: presetCards[event] },
  former: [],
  tried: {
    checks: { rows: 12, events: 3, foretold: 0 },
    why: 'Resolved observations so far: 12; a card of the office needs 100.',
  },
});

export const outlookExamples: {
  readonly [Id in 'get-outlook' | 'tell-outcome' | 'get-calibration' | 'publish-outlook-card']: ExampleOf<Id>;
} = {
  'get-outlook': {
    answer: {
      outlook,
      currency: 'GBP',
      observations: [
        {
          ...{ id: 'o1', at, cards: { cost: 0, slip: 0 }, points: { cost: 14, slip: 6 } },
          chances: { cost: 0.26509, slip: 0.123596 },
          came: { cost: { outcome: 'no', from: 'report', at: '2027-03-05T09:00:00.000Z', change: 0.0521 } },
        },
      ],
      mayTell: false,
    },
  },
  'tell-outcome': {
    body: { observation: 'o1', event: 'slip', outcome: 'cannot-tell' },
    answer: receipt('p1', 31, 'outlook-resolved'),
  },
  'get-calibration': {
    answer: {
      name: 'Demonstration Office',
      cost: ofEvent('cost'),
      slip: ofEvent('slip'),
      board: { n: 0, k: 0, bins: [] },
      people: { people: [], limits: [] },
      mayPublish: false,
    },
  },
  'publish-outlook-card': {
    body: { event: 'cost', reason: 'Four years are resolved.' },
    answer: receipt('demo', 41, 'outlook-card-published'),
  },
};
