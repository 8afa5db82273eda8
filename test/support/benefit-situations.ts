/** Closed projects whose benefits are reviewed: one that has ended on 15 April 2026, and what people and time do about it. */
import type { BenefitCommands } from '#domain/project/benefits/commands.ts';
import type { ClosureReport } from '#domain/project/closure/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { allGatesPassedWorld, must, type World } from './fixtures.ts';
import { closed } from './situations.ts';
import type { ModelInput, proposal } from './standards.ts';

type Situation = readonly [world: World, deed: () => unknown];
type Promised = NonNullable<Parameters<typeof proposal>[0]>['benefits'];

export const end = '2026-04-15';

/** Promised £2.5 million less of calls, which dora answers for, and waiting of two days instead of nine, which nobody does. */
export const promised: Promised = [
  { name: 'Fewer calls', amount: 250_000_000, owner: 'dora' },
  { name: 'Shorter waiting', measure: 'Days until the first appointment', unit: 'days', baseline: 9, target: 2 },
];

export interface Reviewed {
  readonly model?: ModelInput;
  readonly benefits?: Promised;
  readonly report?: Partial<ClosureReport>;
}

/** Closed with all its gates passed; dora has accepted to own his benefit. */
export function reviewedWorld({ model, benefits = promised, report }: Reviewed = {}): World {
  const world = allGatesPassedWorld(model, { benefits });
  const owners = new Set((benefits ?? []).flatMap(({ owner }) => owner ?? []));
  for (const owner of owners) must(world.toProject({ type: 'answer-naming', role: 'benefit-owner', accepted: true }, owner));
  return closed(world, { end, ...report });
}

/** The schedule looks each day until then. */
export function lookedUntil(world: World, day: string): World {
  while (world.now.slice(0, 10) < day) must(world.later(1).toProject({ type: 'look-at-duties' }));
  return world;
}

export const review: BenefitCommands['review-benefit'] & { readonly type: 'review-benefit' } = {
  ...{ type: 'review-benefit', benefit: 'b1', day: '2026-10-15', achieved: 'partly', amount: 90_000_000 },
  note: 'Counted from the bills.',
};

/** A review that its owner is asked for. */
export function reviewAsked(asked: Reviewed = {}): Situation {
  const world = lookedUntil(reviewedWorld(asked), '2026-09-20');
  return [world, () => must(world.toProject(review, 'dora'))];
}

/** One that was left to the sponsor. */
export function reviewLapsed(): Situation {
  const world = lookedUntil(reviewedWorld(), '2026-11-16');
  return [world, () => must(world.toProject(review, 'sonia'))];
}

/** The days on which each benefit is reviewed. */
export const days = ({ project }: World) =>
  project.state.benefitsOnFile?.map(({ id, reviews }) => [id, ...reviews.map(({ day }) => day)]);

/** Who is asked for what about the project now, and until which day. */
export const asked = ({ project }: World) =>
  projectDuties(project.state).map(({ kind, owners, about, due }) => [kind, owners, about, due?.slice(0, 10)]);

/** The facts of one type in the history of the project, each with its day. */
export const past = ({ project }: World, type: string) =>
  project.past.flatMap(({ at, facts }) =>
    facts.filter(fact => fact.type === type).map(fact => ({ at: at.slice(0, 10), ...fact })),
  );
