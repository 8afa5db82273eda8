/** The instant from which on time alone may change what is found of a project: nothing is found before it, and looks are few. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertsNow } from '#domain/project/alerts/alerts.ts';
import { nextLook } from '#domain/project/alerts/next-look.ts';
import { evolveProject } from '#domain/project/evolve.ts';
import type { ProjectState } from '#domain/project/state.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { admittedWorld, must, type World } from '../../support/fixtures.ts';
import { system } from '../../support/given.ts';
import { play, randomHistory } from '../../support/random-histories.ts';
import type { CriterionInput } from '../../support/standards.ts';

const says = (id: string, expression: string, more: object = {}): CriterionInput => ({
  ...{ id, name: id, kind: 'should', check: { expression } },
  ...more,
});

const hour = 1 / 24;

interface Watching {
  /** Instants at which somebody who looks each hour finds something. */
  readonly found: readonly Instant[];
  /** Those of them at which nobody would have looked. */
  readonly missed: readonly Instant[];
  readonly looks: number;
}

/** Somebody looks each hour, and somebody else only when it is time to. */
function watched(world: World, days: number): Watching {
  const office = world.office.state;
  const found: Instant[] = [];
  const missed: Instant[] = [];
  let state: ProjectState = world.project.state;
  let now: Instant = world.now;
  let next = nextLook(state, office, now);
  let looks = 0;
  for (let hours = 0; hours < days * 24; hours += 1) {
    now = addDays(now, hour);
    const facts = alertsNow(state, office, { now, timeAlone: true });
    const due = next !== undefined && next <= now;
    if (facts.length > 0) found.push(now);
    if (facts.length > 0 && !due) missed.push(now);
    if (due) looks += 1;
    state = facts.reduce<ProjectState>((before, fact) => evolveProject(before, fact, { at: now, actor: system, seq: 0 }), state);
    if (due || facts.length > 0) next = nextLook(state, office, now);
  }
  return { found, missed, looks };
}

describe('what time alone changes', () => {
  const counters = ['daysPastEnd', 'daysInStage', 'daysSinceReport', 'worstMilestoneDelay'];
  const operators = ['<', '<=', '>', '>='];

  test.each(counters.flatMap(counter => operators.map(operator => `${counter} ${operator}`)))(
    '%s a number is found in the hour in which it turns, in two looks and one a week while it fails',
    comparison => {
      for (const number of ['12.0', '12.5', '-3.0', '1000.0']) {
        const world = admittedWorld({ tripwires: [says('it', `${comparison} ${number}`)] });
        const milestones = { add: [{ name: 'Ready', due: '2026-03-10' }] };
        must(world.toProject({ type: 'amend-registers', registers: { milestones } } as never, 'manu'));
        must(world.toProject({ type: 'watch-criteria' }));
        const { missed, looks } = watched(world, 40);
        expect([comparison, number, missed]).toEqual([comparison, number, []]);
        expect(looks).toBeLessThanOrEqual(10);
      }
    },
  );

  test('a project past its end by a limit of days is found once the day has begun on which it is', () => {
    const world = admittedWorld({ tripwires: [says('stay', 'daysInStage <= 30.0')] });
    const next = nextLook(world.project.state, world.office.state, world.now);
    expect(next).toBe(addDays(world.now, 30));
    expect(nextLook(world.project.state, world.office.state, addDays(world.now, 30))).toBe(addDays(world.now, 31));
    expect(nextLook(world.project.state, world.office.state, addDays(world.now, 31))).toBeUndefined();
  });

  test('of an expression with several inputs each day counts on which one of them grows', () => {
    const world = admittedWorld({ tripwires: [says('odd', 'daysInStage < 20.0 || daysSinceReport > 25.0')] });
    const { found, missed, looks } = watched(world, 40);
    expect([found.length > 0, missed]).toEqual([true, []]);
    expect(looks).toBeLessThanOrEqual(90);
  });

  test('what is due, valid, waived or needed until a day is found when that day has ended', () => {
    const world = admittedWorld({ tripwires: [says('late', 'actionsOverdue < 1.0')] });
    const actions = { add: [{ name: 'Write it down', due: '2026-03-20' }] };
    must(world.toProject({ type: 'amend-registers', registers: { actions } } as never, 'manu'));
    const evidence = { kind: 'plan', title: 'Plan', text: 'Here it is.', validUntil: '2026-03-25' };
    must(world.toProject({ type: 'add-evidence', evidence }, 'manu'));
    const { found, missed, looks } = watched(world, 40);
    expect(missed).toEqual([]);
    expect(found.map(instant => instant.slice(0, 13)).slice(0, 2)).toEqual(['2026-03-21T00', '2026-03-26T00']);
    expect(looks).toBeLessThanOrEqual(8);
  });

  test('nobody looks at a project of which time alone changes nothing', () => {
    const world = admittedWorld({ tripwires: [says('cost', 'costVariance <= 10.0')] });
    expect(nextLook(world.project.state, world.office.state, world.now)).toBeUndefined();
  });

  test('after any history nothing is found in an hour in which nobody would have looked', () => {
    fc.assert(
      fc.property(randomHistory, days => {
        const world = play(days);
        // What waits to be found when the history ends is found by the first look.
        const first = alertsNow(world.project.state, world.office.state, { now: world.now, timeAlone: true });
        fc.pre(first.length === 0);
        expect(watched(world, 40).missed).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
