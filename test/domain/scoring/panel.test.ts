/** What a panel says together: the published and computed cases, and what holds for every panel. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf } from '#domain/scoring/agreement.ts';
import { asksPanelToTalk, claimBeside, panelOf } from '#domain/scoring/panel.ts';
import type { Rating } from '#domain/scoring/scale.ts';
import { entryOf, expectNear, toleranceOf } from './vectors.ts';

const panel = <T>(id: string) => entryOf<T>('explanations', 'panels', id);
const basic = panel<{ ratings: Record<string, Rating[]>; expected: Record<string, object> }>('panel-basic');

describe('a panel of assessors', () => {
  test.each(Object.keys(basic.ratings))('The panel “%s” has the median, spread and quartiles of the worked example', name => {
    expectNear(panelOf(basic.ratings[name] ?? []), basic.expected[name], toleranceOf(basic), name);
  });

  test("a sponsor's claim is shown beside the median and never enters it", () => {
    const { claim, ratings, expected } = panel<{ claim: number; ratings: Rating[]; expected: object }>('panel-claim');
    expect(claimBeside(claim, ratings)).toEqual({ ...expected, claimBelowAll: false });
    expect(claimBeside(10, ratings)).toEqual({ median: 70, difference: -60, claimAboveAll: false, claimBelowAll: true });
  });

  test('a claim beside nobody’s rating, or no claim, differs from nothing', () => {
    expect(claimBeside(90, [null])).toEqual({ median: null, difference: null, claimAboveAll: false, claimBelowAll: false });
    expect(claimBeside(null, [80])).toMatchObject({ median: 80, difference: null });
  });

  test('agreement over many projects is that of Krippendorff’s published example, and a missing rating is no zero', () => {
    const entry = panel<{ ratings: Rating[][]; expected: Record<string, number> }>('panel-agreement');
    const { ratings, expected } = entry;
    const tolerance = toleranceOf(entry);
    expectNear(agreementOf(ratings, 'nominal'), expected.alphaNominal, tolerance);
    expectNear(agreementOf(ratings), expected.alphaInterval, tolerance);
    const asZero = ratings.map(row => row.map(rating => rating ?? 0));
    expectNear(agreementOf(asZero), expected['missingAsZeroWouldGive (interval)'], tolerance);
  });

  test('agreement is not stated where chance cannot be told from it', () => {
    expect(
      agreementOf([
        [70, null],
        [null, 60],
      ]),
    ).toBeNull();
    expect(
      agreementOf([
        [70, 70],
        [70, 70],
      ]),
    ).toBeNull();
    expect(agreementOf([])).toBeNull();
  });

  test('a spread of exactly the limit is within, one above it asks the panel to talk, and a lone voice never does', () => {
    const spread = panelOf([40, 70]);
    expect(asksPanelToTalk(spread, { measure: 'range', over: 30 })).toBe(false);
    expect(asksPanelToTalk(spread, { measure: 'range', over: 29.9 })).toBe(true);
    expect(asksPanelToTalk(panelOf([0, 70, 70, 100]), { measure: 'iqr', over: 20 })).toBe(true);
    expect(asksPanelToTalk(panelOf([40]), { measure: 'range', over: 0 })).toBe(false);
    expect(asksPanelToTalk(panelOf([null]), { measure: 'sd', over: 0 })).toBe(false);
  });

  test('three times 70.1 is 70.1 with no spread at all, in spite of binary fractions', () => {
    expect(panelOf([70.1, 70.1, 70.1])).toMatchObject({ median: 70.1, mean: 70.1, sd: 0, range: 0, mad: 0, trimmed: 70.1 });
    expect(asksPanelToTalk(panelOf([0.1, 0.3]), { measure: 'range', over: 0.2 })).toBe(false);
  });

  test('a rating that is no number is a fault and no figure', () => {
    expect(() => panelOf([50, Number.NaN])).toThrow(RangeError);
  });

  test('for any panel the median and quartiles are in order, within the ratings, and independent of who answered first', () => {
    const rating = fc.option(fc.integer({ min: 0, max: 100_000_000 }).map(millionths => millionths / 1e6));
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), ratings => {
        const summary = panelOf(ratings);
        expect(panelOf(ratings.toReversed())).toEqual(summary);
        const given = ratings.filter(entry => entry !== null);
        expect(summary.n).toBe(given.length);
        if (summary.median === null || summary.quartiles === null) return;
        const inOrder = [Math.min(...given), summary.quartiles[0], summary.median, summary.quartiles[1], Math.max(...given)];
        expect(inOrder).toEqual(inOrder.toSorted((left, right) => left - right));
      }),
    );
  });
});
