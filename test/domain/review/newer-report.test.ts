/** A report that is newer than the pack: the board is told, a must that began to fail stops a plain go, and the chair answers. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { totalCost } from '#domain/project/proposal.ts';
import { newerReport } from '#domain/review/newer/newer.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { addDays } from '#domain/values/time.ts';
import {
  allGo,
  atGateWorld,
  decideGate,
  must,
  openRoundWorld,
  projectNeeds,
  roundNeeds,
  type World,
} from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/round-acts.ts';
import type { CriterionInput } from '../../support/standards.ts';

const within: CriterionInput = {
  id: 'within',
  name: 'Cost within 10 %',
  kind: 'must',
  check: { expression: 'costVariance <= 10.0' },
};
const say = (outcome: Choice) => ({ type: 'cast-ballot' as const, outcome, reason: 'As discussed.', conditions: [] });
const keep = { type: 'keep-pack' as const, reason: 'It was known.' };
const restart = { type: 'restart-round' as const, reason: 'The cost has risen.' };
const newerIn = (world: World) => newerReport(world.round.state, { ...roundNeeds(world), now: world.now });

function report(world: World, fields: Record<string, unknown>): void {
  must(world.later(0.5).toProject({ type: 'file-report', report: reportSchema.parse(fields) }, 'manu'));
}

/** The last report says so many per cent over the baseline. */
function over(world: World, perCent: number): void {
  report(world, { forecast: Math.round(((totalCost(world.project.state.proposal) ?? 0) * (100 + perCent)) / 100) });
}

/** The must passes in the pack, two members have said go, and then a report makes it fail. */
function failing(): World {
  const world = atGateWorld({ first: { criteria: [within] } });
  over(world, 0);
  must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
  for (const member of ['greg', 'gina']) must(world.toRound(say('go'), member));
  over(world, 20);
  return world;
}

describe('a report that is filed while a board decides', () => {
  test('A report that is filed while a board decides is shown as newer than the pack, with what it changes; the pack stays as it was', () => {
    const world = openRoundWorld();
    const { pack } = world.round.state;
    expect(newerIn(world)).toBeUndefined();
    report(world, { forecast: 7_777_700, progress: 20, summary: 'Ten times as dear.' });
    expect(newerIn(world)).toMatchObject({ reportedAt: world.now });
    expect(newerIn(world)?.changes).toEqual(
      expect.arrayContaining([
        { field: 'forecast', before: undefined, now: 7_777_700 },
        { field: 'progress', before: undefined, now: 20 },
      ]),
    );
    expect(world.round.state.pack).toEqual(pack);
  });

  test('A report that is filed while a board decides is no news any more when the round is over', () => {
    const world = openRoundWorld();
    report(world, { progress: 20 });
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(say('go'), member));
    expect(newerIn(world)).toBeUndefined();
  });
});

describe('P23: a must that began to fail by a newer report', () => {
  test('A must that was waived before the board was asked is no must that began to fail: the next report stops no plain go', () => {
    const world = atGateWorld({ first: { criteria: [within] } });
    over(world, 20);
    const until = addDays(world.now, 30).slice(0, 10);
    must(world.toProject({ type: 'grant-waiver', criterion: 'within', reason: 'It is known.', until }, 'gail'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    over(world, 20);
    expect(newerIn(world)?.failing).toEqual([]);
    on(world).when(say('go'), as('gail', world)).thenTypes('ballot-cast');
  });

  test('A report in a round about a change alone is held against the change that is asked for, as the pack is', () => {
    const world = decideGate(atGateWorld({ tripwires: [within] }), allGo);
    const cost = Math.round((totalCost(world.project.state.proposal) ?? 0) * 1.2);
    over(world, 20);
    must(world.toProject({ type: 'request-change', cost, reason: 'Prices have risen.', alone: true }, 'manu'));
    must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
    over(world, 20);
    expect(newerIn(world)?.failing).toEqual([]);
    on(world).when(say('go'), as('gail', world)).thenTypes('ballot-cast');
    over(world, 40);
    expect(newerIn(world)?.failing).toMatchObject([{ criterion: 'within' }]);
  });

  test('A must that began to fail by a newer report stops plain goes and names itself; every other ballot is taken', () => {
    const world = failing();
    expect(newerIn(world)?.failing).toMatchObject([{ criterion: 'within', verdict: 'fail' }]);
    expect(on(world).when(say('go'), as('gus', world)).thenRefused('must-criterion-not-met', 'outcome')).toContain(
      'Cost within 10 %',
    );
    on(world).when(say('hold'), as('gus', world)).thenTypes('ballot-cast');
  });

  test('a tripwire of the gate model counts like a criterion of the gate', () => {
    const world = openRoundWorld({ tripwires: [within] });
    over(world, 20);
    on(world).when(say('go'), as('gus', world)).thenRefused('must-criterion-not-met');
  });

  test('A must that began to fail by a newer report keeps the round from ending early in a plain go, at most until the deadline', () => {
    const world = failing();
    must(world.toRound(say('abstain'), 'gail'));
    must(world.toRound(say('abstain'), 'gus'));
    must(world.toRound(say('abstain'), 'gwen'));
    expect(world.round.state.outcome).toBeUndefined();
    on(world.later(20)).when({ type: 'close-round' }, as('gail', world)).thenTypes('round-decided');
  });

  test('A must that began to fail by a newer report is answered by the chair alone: the pack is kept with a reason, and what waited for it ends the round', () => {
    const world = failing();
    for (const member of ['gail', 'gus', 'gwen']) must(world.toRound(say('abstain'), member));
    on(world).when(keep, as('greg', world)).thenRefused('not-allowed');
    const [kept] = on(world).when(keep, as('gail', world)).thenTypes('pack-kept', 'round-decided');
    expect(kept).toEqual({ type: 'pack-kept', by: 'gail', reason: keep.reason, failing: ['within'] });
  });

  test('once kept allows plain goes again, and is asked again only when another must begins to fail', () => {
    const world = failing();
    must(world.toRound(keep, 'gail'));
    over(world, 30);
    on(world).when(keep, as('gail', world)).thenRefused('wrong-status');
    on(world).when(say('go'), as('gus', world)).thenTypes('ballot-cast', 'round-decided');
  });

  test('a report in which no must began to fail asks nothing of the chair', () => {
    const world = openRoundWorld();
    report(world, { progress: 20 });
    on(world).when(keep, as('gail', world)).thenRefused('wrong-status');
    on(world).when(say('go'), as('gus', world)).thenTypes('ballot-cast');
  });
});

describe('restarting a round', () => {
  test('Restarting a round is for the chair, and for a report that is newer than the pack', () => {
    const world = openRoundWorld();
    on(world).when(restart, as('gail', world)).thenRefused('wrong-status');
    report(world, { progress: 20 });
    for (const by of ['greg', 'manu', 'petra']) on(world).when(restart, as(by, world)).thenRefused('not-allowed');
    on(world)
      .when(restart, as('gail', world))
      .then([{ type: 'round-restarted', by: 'gail', reason: restart.reason }]);
  });

  test('the project asks again by itself, and the new pack holds the new report', () => {
    const world = failing();
    must(world.toRound(restart, 'gail'));
    on(world).when(say('go'), as('gus', world)).thenRefused('round-is-closed');
    given(project, world.project.past)
      .when({ type: 'record-round', review: 'p1.g1.1' }, projectNeeds(world))
      .then([
        { type: 'gate-round-restarted', review: 'p1.g1.1', gate: 'g1', by: 'gail', reason: restart.reason },
        { type: 'gate-requested', gate: 'g1', round: 2, review: 'p1.g1.2', model: 'standard', version: 1 },
      ]);
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.2' }));
    expect(world.round.state).toMatchObject({ ballots: [], pack: { criteria: [{ criterion: 'within', verdict: 'fail' }] } });
    expect(world.project.state.gates).toMatchObject([{ outcome: 'restarted', why: restart.reason }]);
  });

  test('of one gate happens three times in thirty days at most', () => {
    const world = openRoundWorld();
    for (const round of [1, 2, 3]) {
      report(world, { progress: round });
      must(world.toRound(restart, 'gail'));
      must(world.toProject({ type: 'record-round', review: `p1.g1.${round}` }));
      must(world.toRound({ type: 'open-round', review: `p1.g1.${round + 1}` }));
    }
    report(world, { progress: 4 });
    on(world).when(restart, as('gail', world)).thenRefused('too-often');
  });

  test('P23: a round is not restarted past a condition whose waiver has run out since the gate was asked for, until it is waived again', () => {
    const world = openRoundWorld();
    const conditions = [{ text: 'Sign the contract.', due: '2026-06-30', owner: 'manager' as const }];
    for (const by of ['gail', 'greg', 'gina']) must(world.toRound({ ...say('conditional-go'), conditions }, by));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    const waive = (until: string) =>
      must(world.toProject({ type: 'grant-waiver', condition: 'c1', reason: 'It comes.', until }, 'gus'));
    waive('2026-03-03');
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g2.1' }));
    report(world.later(3), { progress: 10 });
    on(world).when(restart, as('gail', world)).thenRefused('condition-open');
    waive('2026-03-20');
    on(world).when(restart, as('gail', world)).thenTypes('round-restarted');
  });
});
