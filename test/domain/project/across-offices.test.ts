/** What the lists of offices come to, and what an office and those below it come to together. */
import { describe, expect, test } from 'vitest';
import { type Figures, figuresOf, type OfficeLists, together, withThoseBelow } from '#domain/project/across-offices/figures.ts';
import { toInstant } from '#domain/values/time.ts';

const now = toInstant(Date.UTC(2026, 4, 4));
const at = (days: number) => toInstant(Date.UTC(2026, 4, 4) + days * 86_400_000);
const lists = (changes: Partial<OfficeLists> = {}): OfficeLists => ({
  ...{ currency: 'GBP', projects: [], alerts: [], duties: [], reports: [] },
  ...changes,
});
const sum = (changes: Partial<OfficeLists>): Figures => figuresOf(lists(changes), now);

describe('the figures of offices', () => {
  test('a forecast counts where there is one, else the cost; a project with neither is said, and none that was declined counts', () => {
    const { projects, underWay, deciding, money } = sum({
      projects: [
        { status: 'active', cost: 100, forecast: 130, openReview: 'p.g.1' },
        { status: 'on-hold', cost: 50 },
        { status: 'submitted' },
        { status: 'closed', cost: 7, forecast: 6 },
        { status: 'declined', cost: 1000 },
        { status: 'withdrawn', cost: 1000 },
      ],
    });
    expect([projects, underWay, deciding]).toEqual([4, 2, 1]);
    expect(money).toEqual([{ currency: 'GBP', cost: 157, forecast: 186, unknown: 1 }]);
  });

  test('projects whose gates the PMO chose against their size are counted while they count', () => {
    const chosenModel = true as const;
    const { chosenModels } = sum({
      projects: [{ status: 'active', chosenModel }, { status: 'active' }, { status: 'declined', chosenModel }],
    });
    expect(chosenModels).toBe(1);
  });

  test('what waits is late only once its day has passed, and a report that was filed is neither to come nor missed', () => {
    const figures = sum({
      alerts: [{ kind: 'must' }, { kind: 'should' }, { kind: 'must' }],
      duties: [{ due: at(-1) }, { due: at(0) }, { due: at(1) }],
      reports: (['asked', 'sent-back', 'missed', 'filed', 'accepted'] as const).map(state => ({ state })),
    });
    expect(figures).toMatchObject({ alerts: 3, musts: 2, waiting: 3, late: 1, reportsToCome: 2, reportsMissed: 1, money: [] });
  });

  test('money of two currencies is never added, and everything else is', () => {
    const pounds = sum({ projects: [{ status: 'active', cost: 1 }], alerts: [{ kind: 'must' }] });
    const euros = sum({ currency: 'EUR', projects: [{ status: 'active', cost: 20 }], duties: [{ due: at(-1) }] });
    expect(together([pounds, euros, pounds])).toMatchObject({
      ...{ projects: 3, underWay: 3, alerts: 2, musts: 2, waiting: 1, late: 1 },
      money: [
        { currency: 'EUR', cost: 20, forecast: 20, unknown: 0 },
        { currency: 'GBP', cost: 2, forecast: 2, unknown: 0 },
      ],
    });
  });

  test('an office stands together with those below it, at any depth, and with none beside it', () => {
    const offices = [
      { id: 'top' },
      { id: 'a', parent: 'top' },
      { id: 'a1', parent: 'a' },
      { id: 'a11', parent: 'a1' },
      { id: 'b', parent: 'top' },
    ];
    const ids = (top: string) => withThoseBelow(offices, top).map(({ id }) => id);
    expect([ids('top'), ids('a'), ids('b'), ids('nowhere')]).toEqual([
      ['top', 'a', 'a1', 'a11', 'b'],
      ['a', 'a1', 'a11'],
      ['b'],
      [],
    ]);
  });
});
