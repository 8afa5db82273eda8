/** Limits are compared without rounding. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '#domain/criteria/expression.ts';
import { exactTotal } from '#domain/scoring/weighted.ts';
import { compare, exact, over, plus, ratio, rounded, times } from '#domain/values/exact.ts';

const hundredths = fc.integer({ min: 1, max: 2_000 });
const amount = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe('exact numbers', () => {
  test('A number means the decimal that a person wrote, however large or small it is', () => {
    expect(compare(exact(1.1), ratio(11, 10))).toBe(0);
    expect(compare(exact(1e-7), ratio(1, 10_000_000))).toBe(0);
    expect(compare(exact(1.5e300), times(exact(15n), exact(10n ** 299n)))).toBe(0);
    expect(compare(exact(-0.25), ratio(-1, 4))).toBe(0);
    expect(() => exact(Number.NaN)).toThrow(RangeError);
    expect(() => ratio(1, 0)).toThrow(RangeError);
  });

  test('A tenth and two tenths are three tenths', () => {
    expect(compare(plus(exact(0.1), exact(0.2)), exact(0.3))).toBe(0);
  });

  test('A number is rounded half away from zero for display', () => {
    expect([rounded(exact(2.345), 2), rounded(exact(-2.345), 2), rounded(ratio(2, 3), 2), rounded(exact(7n), 2)]).toEqual([
      2.35, -2.35, 0.67, 7,
    ]);
  });
});

describe('criteria with limits', () => {
  test('Exactly 10 % over is within a limit of 10 %, and the smallest unit more is not', () => {
    const variance = (forecast: number) => times(over(exact(forecast - 100_000), exact(100_000)), exact(100n));
    expect(evaluate('costVariance <= 10.0', { costVariance: variance(110_000) })).toMatchObject({ verdict: 'pass' });
    expect(evaluate('costVariance <= 10.0', { costVariance: variance(110_001) })).toEqual({
      verdict: 'fail',
      why: 'the forecast over the approved cost is just over 10 %',
    });
  });

  test('For every cost and every limit in hundredths, a forecast at the limit passes and one above it fails', () => {
    fc.assert(
      fc.property(amount, hundredths, (cost, limit) => {
        const atLimit = times(exact(cost), ratio(100 + limit, 100));
        const text = `costForecast <= costBaseline * ${rounded(ratio(100 + limit, 100), 2).toFixed(2)}`;
        expect(evaluate(text, { costForecast: atLimit, costBaseline: cost }).verdict).toBe('pass');
        const above = plus(atLimit, ratio(1, 1_000_000_000));
        expect(evaluate(text, { costForecast: above, costBaseline: cost }).verdict).toBe('fail');
      }),
    );
  });

  test('An equal sum of money is equal, whatever the order in which it was added', () => {
    expect(
      evaluate('costForecast == costBaseline + costSpent', { costForecast: 0.3, costBaseline: 0.1, costSpent: 0.2 }).verdict,
    ).toBe('pass');
  });
});

describe('the exact score', () => {
  test('Weights that no binary fraction holds do not move a score off its limit', () => {
    const goals = [0.1, 0.2, 0.7].map(weight => ({ weight, points: 50 }));
    expect(compare(exactTotal(goals) ?? exact(0n), exact(50n))).toBe(0);
    expect(exactTotal([])).toBeUndefined();
  });
});
