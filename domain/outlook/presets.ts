/**
 * The cards that every office begins with, made from the published data of the UK Government Major Projects Portfolio, base years 2014 to 2018
 * (Open Government Licence v3.0). `test/domain/outlook` makes them again from those rows.
 */
import type { Card } from './card.ts';
import type { Event } from './items.ts';

export const presetSource =
  'UK Government Major Projects Portfolio, published data of 2014 to 2018 (Open Government Licence v3.0)';

export const presetCards: Readonly<Record<Event, Card>> = {
  cost: {
    event: 'cost',
    intercept: -2.960484,
    coefficients: [0.633951, 0.581681, 0.314432, 0.659726],
    points: [5, 4, 2, 5],
    a: -2.971783,
    s: 0.139446,
    rows: 483,
    events: 110,
  },
  slip: {
    event: 'slip',
    intercept: -2.846905,
    coefficients: [0.432273, 0.313488, 0.450181, 0.412016],
    points: [3, 2, 3, 3],
    a: -2.856657,
    s: 0.149661,
    rows: 534,
    events: 104,
  },
};
