/** The end of a round: settled, at its deadline, void; and what it takes after that: nothing. */
import { describe, expect, test } from 'vitest';
import { must, openRoundWorld, roundNeeds, type World } from '../../support/fixtures.ts';
import { as, condition, go, on, say } from '../../support/round-acts.ts';

/** No command can do this while a round is open; the round looks all the same. */
function slipIn(world: World): void {
  const { state } = world.project;
  const evidence = { id: 'e9', kind: 'plan', title: 'Plan', text: 'new', by: 'manu', at: world.now };
  world.project.state = { ...state, evidence: [...state.evidence, evidence] };
}

describe('P2: a round that is over', () => {
  test('a round that is over takes nothing at its deadline or after it', () => {
    const world = openRoundWorld().later(20);
    on(world).when(go, as('greg', world)).thenRefused('deadline-passed');
    on(world).when({ type: 'recuse', reason: 'Late.' }, as('greg', world)).thenRefused('deadline-passed');
  });

  test('a round that is over takes nothing after the decision, and says what was decided', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(go, member));
    expect(on(world).when(say('kill'), as('gus', world)).thenRefused('round-is-closed')).toContain(
      'decided: Go, 2 Mar 2026, 09:00 UTC',
    );
    on(world).when({ type: 'recuse', reason: 'Late.' }, as('gus', world)).thenRefused('round-is-closed');
    for (const late of [
      { type: 'remind', number: 1 },
      { type: 'escalate' },
      { type: 'close-round' },
      { type: 'void-round', reason: 'x' },
    ] as const)
      on(world.later(30))
        .when(late, { now: world.now, ...roundNeeds(world) })
        .thenNothing();
  });

  test('an automatic gate asks nobody', () => {
    const world = openRoundWorld({ first: { authority: 'auto' } });
    on(world).when(go, as('greg', world)).thenRefused('round-is-closed');
  });
});

describe('P13: content that is not what the board saw, however that came about', () => {
  test('content that is not what the board saw makes every ballot and every closing void, never a decision', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg']) must(world.toRound(go, member));
    slipIn(world);
    on(world).when(go, as('gina', world)).thenRefused('pack-changed');
    on(world).when({ type: 'recuse', reason: 'I know them.' }, as('gina', world)).thenTypes('round-voided');
    on(world.later(20))
      .when({ type: 'close-round' }, { now: world.now, ...roundNeeds(world) })
      .thenTypes('round-voided');
  });

  test('a project that no longer waits for the round is no changed proposal, and is said to be what it is', () => {
    const world = openRoundWorld();
    const { open: _, ...settled } = world.project.state;
    world.project.state = settled;
    expect(on(world).when(go, as('gina', world)).thenRefused('pack-changed')).toContain('no longer waits for this round');
    const [fact] = on(world).when({ type: 'recuse', reason: 'I know them.' }, as('gina', world)).thenTypes('round-voided');
    expect(fact).toMatchObject({ why: 'the project no longer waits for it' });
  });

  test('an automatic round is void too', () => {
    const world = openRoundWorld({ first: { authority: 'auto' } });
    slipIn(world);
    on(world)
      .when({ type: 'close-round' }, { now: world.now, ...roundNeeds(world) })
      .thenTypes('round-voided');
  });

  test('the round is told why it is void', () => {
    const world = openRoundWorld();
    must(world.toRound({ type: 'void-round', reason: 'The plan was replaced' }));
    expect(on(world).when(go, as('greg', world)).thenRefused('round-is-closed')).toContain('The plan was replaced');
  });
});

describe('the end of a round', () => {
  test('the end of a round comes with the ballot that settles it, in the same entry', () => {
    const world = openRoundWorld();
    must(world.toRound(go, 'gail'));
    must(world.toRound(go, 'greg'));
    const [, decided] = on(world).when(go, as('gina', world)).thenTypes('ballot-cast', 'round-decided');
    expect(decided).toMatchObject({ outcome: 'go', by: 'board', counts: { go: 3, present: 3, entitled: 5 } });
  });

  test('the end of a round comes at the deadline with what has been cast, and not before', () => {
    const world = openRoundWorld();
    for (const [member, outcome] of [
      ['gail', 'go'],
      ['greg', 'hold'],
      ['gina', 'abstain'],
    ] as const)
      must(world.toRound(say(outcome), member));
    on(world.later(19.99))
      .when({ type: 'close-round' }, { now: world.now, ...roundNeeds(world) })
      .thenNothing();
    const [decided] = on(world.later(0.01))
      .when({ type: 'close-round' }, { now: world.now, ...roundNeeds(world) })
      .thenTypes('round-decided');
    expect(decided).toMatchObject({ outcome: 'go', by: 'deadline', counts: { go: 1, hold: 1, abstain: 1 } });
  });

  test('a round lapses when too few came', () => {
    const world = openRoundWorld();
    must(world.toRound(go, 'gail'));
    on(world.later(20))
      .when({ type: 'close-round' }, { now: world.now, ...roundNeeds(world) })
      .thenTypes('round-lapsed');
  });

  test('a conditional go carries the conditions of all who asked for some; identical ones become one with all names', () => {
    const world = openRoundWorld();
    must(world.toRound(say('conditional-go'), 'gail'));
    must(world.toRound(say('conditional-go'), 'greg'));
    must(world.toRound(go, 'gina'));
    must(world.toRound(go, 'gus'));
    const [, decided] = on(world).when(say('kill'), as('gwen', world)).thenTypes('ballot-cast', 'round-decided');
    expect(decided).toMatchObject({
      outcome: 'conditional-go',
      conditions: [{ ...condition, by: 'gail', askedBy: ['gail', 'greg'] }],
    });
  });

  test('a plain go carries none', () => {
    const world = openRoundWorld();
    must(world.toRound(say('conditional-go'), 'gail'));
    for (const member of ['greg', 'gina']) must(world.toRound(go, member));
    const [, decided] = on(world).when(go, as('gus', world)).thenTypes('ballot-cast', 'round-decided');
    expect(decided).toMatchObject({ outcome: 'go', conditions: [] });
  });
});
