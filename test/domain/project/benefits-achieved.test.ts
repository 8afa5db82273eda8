/** How much of what was promised has come: by the newest reviews, with what cannot be told apart from what did not come. */
import { describe, expect, test } from 'vitest';
import { achievedShare, benefitsAchieved, standingsOf } from '#domain/project/benefits/achieved.ts';
import { lookedUntil, review, reviewedWorld } from '../../support/benefit-situations.ts';
import { must } from '../../support/fixtures.ts';

describe('what came of benefits', () => {
  test('the newest review counts; what cannot be told is counted apart and never zero', () => {
    const world = lookedUntil(reviewedWorld(), '2026-10-10');
    must(world.toProject(review, 'dora'));
    must(world.toProject({ ...review, benefit: 'b2', achieved: 'cannot-tell', amount: undefined }, 'sonia'));
    const { benefitsOnFile = [] } = world.project.state;
    expect(benefitsAchieved(standingsOf([{ benefitsOnFile }]))).toEqual({
      ...{ resolved: 1, yes: 0, partly: 1, no: 0, cannotTell: 1, open: 0 },
      ...{ promised: 250_000_000, amount: 90_000_000, share: 0.36 },
    });
    must(
      lookedUntil(world, '2027-04-15').toProject(
        { ...review, day: '2027-04-15', achieved: 'yes', amount: 260_000_000 as never },
        'dora',
      ),
    );
    expect(benefitsAchieved(standingsOf([world.project.state])).share).toBe(1.04);
    expect(benefitsAchieved([])).toMatchObject({ resolved: 0, share: undefined });
  });

  test('a target is reached by the way from the baseline; without a baseline nobody says whether more is better', () => {
    expect(achievedShare({ baseline: 9, target: 2, figure: 5.5 })).toBe(0.5);
    expect(achievedShare({ baseline: 9, target: 2, figure: 10 })).toBeLessThan(0);
    expect(achievedShare({ target: 2, figure: 2 })).toBeUndefined();
    expect(achievedShare({ promised: 200, amount: 50, baseline: 0, target: 1, figure: 1 })).toBe(0.25);
  });
});
