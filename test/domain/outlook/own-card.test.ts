/** When an office may have a card of its own, and that what is resolved later changes no earlier one. */

import { describe, expect, it } from 'vitest';
import { levelsOf } from '#domain/outlook/items.ts';
import { makeCard, presetPulls } from '#domain/outlook/make-card.ts';
import { type ResolvedAt, tryOwnCard } from '#domain/outlook/own-card.ts';
import { presetCards } from '#domain/outlook/presets.ts';
import { thirdOfPlace } from '#domain/outlook/sizes.ts';
import { resolvedRows } from './published-rows.ts';

const cost = resolvedRows('cost');
/** Another office: size and age say nothing, and what is rated red fails. */
const other: ResolvedAt[] = Array.from({ length: 240 }, (_, place) => {
  const red = place % 3 === 0;
  const year = 2015 + Math.floor(place / 60);
  return {
    levels: levelsOf({ rating: red ? 'red' : 'green', size: thirdOfPlace((place % 7) / 7), ageMonths: (place % 5) * 20 }),
    happened: red ? place % 4 !== 1 : place % 12 === 1,
    at: `${year}-03-31T00:00:00.000Z`,
    resolvedAt: `${year + 1}-03-31T00:00:00.000Z`,
  };
});

describe('a card of the office', () => {
  it('Without any event it is refused with the reason', () => {
    const none = cost.map(row => ({ ...row, happened: false }));
    expect(tryOwnCard('cost', none, presetCards.cost)).toMatchObject({ why: expect.stringContaining('without events') });
    expect(tryOwnCard('cost', [], presetCards.cost)).toMatchObject({ why: expect.stringContaining('without events') });
  });

  it('With observations so far: 99 observations it is refused, with 19 events or 19 others, too', () => {
    const few = [...cost.filter(row => row.happened).slice(0, 50), ...cost.filter(row => !row.happened).slice(0, 49)];
    expect(tryOwnCard('cost', few, presetCards.cost)).toMatchObject({ why: expect.stringContaining('observations so far: 99') });
    const nineteen = [...cost.filter(row => row.happened).slice(0, 19), ...cost.filter(row => !row.happened)];
    expect(tryOwnCard('cost', nineteen, presetCards.cost)).toMatchObject({ why: expect.stringContaining('19 came true') });
    const others = [...cost.filter(row => row.happened), ...cost.filter(row => !row.happened).slice(0, 19)];
    expect(tryOwnCard('cost', others, presetCards.cost)).toMatchObject({ why: expect.stringContaining('20 of each kind') });
  });

  it('When all was resolved on one day no year can be foretold, and it is refused', () => {
    const atOnce = cost.map(row => ({ ...row, resolvedAt: '2030-01-01T00:00:00.000Z' }));
    expect(tryOwnCard('cost', atOnce, presetCards.cost)).toMatchObject({
      why: expect.stringContaining('No year can be foretold'),
    });
  });

  it('Where it foretells worse than the card in force, that one stays, and the figures say so', () => {
    const same = makeCard('cost', cost, presetPulls);
    const tried = tryOwnCard('cost', cost, same);
    expect(tried.card).toBeUndefined();
    expect(tried).toMatchObject({ why: expect.stringContaining('card in force') });
    expect(tried.checks.own).toBeGreaterThanOrEqual(tried.checks.current ?? 1);
  });

  it('Where it foretells better than the base rate and the card in force, it is made, drawn towards the preset', () => {
    const tried = tryOwnCard('cost', other, presetCards.cost);
    expect(tried.checks).toMatchObject({ rows: 240, foretold: 180 });
    expect(tried.card).toBeDefined();
    expect(tried.checks.own).toBeLessThan(tried.checks.constant ?? 0);
    expect(tried.checks.own).toBeLessThan(tried.checks.current ?? 0);
    const free = makeCard('cost', other, { items: { lambda: 20 }, total: { lambda: 0 } });
    const [pulled = 0, unpulled = 0, preset = 0] = [tried.card, free, presetCards.cost].map(card => card?.coefficients[0]);
    expect(Math.abs(pulled - preset)).toBeLessThan(Math.abs(unpulled - preset));
  });

  it('Where a first year falls apart into red that failed and green that did not, the card is still made', () => {
    const apart = other.map(row => ({ ...row, happened: row.levels.rating === 2 }));
    const { card } = tryOwnCard('cost', apart, presetCards.cost);
    expect([card?.a, card?.s].every(value => Number.isFinite(value))).toBe(true);
  });

  it('The order of observations changes nothing', () => {
    expect(tryOwnCard('cost', other.toReversed(), presetCards.cost)).toEqual(tryOwnCard('cost', other, presetCards.cost));
  });

  it('What is resolved later changes no card that was made from what was known before', () => {
    const known = other.filter(row => row.resolvedAt <= '2018-12-31');
    const later = other.map(row => (row.resolvedAt <= '2018-12-31' ? row : { ...row, happened: !row.happened }));
    const then = (rows: readonly ResolvedAt[]) =>
      tryOwnCard(
        'cost',
        rows.filter(row => row.resolvedAt <= '2018-12-31'),
        presetCards.cost,
      );
    expect(then(later)).toEqual(tryOwnCard('cost', known, presetCards.cost));
  });
});
