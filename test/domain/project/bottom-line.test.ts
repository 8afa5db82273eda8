/** P23: the bottom line of a pack, and the words in which it is mailed: figures against what is approved, musts, conditions, the deadline. */
import { describe, expect, test } from 'vitest';
import { bottomLine, bottomLineInWords } from '#domain/project/bottom-line.ts';
import type { Pack } from '#domain/project/pack.ts';

const deadline = '2026-12-09T21:40:00.000Z';
const must = (name: string, verdict: 'pass' | 'fail' | 'unknown' | 'waived') => ({
  criterion: name,
  name,
  kind: 'must',
  verdict,
  why: `${name} is so`,
});

/** A pack with these parts, and otherwise nothing in it. */
function lineOf(parts: object) {
  const pack = { criteria: [], tripwires: [], conditions: [], ...parts } as unknown as Pack;
  return bottomLine(pack, deadline);
}

const words = (parts: object) => bottomLineInWords(lineOf(parts), 'GBP');
const approved = { cost: 10_000_00, end: '2027-01-31' };

describe('the bottom line', () => {
  test('an empty pack says when to decide, and nothing that it does not know', () => {
    expect(lineOf({})).toEqual({
      ...{ score: undefined, failingMusts: [], openConditions: 0, overdueConditions: 0, deadline },
      cost: { approved: undefined, proposed: undefined, forecast: undefined, perCentOver: undefined },
      end: { approved: undefined, proposed: undefined, forecast: undefined, daysLate: undefined },
    });
    expect(words({})).toEqual(['Decide by 9 Dec 2026, 21:40 UTC.']);
  });

  test('of the same pack with another deadline it says the other one', () => {
    const pack = { criteria: [], conditions: [] } as unknown as Pack;
    const later = '2026-12-23T21:40:00.000Z';
    const said = [deadline, later, deadline].map(until => bottomLine(pack, until).deadline);
    expect(said).toEqual([deadline, later, deadline]);
  });

  test('cost and end of the forecast are held against what is approved', () => {
    const parts = {
      score: { total: 49 },
      baseline: { approved, proposed: approved },
      forecast: { cost: 11_250_00, end: '2027-03-02' },
    };
    expect(lineOf(parts)).toMatchObject({ score: 49, cost: { perCentOver: 12.5 }, end: { daysLate: 30 } });
    expect(words(parts)).toEqual([
      "Score: 49 of 100, by the sponsor's claim.",
      'Cost: approved £10,000, forecast £11,250 (+12.5 %).',
      'End: approved 31 Jan 2027, forecast 2 Mar 2027 (30 days late).',
      'Decide by 9 Dec 2026, 21:40 UTC.',
    ]);
  });

  test('a forecast below and before what is approved has its minus and is early, and one on the mark is not said twice', () => {
    const parts = (cost: number, end: string) => ({ baseline: { approved, proposed: approved }, forecast: { cost, end } });
    expect(words(parts(9_000_00, '2027-01-30')).slice(0, 2)).toEqual([
      'Cost: approved £10,000, forecast £9,000 (-10 %).',
      'End: approved 31 Jan 2027, forecast 30 Jan 2027 (1 day early).',
    ]);
    expect(words(parts(10_000_00, '2027-01-31')).slice(0, 2)).toEqual(['Cost: approved £10,000.', 'End: approved 31 Jan 2027.']);
  });

  test('while nothing is approved the forecast is held against what is proposed', () => {
    const parts = { baseline: { proposed: approved }, forecast: { cost: 12_000_00 } };
    expect(lineOf(parts)).toMatchObject({ cost: { approved: undefined, perCentOver: 20 }, end: { daysLate: undefined } });
    expect(words(parts).slice(0, 2)).toEqual(['Cost: proposed £10,000, forecast £12,000 (+20 %).', 'End: proposed 31 Jan 2027.']);
  });

  test('a proposal that differs from what is approved is shown beside it', () => {
    const parts = { baseline: { approved, proposed: { cost: 13_000_00, end: '2027-02-28' } } };
    expect(words(parts).slice(0, 2)).toEqual([
      'Cost: approved £10,000, proposed £13,000.',
      'End: approved 31 Jan 2027, proposed 28 Feb 2027.',
    ]);
    expect(lineOf({ forecast: { cost: 5, end: '2027-02-28' } })).toMatchObject({
      cost: { perCentOver: undefined },
      end: { daysLate: undefined },
    });
  });

  test('musts that fail or are not known are named with their reasons; those that pass or are waived are not', () => {
    const parts = { criteria: [must('Case', 'fail'), must('Test', 'unknown'), must('Plan', 'pass'), must('Site', 'waived')] };
    expect(lineOf(parts).failingMusts.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Case', 'fail'],
      ['Test', 'unknown'],
    ]);
    const [fails, unknown] = words(parts).map(line => line.replace(/[\u2066-\u2069]/g, ''));
    expect([fails, unknown]).toEqual(['Fails: Case (Case is so).', 'Not known: Test (Test is so).']);
  });

  test('conditions that are not met are counted, and those that are overdue among them', () => {
    const conditions = [{ standing: 'overdue' }, { standing: 'open' }, { metAt: deadline, standing: 'met' }];
    expect(lineOf({ conditions })).toMatchObject({ openConditions: 2, overdueConditions: 1 });
    expect(words({ conditions })[0]).toBe('Open conditions: 2, 1 of them overdue.');
    expect(words({ conditions: conditions.slice(1) })[0]).toBe('Open conditions: 1.');
    expect(words({ conditions: conditions.slice(2) })).toHaveLength(1);
  });
});
