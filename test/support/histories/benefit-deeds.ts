/** What came of benefits after closure: the schedule looks until a review is asked for, somebody says something or nobody does, and the PMO names another owner. */
import { nextReview } from '#domain/project/benefits/with-benefits.ts';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { addDays, endOfDay } from '#domain/values/time.ts';
import type { World } from '../fixtures.ts';
import { type Deed, picked } from './day.ts';

const achieved = ['yes', 'partly', 'no', 'cannot-tell'] as const;

export const ofBenefits: Readonly<Record<string, Deed>> = {
  benefits(world, by, { to = '', yes, pick = 0 }) {
    if (world.project.state.status === 'killed') closeKilled(world, by);
    const benefit = picked(world.project.state.benefitsOnFile ?? [], pick);
    const review = benefit && nextReview(benefit);
    if (!benefit || !review) return;
    const named = { type: 'name-benefit-owner', benefit: benefit.id, owner: to, reason: 'She moves.' } as const;
    if (pick % 2) world.toProject(named, pick % 3 ? 'petra' : by);
    lookFrom(world, addDays(endOfDay(review.day), yes ? -10 : 31 + (pick % 80)));
    if (pick % 5 === 0) return lookFrom(world, addDays(world.now, 170));
    const said = achieved[pick % 4] ?? 'yes';
    const figures = said === 'cannot-tell' ? {} : { amount: 1_000_000 * (pick % 300) };
    const answer = { type: 'review-benefit', benefit: benefit.id, day: review.day, achieved: said, ...figures } as const;
    for (const who of [by, to, pick % 3 ? world.project.state.proposal.sponsor : 'petra'])
      world.toProject({ ...answer, note: `As ${who} says.` } as never, who);
  },
};

/** A project that was stopped is closed, and says that something came of its benefits. */
function closeKilled(world: World, by: string): void {
  const benefits = world.project.state.proposal.benefits.map(({ name }) => ({ name, achieved: 1 }));
  world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'Stopped.', benefits }) }, by);
  const number = world.project.state.closure?.number ?? 0;
  world.toProject({ type: 'archive', number, key: 'a', sha256: 'b'.repeat(64) });
  world.toProject({ type: 'close', number });
}

/** Time goes on to this instant, and the schedule looks every ten days. */
function lookFrom(world: World, until: string): void {
  while (world.now < until) world.later(10).toProject({ type: 'look-at-duties' });
}
