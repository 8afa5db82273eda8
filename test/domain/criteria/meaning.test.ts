/** P16: what each operator of a criterion means, with the value on its edge and on both sides of it, and what is said to whoever errs. */
import { describe, expect, test } from 'vitest';
import { checkExpression, evaluate } from '#domain/criteria/expression.ts';
import { findingsFor } from '#domain/criteria/findings.ts';
import type { Inputs } from '#domain/criteria/inputs.ts';

const known: Inputs = { score: 62, costVariance: 12, confidence: 'amber', kpi: { satisfaction: 81, calls: 5 }, daysLate: 3 };

describe('an operator of a criterion', () => {
  test.each([
    ['score == 62.0', 'score == 63.0'],
    ['score != 63.0', 'score != 62.0'],
    ['score < 62.5', 'score < 62.0'],
    ['score <= 62.0', 'score <= 61.5'],
    ['score > 61.5', 'score > 62.0'],
    ['score >= 62.0', 'score >= 62.5'],
    ['confidence == "amber"', 'confidence == "ambers"'],
    ['confidence != "red"', 'confidence != "amber"'],
    ['confidence < "b"', 'confidence < "a"'],
    ['confidence <= "amber"', 'confidence <= "amb"'],
    ['confidence > "a"', 'confidence > "amber"'],
    ['confidence >= "amber"', 'confidence >= "b"'],
    ['confidence + "s" == "ambers"', 'confidence + "s" == "amber"'],
    ['score + daysLate == 65.0', 'score + daysLate == 59.0'],
    ['score - daysLate == 59.0', 'score - daysLate == 65.0'],
    ['score * daysLate == 186.0', 'score * daysLate == 65.0'],
    ['-daysLate == -3.0', '-daysLate == 3.0'],
    ['score in [61.0, 62.0]', 'score in [61.0, 63.0]'],
    ['confidence in ["green", "amber"]', 'confidence in ["green", "red"]'],
    ['!(score < 50.0)', '!(score > 50.0)'],
    ['score > 50.0 && daysLate < 5.0', 'score > 50.0 && daysLate > 5.0'],
    ['daysLate < 5.0 && score > 50.0', 'daysLate > 5.0 && score > 50.0'],
    ['score > 90.0 || daysLate < 5.0', 'score > 90.0 || daysLate > 5.0'],
    ['score > 50.0 || daysLate > 5.0', 'score < 50.0 || daysLate > 5.0'],
    ['score > 50.0 ? daysLate < 5.0 : false', 'score < 50.0 ? daysLate < 5.0 : false'],
    ['(score > 50.0) == true', '(score > 50.0) == false'],
    ['(score > 50.0) != false', '(score > 50.0) != true'],
    ['kpi["calls"] < kpi["satisfaction"]', 'kpi["calls"] > kpi["satisfaction"]'],
  ])('a criterion passes with %s, and fails with %s', (passes, fails) => {
    for (const text of [passes, fails]) expect(checkExpression(text)).toBeUndefined();
    expect([evaluate(passes, known).verdict, evaluate(fails, known).verdict]).toEqual(['pass', 'fail']);
  });

  test('equal lists are equal in each place, and as long as each other', () => {
    const verdictOf = (text: string) => (checkExpression(text) === undefined ? evaluate(text, known).verdict : 'refused');
    expect(verdictOf('[score, 3.0] == [62.0, daysLate]')).toBe('pass');
    expect(verdictOf('[score, 4.0] == [62.0, daysLate]')).toBe('fail');
    expect(verdictOf('[score] == [62.0, daysLate]')).toBe('fail');
    expect(verdictOf('[score, 3.0] != [62.0, 4.0]')).toBe('pass');
  });
});

describe('an expression that is no criterion', () => {
  test.each([
    ['kpi == 1.0', 'name the KPI you mean, as in kpi["satisfaction"]'],
    ['budget > 1.0', 'budget'],
    ['score', 'a criterion must answer yes or no; this expression gives double'],
    ['size("x") > 1', 'criteria compare, add and multiply; functions, division, loops and patterns are not part of them'],
    ['score / 2.0 > 1.0', 'criteria compare, add and multiply; functions, division, loops and patterns are not part of them'],
    ['score == null', 'criteria know numbers, texts, true and false; other kinds of values are not part of them'],
  ])('the expression %s is refused, and the refusal says: %s', (text, said) => {
    expect(checkExpression(text)).toContain(said);
    expect(checkExpression(text)).toContain('Inputs are: score, costBaseline, ');
    expect(checkExpression(text)?.split('\n')).toHaveLength(1);
  });
});

describe('what a finding says', () => {
  test('the inputs that are not known yet, and those that were looked at, are told one after the other', () => {
    expect(evaluate('progress > 1.0 && risksOpen > 1.0', {})).toEqual({
      verdict: 'unknown',
      why: 'not known yet: progress, the number of open risks',
    });
    expect(evaluate('score > 1.0 && daysLate > 1.0', known).why).toMatch(/^the score is 62, .* 3/);
  });

  const word = {
    id: 'safe',
    name: 'Safe',
    kind: 'must' as const,
    check: { attestation: 'It is safe.', role: 'manager' as const },
  };
  const plan = { id: 'plan', name: 'Plan', kind: 'must' as const, check: { evidence: 'plan' } };
  const item = { kind: 'plan', title: 'Plan of May', by: 'manu' };
  const said = (confirmed: boolean, ignored?: string) => ({
    kind: 'word',
    title: 'My word',
    by: 'dora',
    attests: { criterion: 'safe', confirmed },
    ignored,
  });
  const found = (evidence: Parameters<typeof findingsFor>[2], criterion: typeof word | typeof plan) =>
    findingsFor([criterion as never], {}, evidence)[0];

  test('evidence counts for its kind alone, and a word on a criterion is no evidence', () => {
    expect(found([item], plan)).toMatchObject({ verdict: 'pass', why: expect.stringContaining('Plan of May') });
    expect(found([{ ...item, kind: 'other' }], plan)).toMatchObject({ verdict: 'unknown' });
    expect(found([{ ...said(true), kind: 'plan' }], plan)).toMatchObject({ verdict: 'unknown' });
  });

  test('the last word that counts decides, and a word that does not count says why', () => {
    expect(found([said(true)], word)).toMatchObject({ verdict: 'pass', why: 'confirmed by dora' });
    expect(found([said(true), said(false)], word)).toMatchObject({ verdict: 'fail', why: 'denied by dora' });
    expect(found([said(true), said(false, 'dora manages the project')], word)).toMatchObject({ verdict: 'pass' });
    expect(found([said(true, 'dora manages the project')], word)).toMatchObject({
      verdict: 'unknown',
      why: expect.stringMatching(/^no word of the .* that counts yet: dora manages the project$/),
    });
    expect(found([], word)?.why).toMatch(/^no word of the .* yet$/);
    expect(found([{ ...said(true), attests: { criterion: 'other', confirmed: true } }], word)).toMatchObject({
      verdict: 'unknown',
    });
  });
});
