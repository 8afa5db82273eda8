/** Ballots: who may cast which, for whom, and what a member may change. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, condition, delegate, go, on, say } from '../../support/round-acts.ts';
import { type CriterionInput, people } from '../../support/standards.ts';

describe('a plain go', () => {
  const watched = (kind: 'must' | 'should'): CriterionInput => ({
    id: 'fit',
    name: 'Fits',
    kind,
    check: { expression: 'score >= 90.0' },
  });
  const silent: CriterionInput = { id: 'sure', name: 'Sure', kind: 'must', check: { expression: 'progress >= 0.0' } };

  test.each([
    ['fails', watched('must'), 'Fits (fail: the score is 70)'],
    ['is unknown', silent, 'Sure (unknown: not known yet: progress)'],
  ])(
    'P23: A plain go is refused while a must tripwire %s, and the refusal says which and what to do',
    (_how, tripwire, named) => {
      const world = openRoundWorld({ tripwires: [tripwire] });
      const said = on(world).when(go, as('greg', world)).thenRefused('must-criterion-not-met', 'outcome');
      expect(said).toContain(named);
      expect(said).toContain('Choose conditional-go');
      on(world).when(say('conditional-go'), as('greg', world)).thenTypes('ballot-cast');
    },
  );

  test('A plain go is possible while a should tripwire fails', () => {
    const world = openRoundWorld({ tripwires: [watched('should')] });
    on(world).when(go, as('greg', world)).thenTypes('ballot-cast');
  });

  test('P23: an automatic gate asks its board while a must tripwire does not pass', () => {
    const routes = [watched('must'), watched('should')].map(
      tripwire => openRoundWorld({ first: { authority: 'auto' }, tripwires: [tripwire] }).round.state.route,
    );
    expect(routes).toEqual(['board', 'auto']);
  });

  const verdicts = fc.constantFrom(
    'score >= 60.0',
    'score >= 90.0',
    'progress >= 50.0',
    'costVariance <= 10.0',
    'daysPastEnd > 0.0',
  );
  const criteria = fc.array(fc.record({ kind: fc.constantFrom('must' as const, 'should' as const), expression: verdicts }), {
    maxLength: 4,
  });
  const ballots = fc.array(fc.constantFrom<Choice>('go', 'go', 'go', 'conditional-go', 'hold'), { minLength: 5, maxLength: 5 });

  test('P23: no round ends in a plain go past a must that does not pass, whatever is asked and however its members vote', () => {
    const named = (list: readonly { kind: 'must' | 'should'; expression: string }[], prefix: string): CriterionInput[] =>
      list.map(({ kind, expression }, index) => ({
        id: `${prefix}${index}`,
        name: `${prefix}${index}`,
        kind,
        check: { expression },
      }));
    let plain = 0;
    let stopped = 0;
    fc.assert(
      fc.property(criteria, criteria, ballots, fc.boolean(), (asked, watchedAll, choices, auto) => {
        const authority = auto && asked.length > 0 ? ('auto' as const) : ('binding' as const);
        const world = openRoundWorld({ first: { authority, criteria: named(asked, 'c') }, tripwires: named(watchedAll, 't') });
        for (const [index, outcome] of choices.entries())
          world.toRound(say(outcome), ['gail', 'greg', 'gina', 'gus', 'gwen'][index]);
        if (world.round.state.route === 'auto') must(world.toRound({ type: 'close-round' }));
        const { outcome, pack } = world.round.state;
        const musts = [...pack.criteria, ...(pack.tripwires ?? [])].filter(finding => finding.kind === 'must');
        const unmet = musts.some(finding => finding.verdict !== 'pass');
        const isPlain = outcome?.kind === 'decided' && outcome.outcome === 'go';
        plain += isPlain ? 1 : 0;
        stopped += unmet ? 1 : 0;
        expect(unmet && isPlain).toBe(false);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(plain, stopped)).toBeGreaterThan(20);
  });
});

describe('casting a ballot', () => {
  test.each(['go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain'] as const)('a member says %s', outcome => {
    const world = openRoundWorld();
    const [cast] = on(world).when(say(outcome), as('greg', world)).thenTypes('ballot-cast');
    expect(cast).toMatchObject({ ballot: { member: 'greg', by: 'greg', outcome }, replaces: undefined });
  });

  test.each([
    ['anything but a plain go without a reason', { ...say('hold'), reason: undefined }, 'reason-required', 'reason'],
    ['an abstention without a reason', { ...say('abstain'), reason: undefined }, 'reason-required', 'reason'],
    ['a conditional go without a condition', { ...say('conditional-go'), conditions: [] }, 'condition-required', 'conditions'],
    ['a plain go with a condition', { ...go, conditions: [condition] }, 'condition-required', 'conditions'],
  ] as const)('casting a ballot is refused: %s', (_what, ballot, code, field) => {
    const world = openRoundWorld();
    on(world)
      .when({ ...ballot, conditions: [...ballot.conditions] }, as('greg', world))
      .thenRefused(code, field);
  });

  test('casting a ballot is refused for an outcome the gate does not offer; abstaining is always offered', () => {
    const world = openRoundWorld({ first: { outcomes: ['go', 'recycle'] } });
    on(world).when(say('kill'), as('greg', world)).thenRefused('outcome-not-offered', 'outcome');
    on(world).when(say('abstain'), as('greg', world)).thenTypes('ballot-cast');
  });

  test.each(['petra', 'dora', 'audrey', 'ada'])('a ballot of %s, who has no seat, is refused', id => {
    const world = openRoundWorld();
    on(world).when(go, as(id, world)).thenRefused('not-on-the-board');
  });

  test('P17: A person who does not belong to the office finds no round to vote in', () => {
    const world = openRoundWorld();
    on(world).when(go, as('stranger', world)).thenRefused('not-found');
  });

  test('P1: a changed ballot names the one it replaces; the same again adds nothing', () => {
    const world = openRoundWorld();
    must(world.toRound(say('hold'), 'greg'));
    on(world).when(say('hold'), as('greg', world)).thenNothing();
    const [changed] = on(world).when(say('kill'), as('greg', world)).thenTypes('ballot-cast');
    expect(changed).toMatchObject({ replaces: 2 });
    must(world.toRound(say('kill'), 'greg'));
    expect(world.round.state.ballots.map(ballot => [ballot.member, ballot.outcome])).toEqual([['greg', 'kill']]);
  });
});

describe('a must criterion that does not pass', () => {
  const safety: CriterionInput = { id: 'safe', name: 'Safety case', kind: 'must', check: { evidence: 'safety-case' } };
  const should: CriterionInput = { ...safety, kind: 'should' };
  const costs: CriterionInput = { id: 'fit', name: 'Fit', kind: 'must', check: { expression: 'score >= 90.0' } };

  test.each([
    ['is unknown', safety, 'Safety case (unknown'],
    ['fails', costs, 'Fit (fail: the score is 70)'],
  ])('A must criterion forbids a plain go when it %s, and says which', (_what, criterion, words) => {
    const world = openRoundWorld({ first: { criteria: [criterion] } });
    expect(on(world).when(go, as('greg', world)).thenRefused('must-criterion-not-met', 'outcome')).toContain(words);
    on(world).when(say('conditional-go'), as('greg', world)).thenTypes('ballot-cast');
    on(world).when(say('kill'), as('greg', world)).thenTypes('ballot-cast');
  });

  test('a should criterion forbids nothing', () => {
    const world = openRoundWorld({ first: { criteria: [should] } });
    on(world).when(go, as('greg', world)).thenTypes('ballot-cast');
  });
});

describe('P3: people with an interest', () => {
  test.each([
    ['the sponsor', 'sonia'],
    ['the manager', 'manu'],
  ])('%s cannot vote, not even for a member who delegated to them', (_what, id) => {
    const world = openRoundWorld();
    delegate(world, 'greg', id);
    on(world).when(go, as(id, world)).thenRefused('conflict-of-interest');
    on(world).when(say('go', 'greg'), as(id, world)).thenRefused('conflict-of-interest');
  });

  test('a member with an interest cannot vote through a delegate without one', () => {
    const world = openRoundWorld({}, { manager: 'greg' });
    delegate(world, 'greg', 'dora');
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('conflict-of-interest');
  });

  test('whoever has left the office votes no more, as a member or as a delegate', () => {
    const world = openRoundWorld();
    delegate(world, 'gus', 'dora');
    const stay = people.filter(entry => entry.id !== 'greg' && entry.id !== 'dora');
    must(world.toOffice({ type: 'set-people', people: stay }, 'ada'));
    on(world).when(go, as('greg', world)).thenRefused('not-found');
    on(world).when(say('go', 'gus'), as('dora', world)).thenRefused('not-found');
    on(world).when(say('go', 'greg'), as('petra', world)).thenRefused('not-on-the-board');
  });
});

describe('P7: voting for somebody else', () => {
  test('voting for somebody else keeps both names', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    const [cast] = on(world).when(say('hold', 'greg'), as('dora', world)).thenTypes('ballot-cast');
    expect(cast).toMatchObject({ ballot: { member: 'greg', by: 'dora' } });
  });

  test.each([
    ['nobody delegated', () => undefined],
    [
      'the delegation is over',
      (world: World) => {
        delegate(world, 'greg', 'dora', 1);
        world.later(1);
      },
    ],
    [
      'the delegation was taken back',
      (world: World) => {
        delegate(world, 'greg', 'dora');
        must(world.toOffice({ type: 'revoke-delegation', delegation: 'd1' }, 'greg'));
      },
    ],
    [
      'it comes by way of another delegate',
      (world: World) => {
        delegate(world, 'greg', 'gus');
        delegate(world, 'gus', 'dora');
      },
    ],
  ])('voting for somebody else is refused when %s', (_what, prepare) => {
    const world = openRoundWorld();
    prepare(world);
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('delegation-not-valid', 'onBehalfOf');
  });

  test('voting for somebody else is refused to who holds a seat: one person casts one ballot', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'gina');
    on(world).when(say('go', 'greg'), as('gina', world)).thenRefused('one-person-one-ballot', 'onBehalfOf');
  });

  test('voting for somebody else is refused for a second member', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    delegate(world, 'gina', 'dora');
    must(world.toRound(say('go', 'greg'), 'dora'));
    on(world).when(say('go', 'gina'), as('dora', world)).thenRefused('one-person-one-ballot', 'onBehalfOf');
    on(world).when(say('kill', 'greg'), as('dora', world)).thenTypes('ballot-cast');
  });

  test('voting for somebody else is not final: the member’s own ballot takes the place of the delegate’s', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(say('kill', 'greg'), 'dora'));
    must(world.toRound(go, 'greg'));
    expect(world.round.state.ballots).toMatchObject([{ member: 'greg', by: 'greg', outcome: 'go' }]);
  });

  test('never takes the place of the ballot that the member has cast in person; only the member changes that', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(say('hold'), 'greg'));
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('one-person-one-ballot', 'onBehalfOf');
    expect(mayVoteFor(world.round.state, as('dora', world))).toEqual([]);
    must(world.toRound(say('kill'), 'greg'));
    expect(world.round.state.ballots).toMatchObject([{ member: 'greg', by: 'greg', outcome: 'kill' }]);
  });
});

describe('stepping back', () => {
  const recuse = { type: 'recuse' as const, reason: 'My brother works there.' };

  test('stepping back takes the ballot out and bars the seat, for the member and for a delegate', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    must(world.toRound(go, 'greg'));
    must(world.toRound(recuse, 'greg'));
    expect(world.round.state.ballots).toEqual([]);
    on(world).when(go, as('greg', world)).thenRefused('not-on-the-board');
    on(world).when(say('go', 'greg'), as('dora', world)).thenRefused('not-on-the-board');
    on(world).when(recuse, as('greg', world)).thenNothing();
  });

  test('stepping back is for members alone', () => {
    const world = openRoundWorld();
    on(world).when(recuse, as('petra', world)).thenRefused('not-on-the-board');
  });
});
