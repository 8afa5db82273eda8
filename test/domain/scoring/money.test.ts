/** The money figures: published and computed cases to the penny, every rate of return, and what holds for any flows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf } from '#domain/scoring/exactness.ts';
import { appraise, costOfDelay, type Money } from '#domain/scoring/money/appraisal.ts';
import type { Timing } from '#domain/scoring/money/flows.ts';
import { decimalText, growthOf, presentValue, wholeOf } from '#domain/scoring/money/present-value.ts';
import { positiveRoots } from '#domain/scoring/money/roots.ts';
import { ratio } from '#domain/values/exact.ts';
import { type Entry, entriesOf, entryOf, expectNear, sound } from './vectors.ts';

interface Investment {
  readonly flows?: (number | null)[];
  readonly costs?: number[];
  readonly benefits?: number[];
  readonly rate: string;
  readonly timing?: string;
  readonly exponents?: number[];
  readonly expected: Partial<{
    npv: number;
    npvExact: string;
    irr: number[];
    paybackYears: number | null;
    discountedPaybackYears: number | null;
    pvCosts: number;
    pvBenefits: number;
    benefitCostRatio: number | null;
    roundedYears: number[];
    sumOfRoundedYears: number;
  }>;
}
const entries = entriesOf<Partial<Investment>>('money', 'investment');
const whole = entries.filter((entry): entry is Entry & Investment => entry.expected !== undefined);
const moneyOf = ({ flows, costs = [], benefits = [] }: Investment): Money => (flows ? { flows } : { costs, benefits });

/** The convention that a case names in words, or that its first two powers show. */
function timingOf({ timing = '', exponents }: Investment): Timing {
  return {
    flows: timing.startsWith('mid-year') ? 'mid-year' : 'year-end',
    firstNow: exponents === undefined || exponents[0] === 0,
  };
}

describe('money figures', () => {
  test('all seventeen cases of the worked examples are looked at', () => {
    expect(entries.filter(({ id }) => id !== undefined)).toHaveLength(17);
    expect(whole).toHaveLength(15);
  });

  test.each(whole)('“$id”: present value to the penny, rates of return, paybacks and ratio', entry => {
    const { expected } = entry;
    const result = sound(appraise(moneyOf(entry), { rate: entry.rate, timing: timingOf(entry) }));
    expect(result).toMatchObject({ npv: expected.npv, ...(expected.npvExact ? { npvExact: expected.npvExact } : {}) });
    if (entry.exponents) expect(result.years.map(({ exponent }) => exponent)).toEqual(entry.exponents);
    const figures = {
      irr: expected.irr && result.irr,
      paybackYears: result.payback.years,
      discountedPaybackYears: result.discountedPayback.years,
      pvCosts: result.pvCosts,
      pvBenefits: result.pvBenefits,
      benefitCostRatio: result.benefitCostRatio,
    };
    const { roundedYears, sumOfRoundedYears, npv: _, npvExact: __, ...rest } = expected;
    expectNear(figures, rest, 1e-6, entry.id);
    if (roundedYears) expect(result.years.map(({ discounted }) => discounted)).toEqual(roundedYears);
    if (sumOfRoundedYears) expect(result.years.reduce((sum, year) => sum + year.discounted, 0)).toBe(sumOfRoundedYears);
  });

  test('a half is rounded away from zero, and nothing is never -0', () => {
    const { rate = '', ...rest } = entryOf<Investment & { cases: { flows: number[]; halfAwayFromZero: number }[] }>(
      'money',
      'investment',
      'inv-rounding',
    );
    for (const { flows, halfAwayFromZero } of rest.cases) expect(sound(appraise({ flows }, { rate })).npv).toBe(halfAwayFromZero);
    const zero = sound(appraise({ flows: [-1, 1] }, { rate: '0' }));
    expect([zero.npv, zero.npvExact]).toEqual([0, '0.00000000']);
    expect(decimalText(ratio(-1, 1_000), 2)).toBe('0.00');
  });

  test('a running total that falls below zero again is said, with the moment from which it stays up', () => {
    const entry = entryOf<Investment>('money', 'investment', 'inv-reinvest');
    const { payback } = sound(appraise(moneyOf(entry), { rate: entry.rate }));
    expectNear(payback, { years: 0.833333, belowAgain: true, forGood: 2.8 }, 1e-6);
    const ends = sound(appraise({ flows: [-10, 20, -30] }, { rate: '0' })).payback;
    expect(ends).toEqual({ years: 0.5, belowAgain: true, forGood: null });
    expect(sound(appraise({ flows: [5, 5] }, { rate: '0' })).payback).toEqual({ years: 0, belowAgain: false, forGood: 0 });
  });

  test('what cannot be calculated is refused, naming the rate or the year', () => {
    const { refused } = entryOf<{ refused: { rate?: string; flows?: (number | null)[]; why: string }[] }>(
      'money',
      'investment',
      'inv-refused',
    );
    const faults = refused.map(({ rate = '0.05', flows = [-100, 200] }) => appraise({ flows }, { rate }).fault);
    expect(faults.map(fault => [fault?.field, fault?.message])).toEqual([
      ['rate', 'The rate is -1; it must be above -1, the loss of everything.'],
      ['rate', '“7%” is no rate; give a decimal such as 0.035 for 3.5 %, with at most 12 decimals.'],
      ['flows', 'There are no amounts; give one for each year, 0 where no money moves.'],
      ['flows.1', 'Year 2 is missing, so there is no figure; give its amount, 0 if no money moves.'],
    ]);
  });

  test.each([
    [{ flows: [0.5] }, 'flows.0'],
    [{ flows: Array.from({ length: 101 }, () => 1) }, 'flows'],
    [{ flows: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] }, 'flows'],
    [{ costs: [1], benefits: [1, 2] }, 'benefits'],
    [{ costs: [-1], benefits: [1] }, 'costs.0'],
    [{ costs: [1], benefits: [-1] }, 'benefits.0'],
    [{ costs: [null], benefits: [1] }, 'costs.0'],
  ] as [Money, string][])('The money %j is refused', (money, field) => {
    expect(appraise(money, { rate: '0' }).fault?.field).toBe(field);
  });

  test('the start of the year is half a year before its middle, and a year before its end', () => {
    const of = (timing: Timing) =>
      sound(appraise({ flows: [-100, 50, 80] }, { rate: '0.21', timing })).years.map(({ exponent }) => exponent);
    expect(of({ flows: 'year-start', firstNow: false })).toEqual([0, 1, 2]);
    expect(of({ flows: 'mid-year', firstNow: false })).toEqual([0.5, 1.5, 2.5]);
    expect(of({ flows: 'year-end', firstNow: false })).toEqual([1, 2, 3]);
    expect(of({ flows: 'year-start', firstNow: true })).toEqual([0, 0, 1]);
    expect(of({ flows: 'mid-year', firstNow: true })).toEqual([0, 0.5, 1.5]);
  });

  test('half a year at 21 % is exactly a growth of 1.1', () => {
    expect(sound(appraise({ flows: [0, 110] }, { rate: '0.21', timing: { flows: 'mid-year', firstNow: true } })).npvExact).toBe(
      '100.00000000',
    );
  });

  test('a delay costs what the present value loses by it, and a project that loses money gains by waiting', () => {
    expect(costOfDelay({ flows: [-100_00, 121_00, 121_00] }, { rate: '0.10' }, 2).value).toBe(10_00);
    expect(costOfDelay({ flows: [-100_00] }, { rate: '0.21' }, 1).value).toBe(-9_09);
    expect(costOfDelay({ flows: [-100_00] }, { rate: '0.21' }, 0).value).toBe(0);
    expect(costOfDelay({ flows: [1] }, { rate: '0' }, 0.5).fault?.field).toBe('halfYears');
    expect(costOfDelay({ flows: [] }, { rate: '0' }, 1).fault?.field).toBe('flows');
  });

  const flows = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
  const rate = fc.integer({ min: -500, max: 2_000 }).map(permille => (permille / 1_000).toFixed(3));
  const timing = fc.record({
    flows: fc.constantFrom('year-end' as const, 'mid-year' as const, 'year-start' as const),
    firstNow: fc.boolean(),
  });

  test('the present value is that of plain arithmetic to the penny, and turns its sign when all flows do', () => {
    fc.assert(
      fc.property(flows, rate, timing, (list, at, when) => {
        const { npv, years } = sound(appraise({ flows: list }, { rate: at, timing: when }));
        const plain = years.reduce((sum, { flow, exponent }) => sum + flow / (1 + Number(at)) ** exponent, 0);
        expect(Math.abs(npv - plain)).toBeLessThanOrEqual(0.5 + Math.abs(plain) * 1e-9);
        expect(sound(appraise({ flows: list.map(flow => 0 - flow) }, { rate: at, timing: when })).npv).toBe(npv === 0 ? 0 : -npv);
      }),
    );
  });

  test('at each rate of return the present value is nothing, and there are at most as many as changes of sign', () => {
    fc.assert(
      fc.property(flows, timing, (list, when) => {
        const { irr, years } = sound(appraise({ flows: list }, { rate: '0', timing: when }));
        for (const found of irr) {
          const terms = years.map(({ flow, exponent }) => flow / (1 + found) ** exponent);
          const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
          // A rate near -1 is known to the last digit of -1 only, and not of what is left of it.
          const known = (Number.EPSILON / (1 + found)) * Math.max(1, ...years.map(({ exponent }) => Math.abs(exponent)));
          expect(Math.abs(terms.reduce((sum, term) => sum + term, 0))).toBeLessThanOrEqual(size * (1e-7 + known));
        }
        const signs = list.filter(flow => flow !== 0).map(Math.sign);
        expect(irr.length).toBeLessThanOrEqual(signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length);
      }),
      // Of a rate of -0.9999999999 a tenth of a millionth is left in a number's digits.
      { examples: [[[94_921, -1], { flows: 'mid-year', firstNow: true }]] },
    );
  });

  test('a project of outlays that come back once has exactly one rate of return', () => {
    const list = fc.tuple(
      fc.integer({ min: 1, max: 1e9 }),
      fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(list, timing, ([out, back], when) => {
        fc.pre(when.flows !== 'year-start' || !when.firstNow);
        expect(sound(appraise({ flows: [-out, ...back] }, { rate: '0', timing: when })).irr).toHaveLength(1);
      }),
    );
  });
});

describe('the roots behind rates of return', () => {
  const product = (roots: readonly [number, number][]) =>
    roots.reduce<bigint[]>(
      (polynomial, [n, d]) =>
        polynomial
          .concat(0n)
          .map((_, power) => (polynomial[power - 1] ?? 0n) * BigInt(d) - (polynomial[power] ?? 0n) * BigInt(n)),
      [1n],
    );

  test('every positive root of a product is found once, also one that repeats, and none that is negative or zero', () => {
    const root = fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(root, { maxLength: 8 }), roots => {
        const expected = [...new Set(roots.map(([n, d]) => n / d).filter(value => value > 0))].toSorted(
          (left, right) => left - right,
        );
        expectNear(positiveRoots(product(roots)).map(numberOf), expected, 1e-12);
      }),
    );
  });

  test('a curve that only touches zero has its root, and one that stays away has none', () => {
    expect(positiveRoots([1n, -2n, 1n]).map(numberOf)).toEqual([1]);
    expect(positiveRoots([1n, 0n, 1n])).toEqual([]);
    expect(positiveRoots([0n, 0n])).toEqual([]);
    expect(positiveRoots([])).toEqual([]);
    expect(sound(appraise({ flows: [100, -220, 121] }, { rate: '0' })).irr).toEqual([0.1]);
  });
});

describe('present values', () => {
  test('sixty years with a rate of twelve decimals are still exact', () => {
    const growth = sound(growthOf('0.123456789012'));
    const flows = [0n, ...Array.from({ length: 60 }, () => 10n ** 12n)];
    const value = presentValue(
      flows,
      flows.map((_, index) => 2 * index),
      growth,
    );
    const rate = 0.123456789012;
    expectNear(numberOf(value), (1e12 * (1 - (1 + rate) ** -60)) / rate, 1);
    expect(wholeOf(ratio(-5, 2))).toBe(-3n);
    expect(growthOf('-1.5').fault?.field).toBe('rate');
    expect(numberOf(sound(growthOf('-0.25')))).toBe(0.75);
  });
});
