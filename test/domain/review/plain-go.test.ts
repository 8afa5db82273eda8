/** A plain go: never past a must criterion or a must tripwire that does not pass, whoever votes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from '#domain/tally/tally.ts';
import { must, openRoundWorld } from '../../support/fixtures.ts';
import { as, go, on, say } from '../../support/round-acts.ts';
import type { CriterionInput } from '../../support/standards.ts';

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
