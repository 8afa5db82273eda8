/** What is said of a benefit at its review: by whom, when, in which figures, corrected how, and who answers for it then. */
import { describe, expect, test } from 'vitest';
import { benefitsAchieved, standingsOf } from '#domain/project/benefits/achieved.ts';
import { benefitReviewSchema } from '#domain/project/benefits/commands.ts';
import { asked, lookedUntil, past, review, reviewedWorld } from '../../support/benefit-situations.ts';
import { must } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { told } from '../../support/told.ts';

describe('whoever says what came of a benefit', () => {
  const atReview = () => lookedUntil(reviewedWorld(), '2026-10-10');
  const days40Later = () => lookedUntil(reviewedWorld(), '2026-11-20');

  test('its owner and the PMO do; the sponsor of the project does not, until it was left to the sponsor', () => {
    const world = atReview();
    on(world).when(review, as('sonia', world)).thenRefused('not-allowed');
    on(world).when(review, as('manu', world)).thenRefused('not-allowed');
    for (const who of ['dora', 'petra'])
      on(world)
        .when(review, as(who, world))
        .then([{ type: 'benefit-reviewed', ...fact, by: who }]);
    const late = days40Later();
    on(late)
      .when(review, as('sonia', late))
      .then([{ type: 'benefit-reviewed', ...fact, by: 'sonia' }]);
    on(late)
      .when(review, as('dora', late))
      .then([{ type: 'benefit-reviewed', ...fact, by: 'dora' }]);
  });

  const { type: _, ...said } = review;
  const fact = { ...said, name: 'Fewer calls', figure: undefined, link: undefined };

  test('sponsor and PMO read what came of it', () => {
    const world = atReview();
    must(world.toProject(review, 'dora'));
    expect(told(world)).toMatchObject([
      { to: ['sonia', 'pmo'], lines: ['- Fewer calls', expect.stringContaining('It came in part')] },
    ]);
  });

  test('nobody says more than 30 days before its day what came of it', () => {
    const world = lookedUntil(reviewedWorld(), '2026-09-14');
    on(world).when(review, as('dora', world)).thenRefused('wrong-status', 'day');
    must(world.later(1).toProject(review, 'dora'));
  });

  test('what was promised in money is answered in money, a target in its unit, and what cannot be told in neither', () => {
    const world = atReview();
    const { amount: _amount, ...without } = review;
    on(world).when(without, as('dora', world)).thenRefused('figure-required', 'amount');
    const waiting = { ...without, benefit: 'b2' };
    on(world).when(waiting, as('sonia', world)).thenRefused('figure-required', 'figure');
    must(world.toProject({ ...waiting, figure: 5.5 }, 'sonia'));
    must(world.toProject({ ...without, achieved: 'cannot-tell' }, 'dora'));
    const { benefit: _benefit, type: _type, ...body } = { ...review, achieved: 'cannot-tell' };
    expect(benefitReviewSchema.safeParse(body).error?.issues[0]?.path).toEqual(['achieved']);
  });

  test('a review or a benefit that is not there is refused with those that are', () => {
    const world = atReview();
    on(world)
      .when({ ...review, benefit: 'b9' }, as('dora', world))
      .thenRefused('unknown-reference', 'benefit');
    on(world)
      .when({ ...review, day: '2026-10-16' }, as('dora', world))
      .thenRefused('unknown-reference', 'day');
    on(world)
      .when({ ...review, benefit: 'b9' }, as('manu', world))
      .thenRefused('not-allowed');
  });

  test('a later word corrects an earlier one and both stay on record; the same word again adds nothing', () => {
    const world = atReview();
    must(world.toProject(review, 'dora'));
    on(world).when(review, as('dora', world)).thenNothing();
    must(world.later(100).toProject({ ...review, achieved: 'yes' }, 'petra'));
    expect(world.project.state.benefitsOnFile?.[0]?.reviews[0]?.told).toMatchObject({
      achieved: 'yes',
      by: 'petra',
      corrected: 1,
    });
    expect(past(world, 'benefit-reviewed')).toHaveLength(2);
  });

  test('a review that stands as not told can still be told by the owner', () => {
    const world = lookedUntil(reviewedWorld(), '2027-02-20');
    expect(world.project.state.benefitsOnFile?.[0]?.reviews[0]?.untold).toBeDefined();
    must(world.toProject(review, 'dora'));
    expect(benefitsAchieved(standingsOf([world.project.state]))).toMatchObject({ partly: 1, open: 1 });
  });

  test('the PMO names another owner, who is asked from then on, and nobody else names one', () => {
    const world = atReview();
    const name = { type: 'name-benefit-owner' as const, benefit: 'b1', owner: 'sam', reason: 'Dora moves.' };
    on(world).when(name, as('dora', world)).thenRefused('not-allowed');
    on(world)
      .when({ ...name, owner: 'nobody' }, as('petra', world))
      .thenRefused('unknown-reference', 'owner');
    on(world)
      .when({ ...name, benefit: 'b9' }, as('petra', world))
      .thenRefused('unknown-reference', 'benefit');
    must(world.toProject(name, 'petra'));
    expect(told(world)).toMatchObject([{ to: ['sam'] }]);
    on(world).when(name, as('petra', world)).thenNothing();
    expect(asked(world)[0]?.[1]).toEqual(['sam']);
    on(world).when(review, as('dora', world)).thenRefused('not-allowed');
    must(world.toProject(review, 'sam'));
  });

  test('a successor takes over the benefits of a person also in a closed project, and nothing else in it', () => {
    const world = atReview();
    const replace = { type: 'replace-person' as const, person: 'dora', successor: 'sam', reason: 'She left.' };
    must(world.toProject(replace, 'petra'));
    expect(past(world, 'person-replaced')).toMatchObject([{ places: [{ as: 'benefit-owner' }] }]);
    expect(asked(world)[0]?.[1]).toEqual(['sam']);
    on(world)
      .when({ ...replace, person: 'sonia', successor: 'gus' }, as('petra', world))
      .thenNothing();
  });
});
