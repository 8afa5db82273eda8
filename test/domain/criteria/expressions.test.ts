/** P16: criteria expressions compare the declared inputs and can do nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkExpression, evaluate } from '#domain/criteria/expression.ts';
import { type Inputs, inputs } from '#domain/criteria/inputs.ts';
import { expressionText, hostileText, inputValues } from '../../support/expressions.ts';

const known: Inputs = { score: 62, costVariance: 12, confidence: 'amber', kpi: { satisfaction: 81 }, daysLate: 3, progress: 0 };

describe('P16: what a criterion may say', () => {
  test.each([
    ['score >= 50.0', 'pass'],
    ['score >= 50', 'pass'],
    ['costVariance <= 10.0', 'fail'],
    ['confidence in ["green", "amber-green", "amber"]', 'pass'],
    ['confidence == "red" || daysLate > 30', 'fail'],
    ['kpi["satisfaction"] >= 80.0', 'pass'],
    ['kpi.satisfaction >= 90.0', 'fail'],
    ['costVariance > 10 ? daysLate < 5 : true', 'pass'],
    ['-daysLate + 2.0 * score > 100.0', 'pass'],
  ])('%s is answered with %s', (text, verdict) => {
    expect(checkExpression(text)).toBeUndefined();
    expect(evaluate(text, known).verdict).toBe(verdict);
  });

  test('the finding says what it looked at', () => {
    expect(evaluate('costVariance <= 10.0', { costVariance: 12.3456 }).why).toBe(
      'the forecast over the approved cost is 12.35 %',
    );
  });
});

describe('P16: an expression that cannot work is refused when the model is saved', () => {
  test.each([
    ['a name nobody declared', 'budget > 1.0'],
    ['a property of the language', 'constructor == 1'],
    ['a prototype', '__proto__ == __proto__'],
    ['a function', 'size(confidence) > 1'],
    ['a method', 'confidence.startsWith("a")'],
    ['a pattern', 'confidence.matches("(a+)+$")'],
    ['a macro over a list', '[1, 2].all(x, x > 0)'],
    ['a macro that asks for presence', 'has(kpi.satisfaction)'],
    ['a conversion', 'dyn(score) > "x"'],
    ['a map of its own', '{"a": 1}["a"] > 0'],
    ['an answer that is not yes or no', 'score + 1.0'],
    ['text compared with a number', 'confidence > 3.0'],
    ['nothing at all', ''],
    ['half an expression', 'score >'],
    ['JavaScript', 'process.exit(1)'],
    ['too many parts', Array.from({ length: 80 }, () => 'score > 1.0').join(' && ')],
    ['too deep a nest', `${'('.repeat(40)}score > 1.0${')'.repeat(40)}`],
    ['a division, whose divisor may be nothing', 'score / progress > 1.0'],
    ['a remainder', '7 % 2 == 1'],
    ['presence of a KPI, which would pass when it is missing', '!("uptime" in kpi)'],
    ['all KPIs at once', 'kpi == kpi'],
    ['a KPI whose name is calculated', 'kpi[confidence] > 1.0'],
    ['a place in a list', '[true][0]'],
  ])('An expression with %s is refused, and the inputs are named', (_what, text) => {
    expect(checkExpression(text)).toContain('Inputs are: score, ');
  });

  test.each(['int == int', 'type == type', 'string == double', 'google.protobuf.Timestamp == google.protobuf.Timestamp'])(
    'a name of the expression language is no input either: %s',
    text => {
      expect(checkExpression(text)).toContain('Inputs are: score, ');
    },
  );
});

describe('P16: missing evidence gives unknown, never pass and never fail', () => {
  test.each(Object.keys(inputs).filter(name => name !== 'kpi' && name !== 'confidence'))('%s that nobody has told', name => {
    expect(evaluate(`${name} > 0.0`, {}).verdict).toBe('unknown');
    expect(evaluate(`!(${name} > 0.0)`, {}).verdict).toBe('unknown');
  });

  test.each([
    'score >= 50.0 || benefitCostRatio > 1.0',
    'score < 50.0 && benefitCostRatio > 1.0',
    'true || benefitCostRatio > 1.0',
    'score > 1.0 ? true : benefitCostRatio > 1.0',
  ])('one missing input makes the whole unknown, even where the other part would decide: %s', text => {
    expect(evaluate(text, known)).toEqual({ verdict: 'unknown', why: 'not known yet: benefits over cost' });
  });

  test.each(['kpi["uptime"] > 99.0', 'kpi.uptime > 99.0', 'kpi["constructor"] > 0.0', 'kpi["__proto__"] > 0.0'])(
    'a KPI that no report has: %s',
    text => {
      expect(evaluate(text, known).verdict).toBe('unknown');
    },
  );

  test.each([
    'kpi["uptime"] > 99.0 || score > 1.0',
    'kpi.uptime > 99.0 && score > 90.0',
    'score > 1.0 ? true : kpi.uptime > 1.0',
  ])('a missing KPI makes the whole unknown like any other input: %s', text => {
    expect(checkExpression(text)).toBeUndefined();
    expect(evaluate(text, known)).toEqual({ verdict: 'unknown', why: 'not known yet: the KPI uptime' });
  });
});

describe('P16: whatever is written', () => {
  test('a nested expression that was checked is always answered, for any inputs', () => {
    const seen = { pass: 0, fail: 0, unknown: 0, waived: 0 };
    fc.assert(
      fc.property(expressionText, inputValues, (text, values) => {
        if (checkExpression(text) !== undefined) return;
        const { verdict, why } = evaluate(text, values);
        expect(['pass', 'fail', 'unknown']).toContain(verdict);
        expect(typeof why).toBe('string');
        seen[verdict] += 1;
        if (verdict === 'unknown') return;
        for (const name of Object.keys(inputs)) {
          if (new RegExp(`\\b${name}\\b`).test(text)) expect(values[name as keyof Inputs]).toBeDefined();
        }
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.pass, seen.fail, seen.unknown)).toBeGreaterThan(50);
  });

  test('hostile text is refused in one sentence or answered; it never throws and never changes the world', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(hostileText, inputValues, (text, values) => {
        const fault = checkExpression(text);
        if (fault === undefined) expect(['pass', 'fail', 'unknown']).toContain(evaluate(text, values).verdict);
        else expect(fault).not.toContain('\n');
      }),
      { numRuns: 3_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  });

  test('the longest text a model takes, 500 characters of any repetition, is checked or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom('(', '!', '-', '[', 'score+', 'true?', '"a"+', '[[', 'kpi[', '1+', 'score<1.0&&'), part => {
        const text = part.repeat(500).slice(0, 500);
        const fault = checkExpression(text);
        expect(fault === undefined || fault.length > 0).toBe(true);
      }),
    );
  });
});
