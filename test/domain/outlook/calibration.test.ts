/** What was said against what came true, always with the number of cases; of people never a ranking. */

import { describe, expect, it } from 'vitest';
import { calibrationOf, chanceOfRating, peopleSaid, type Said } from '#domain/outlook/calibration.ts';
import { events } from '#domain/outlook/items.ts';
import { chanceOf, totalOf } from '#domain/outlook/points.ts';
import { presetCards } from '#domain/outlook/presets.ts';
import { ratingCounts } from '#domain/outlook/rating-counts.ts';
import { resolvedRows, vectors } from './published-rows.ts';

const said = (member: string, n: number, failed: number): Said[] =>
  Array.from({ length: n }, (_, place) => ({
    ...{ member, project: `p${place}`, title: 'A project', at: '2026-03-02T09:00:00.000Z' },
    ...{ chance: 0.8, happened: place >= failed },
  }));

describe('card and rating against what came true', () => {
  it.each(events)(
    'On the published rows for %s the card is nearer to what came than the rating, and both than the base rate',
    event => {
      const card = presetCards[event];
      const observed = resolvedRows(event).map(row => ({ ...row, chance: chanceOf(card, totalOf(card, row.levels)) }));
      const found = calibrationOf(event, observed, card);
      expect([found.card.n, found.card.k]).toEqual([card.rows, card.events]);
      expect(found.card.brier).toBeLessThan(found.rating.brier ?? 0);
      expect(found.rating.brier).toBeLessThan(found.rating.brierOfBase ?? 0);
      expect(found.cells.map(({ n, k }) => ({ n, k }))).toEqual(card.byCell);
      expect(found.card.bins.reduce((sum, { n }) => sum + n, 0)).toBe(card.rows);
    },
  );

  it.each(events)('What a rating stands for in %s is counted from the published rows', event => {
    const rows = resolvedRows(event);
    const counts = [0, 1, 2].map(level => rows.filter(row => row.levels.rating === level));
    expect(counts.map(of => ({ n: of.length, k: of.filter(row => row.happened).length }))).toEqual(ratingCounts[event]);
    const { n, k } = vectors[event === 'cost' ? 'isotonic_costGrew10' : 'isotonic_slipped6'];
    expect(chanceOfRating(event, 0)).toBeCloseTo(((k[0] ?? 0) + (k[1] ?? 0)) / ((n[0] ?? 0) + (n[1] ?? 0)), 12);
  });

  it('What cannot be told is counted by itself and is no case', () => {
    const [row] = resolvedRows('cost');
    const levels = row?.levels ?? expect.fail();
    const found = calibrationOf(
      'cost',
      [
        { levels, chance: 0.2 },
        { levels, chance: 0.2, happened: null },
      ],
      presetCards.cost,
    );
    expect(found).toMatchObject({ open: 1, cannotTell: 1, card: { n: 0, bins: [] } });
    expect(found.card.brier).toBeUndefined();
  });
});

describe('members of boards', () => {
  it('Until twenty cases there is a list of cases and no share; from twenty on a share and the limits of chance', () => {
    const { people, limits, base } = peopleSaid([...said('gail', 19, 19), ...said('gwen', 60, 15)]);
    expect(people.map(({ person, cases, share }) => [person, cases?.length, share?.standsOut])).toEqual([
      ['gail', 19, undefined],
      ['gwen', undefined, false],
    ]);
    expect(base).toBeCloseTo(34 / 79, 12);
    expect(limits[0]?.n).toBe(20);
    expect(limits.at(-1)?.n).toBeGreaterThanOrEqual(60);
  });

  it('Five failures of five brand nobody, and no limits are drawn for them', () => {
    const { people, limits } = peopleSaid(said('gail', 5, 5));
    expect(people).toMatchObject([{ person: 'gail', n: 5, failed: 5 }]);
    expect(people[0]?.share).toBeUndefined();
    expect(limits).toEqual([]);
  });

  it('People stand by name, never by result', () => {
    const { people } = peopleSaid([...said('zoe', 20, 0), ...said('ann', 20, 20), ...said('max', 20, 10)]);
    expect(people.map(({ person }) => person)).toEqual(['ann', 'max', 'zoe']);
  });

  it('Nobody failed by what was thought unlikely', () => {
    const doubted = said('gail', 3, 3).map(entry => ({ ...entry, chance: 0.2 }));
    expect(peopleSaid(doubted).people).toEqual([]);
  });
});
