/** Conditions of a board: set with an owner and a day, reported by the project, accepted by somebody else, and the next gate waits for them. */
import { describe, expect, test } from 'vitest';
import { wouldBeAsked } from '#domain/project/conditions/acceptors.ts';
import type { ConditionInput } from '#domain/project/conditions/condition.ts';
import { mergedConditions } from '#domain/project/conditions/merged.ts';
import { project } from '#domain/project/decide.ts';
import { decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { as as asMember, on as onRound } from '../../support/round-acts.ts';
import { people, seats } from '../../support/standards.ts';

const signed: ConditionInput = { text: 'Sign the contract', due: '2026-04-30', owner: 'manager' };
const report = (how = 'Signed.', evidence?: string) => ({ type: 'meet-condition' as const, condition: 'c1', how, evidence });
const answer = (accepted: boolean, reason?: string) => ({
  type: 'answer-condition' as const,
  condition: 'c1',
  accepted,
  reason,
});
const wish = (...conditions: ConditionInput[]) => ({
  type: 'cast-ballot' as const,
  outcome: 'conditional-go' as const,
  reason: 'If signed.',
  conditions,
});

/** The first gate is passed with this condition of three members. */
function conditioned(condition: ConditionInput = signed): World {
  const world = openRoundWorld();
  for (const member of ['gail', 'greg', 'gina']) must(world.toRound(wish(condition), member));
  must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
  return world;
}

function reported(condition: ConditionInput = signed): World {
  const world = conditioned(condition);
  must(world.toProject(report(), 'manu'));
  return world;
}

const ask = { type: 'request-gate' as const };

describe('a condition of a ballot', () => {
  const cast = (world: World, condition: ConditionInput) => onRound(world).when(wish(condition), asMember('greg', world));

  test('a condition of a ballot is not due before the day on which it is set; that day itself is allowed', () => {
    const world = openRoundWorld();
    cast(world, { ...signed, due: '2026-03-01' }).thenRefused('day-is-past', 'conditions.0.due');
    cast(world, { ...signed, due: '2026-03-02' }).thenTypes('ballot-cast');
  });

  test('a condition of a ballot blocks the next gate unless the ballot says that it blocks none', () => {
    const world = openRoundWorld();
    const blocks = (condition: ConditionInput) => {
      const [fact] = cast(world, condition).thenTypes('ballot-cast');
      return fact?.type === 'ballot-cast' ? fact.ballot.conditions[0]?.blocks : undefined;
    };
    expect(blocks(signed)).toBe('next-gate');
    expect(blocks({ ...signed, blocks: 'none' })).toBe('none');
  });

  test('P21: a condition of a ballot names nobody with an interest to accept it, nor a stranger', () => {
    const world = openRoundWorld();
    cast(world, { ...signed, acceptedBy: 'sonia' }).thenRefused('conflict-of-interest', 'conditions.0.acceptedBy');
    cast(world, { ...signed, acceptedBy: 'nobody' }).thenRefused('unknown-reference', 'conditions.0.acceptedBy');
    cast(world, { ...signed, acceptedBy: 'audrey' }).thenTypes('ballot-cast');
  });
});

describe('identical conditions of several ballots', () => {
  test('identical conditions become one with all names, and whoever a ballot named may accept it', () => {
    const one = mergedConditions([
      { ...signed, by: 'gail', blocks: 'none' },
      { ...signed, by: 'greg', blocks: 'next-gate', acceptedBy: 'audrey' },
      { ...signed, by: 'gina', blocks: 'none' },
    ]);
    expect(one).toEqual([
      { ...signed, by: 'gail', blocks: 'next-gate', askedBy: ['gail', 'greg', 'gina'], acceptors: ['audrey'] },
    ]);
  });

  test('conditions stay apart when the words, the day or the owner differ', () => {
    const others = [
      { ...signed, text: 'Sign it' },
      { ...signed, due: '2026-05-01' },
      { ...signed, owner: 'pmo' as const },
    ];
    expect(mergedConditions([signed, ...others].map(entry => ({ ...entry, by: 'gail' })))).toHaveLength(4);
  });

  test('conditions are kept with the person who owns them and the chair who accepts them, and the project goes on', () => {
    const { state } = conditioned().project;
    expect(state).toMatchObject({ status: 'active', stage: 'plan', passed: ['g1'] });
    expect(state.conditions).toEqual([
      {
        ...signed,
        id: 'c1',
        review: 'p1.g1.1',
        board: 'main',
        blocks: 'next-gate',
        by: 'gail',
        askedBy: ['gail', 'greg', 'gina'],
        person: 'manu',
        acceptors: ['gail'],
      },
    ]);
  });
});

describe('P21: a condition is met in two steps', () => {
  test('the report of the project alone leaves it open', () => {
    const world = reported();
    expect(world.project.state.conditions[0]).toMatchObject({ reported: { by: 'manu', how: 'Signed.', at: world.now } });
    expect(world.project.state.conditions[0]?.metAt).toBeUndefined();
    on(world).when(report(), as('manu', world)).thenNothing();
    on(world).when(report('Really.'), as('manu', world)).thenRefused('wrong-status');
  });

  test('a report is refused for a condition that is not there, from others, and with evidence that is not there', () => {
    const world = conditioned();
    on(world)
      .when({ ...report(), condition: 'c99' }, as('manu', world))
      .thenRefused('not-found');
    on(world).when(report(), as('gail', world)).thenRefused('not-allowed');
    on(world).when(report('Signed.', 'e99'), as('manu', world)).thenRefused('unknown-reference', 'evidence');
    on(world).when(report('Signed.', 'e1'), as('manu', world)).thenTypes('condition-reported');
  });

  test('the chair of the round that set it accepts it: now it is met', () => {
    const world = reported();
    must(world.later(3).toProject(answer(true), 'gail'));
    expect(world.project.state.conditions[0]).toMatchObject({ metAt: world.now, how: 'Signed.', acceptedBy: 'gail' });
    on(world).when(report(), as('manu', world)).thenNothing();
    on(world).when(answer(true), as('gail', world)).thenRefused('wrong-status');
  });

  test('the chair sends it back with a reason, and it is reported anew', () => {
    const world = reported();
    on(world).when(answer(false), as('gail', world)).thenRefused('reason-required', 'reason');
    must(world.toProject(answer(false, 'The annex is missing.'), 'gail'));
    expect(world.project.state.conditions[0]).toMatchObject({ returned: { by: 'gail', reason: 'The annex is missing.' } });
    on(world).when(answer(true), as('gail', world)).thenRefused('wrong-status');
    on(world).when(report('With its annex.'), as('manu', world)).thenTypes('condition-reported');
  });

  test('whom a ballot named accepts it too; nobody else does, and nobody of the project', () => {
    const world = reported({ ...signed, acceptedBy: 'audrey' });
    for (const who of ['sonia', 'manu', 'petra', 'greg', 'carl'])
      on(world).when(answer(true), as(who, world)).thenRefused('not-allowed');
    for (const who of ['gail', 'audrey']) on(world).when(answer(true), as(who, world)).thenTypes('condition-answered');
  });

  test('whoever may report it reads beforehand whose word it would wait for, and that is never the own one', () => {
    const world = conditioned({ ...signed, acceptedBy: 'petra' });
    const asked = (who: string) =>
      world.project.state.conditions.map(condition => wouldBeAsked(condition, world.project.state, as(who, world)));
    expect(asked('manu')).toEqual([['gail', 'petra']]);
    expect(asked('petra')).toEqual([['gail']]);
    must(world.toProject(report(), 'manu'));
    expect(asked('manu')).toEqual([[]]);
  });

  test('P25: when the chair has left, a member of the board that decides next accepts it, never who reported it', () => {
    const world = reported();
    const without = (...gone: string[]) =>
      must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => !gone.includes(id)) }, 'ada'));
    without('gail');
    on(world).when(answer(true), as('greg', world)).thenTypes('condition-answered');
    without(...seats);
    on(world).when(answer(true), as('dan', world)).thenTypes('condition-answered');
    const own = conditioned();
    must(own.toProject(report(), 'petra'));
    must(own.toOffice({ type: 'set-people', people: people.filter(({ id }) => !seats.includes(id as never)) }, 'ada'));
    on(own).when(answer(true), as('petra', own)).thenRefused('not-allowed');
  });
});

describe('a condition that blocks', () => {
  test('a condition that blocks refuses the next gate with its words until it is accepted', () => {
    const world = reported();
    const said = on(world).when(ask, as('manu', world)).thenRefused('condition-open');
    expect(said).toContain('“Sign the contract” (due 30 Apr 2026)');
    must(world.toProject(answer(true), 'gail'));
    on(world).when(ask, as('manu', world)).thenTypes('gate-requested');
  });

  test('one that blocks none, or that was set before conditions said so, lets the project ask', () => {
    for (const blocks of ['none', undefined] as const) {
      const world = conditioned({ ...signed, blocks: 'none' });
      const past = world.project.past.map(entry => ({
        ...entry,
        facts: entry.facts.map(fact =>
          fact.type === 'gate-outcome-recorded'
            ? { ...fact, conditions: fact.conditions.map(condition => ({ ...condition, blocks })) }
            : fact,
        ),
      }));
      given(project, past).when(ask, as('manu', world)).thenTypes('gate-requested');
    }
  });

  test('P12: a condition that an earlier version called met by the word of the project stays met', () => {
    const world = conditioned();
    const met = { type: 'condition-met' as const, condition: 'c1', how: 'Signed.' };
    given(project, [...world.project.past, met])
      .when(ask, as('manu', world))
      .thenTypes('gate-requested');
  });

  test('a condition that blocks does not end the project: once it is accepted, the rest goes on as before', () => {
    const world = reported();
    must(world.toProject(answer(true), 'gail'));
    must(world.toProject(ask, 'manu'));
    expect(decideGate(world, { gail: 'go', greg: 'go', gina: 'go' }).project.state.stage).toBe('build');
  });
});
