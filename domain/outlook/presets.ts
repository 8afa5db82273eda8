/**
 * The cards that every office begins with, made from the published data of the UK Government Major Projects Portfolio, base years 2014 to 2018
 * (Open Government Licence v3.0). `test/domain/outlook` makes them again from those rows.
 */

import type { Event } from './items.ts';
import type { Counted } from './measure.ts';
import type { Card } from './points.ts';

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
    byTotal: counted(
      [23, 0, 16, 0, 40, 19, 29, 12, 24, 32, 21, 28, 31, 33, 7, 30, 41, 8, 40, 2, 19, 6, 15, 3, 0, 3, 0, 1],
      [2, 0, 2, 0, 3, 2, 4, 2, 2, 6, 4, 5, 4, 5, 1, 7, 14, 3, 19, 0, 8, 4, 8, 1, 0, 3, 0, 1],
    ),
    byCell: counted([223, 114, 101, 45], [28, 36, 22, 24]),
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
    byTotal: counted(
      [10, 0, 21, 40, 15, 52, 44, 28, 70, 31, 33, 65, 8, 38, 21, 0, 42, 1, 0, 15],
      [2, 0, 0, 4, 0, 6, 7, 7, 9, 3, 5, 16, 1, 11, 8, 0, 17, 1, 0, 7],
    ),
    byCell: counted([238, 134, 96, 66], [27, 34, 17, 26]),
  },
};

export function counted(rows: readonly number[], events: readonly number[]): Counted[] {
  return rows.map((n, place) => ({ n, k: events[place] ?? 0 }));
}
