/** Whom a round names as asked: those who could answer, and nobody else. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { totalCost } from '#domain/project/proposal.ts';
import { reviewActionsFor } from '#domain/review/actions.ts';
import { askedReport, askedWithdrawal, waitsInRound } from '#domain/review/asked.ts';
import { seatsToGive } from '#domain/review/roster/seat-change.ts';
import { answersWithdrawal } from '#domain/review/withdrawal/answerers.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, say } from '../../support/round-acts.ts';
import { people, seats } from '../../support/standards.ts';

const within = {
  id: 'within',
  name: 'Cost within 10 %',
  kind: 'must' as const,
  check: { expression: 'costVariance <= 10.0' },
};
const withdraw = { type: 'withdraw' as const, reason: 'The supplier is bankrupt.' };

/** Everybody of the office to whom the round offers this act. */
const offered = (world: World, action: ReturnType<typeof reviewActionsFor>[number]) =>
  people.map(({ id }) => id).filter(id => reviewActionsFor(world.round.state, as(id, world)).includes(action));

function voted(): World {
  const world = openRoundWorld();
  must(world.toRound(say('kill'), 'greg'));
  return world;
}

function overCost(world: World): void {
  const forecast = (totalCost(world.project.state.proposal) ?? 0) * 2;
  must(world.later(0.5).toProject({ type: 'file-report', report: reportSchema.parse({ forecast }) }, 'manu'));
}

describe('a withdrawal that waits', () => {
  test('a withdrawal that waits names the chair, who alone may answer it, and stands in that inbox', () => {
    const world = voted();
    expect(askedWithdrawal(world.round.state, as('manu', world))).toBeUndefined();
    expect(answersWithdrawal(world.round.state)).toEqual([]);
    must(world.toRound(withdraw, 'manu'));
    expect(askedWithdrawal(world.round.state, as('manu', world))).toMatchObject({ by: 'manu', waitsFor: ['gail'] });
    expect([offered(world, 'answer-withdrawal'), answersWithdrawal(world.round.state)]).toEqual([['gail'], ['gail']]);
  });

  test('a withdrawal that waits names every other member while the chair has stepped back', () => {
    const world = voted();
    must(world.toRound(withdraw, 'manu'));
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gail'));
    const others = seats.filter(member => member !== 'gail');
    expect(askedWithdrawal(world.round.state, as('manu', world))?.waitsFor).toEqual(others);
    expect([offered(world, 'answer-withdrawal'), answersWithdrawal(world.round.state)]).toEqual([others, others]);
  });

  test('a withdrawal that was answered, or whose round is past its deadline, names nobody', () => {
    const world = voted();
    must(world.toRound(withdraw, 'manu'));
    const late = { ...as('manu', world), now: world.round.state.deadline };
    expect(askedWithdrawal(world.round.state, late)).not.toHaveProperty('waitsFor');
    must(world.toRound({ type: 'answer-withdrawal', agreed: false, reason: 'No.' }, 'gail'));
    expect(askedWithdrawal(world.round.state, as('manu', world))).toMatchObject({ answer: { agreed: false } });
    expect(askedWithdrawal(world.round.state, as('manu', world))).not.toHaveProperty('waitsFor');
    expect(answersWithdrawal(world.round.state)).toEqual([]);
  });
});

describe('a report that is newer than the pack', () => {
  test('a report by which a must begins to fail names that must and the chair until the pack is kept', () => {
    const world = openRoundWorld({ tripwires: [within] });
    expect(askedReport(world.round.state, as('gail', world))).toBeUndefined();
    overCost(world);
    expect(askedReport(world.round.state, as('greg', world))).toMatchObject({ unanswered: ['within'], waitsFor: ['gail'] });
    expect(offered(world, 'keep-pack')).toEqual(['gail']);
    must(world.toRound({ type: 'keep-pack', reason: 'It was known.' }, 'gail'));
    const kept = askedReport(world.round.state, as('greg', world));
    expect(kept).toMatchObject({ failing: [{ criterion: 'within' }], unanswered: [] });
    expect(kept).not.toHaveProperty('waitsFor');
  });

  test('a report by which no must begins to fail names nobody', () => {
    const world = openRoundWorld();
    overCost(world);
    expect(askedReport(world.round.state, as('greg', world))).toMatchObject({ failing: [], unanswered: [] });
    expect(askedReport(world.round.state, as('greg', world))).not.toHaveProperty('waitsFor');
  });
});

describe('the seats that may be given to others', () => {
  const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };

  test('to the PMO a round says which seats have no ballot, and which gatekeepers could take one', () => {
    const world = voted();
    must(world.toOffice({ type: 'set-people', people: [...people, nora] }, 'ada'));
    expect(seatsToGive(world.round.state, as('petra', world))).toEqual({
      seats: seats.filter(member => member !== 'greg'),
      replacements: ['nora'],
    });
    expect(offered(world, 'change-seat')).toEqual(['ada', 'petra', 'dan']);
  });

  test('to nobody else, and of no round that is over, seats are offered', () => {
    const world = openRoundWorld();
    for (const id of ['gail', 'manu', 'sonia']) expect(seatsToGive(world.round.state, as(id, world))).toBeUndefined();
    must(world.toRound(withdraw, 'manu'));
    expect(seatsToGive(world.round.state, as('petra', world))).toBeUndefined();
  });
});

describe('what the page of a project says of its open round', () => {
  test('the open round of a project counts open questions, and names what waits, for whom, and what the reader may do', () => {
    const world = voted();
    const seen = (by: string) => waitsInRound(world.round.state, as(by, world));
    expect(seen('manu')).toEqual({
      openQuestions: 0,
      withdrawal: undefined,
      newer: undefined,
      actions: ['withdraw'],
    });
    must(world.toRound({ type: 'ask-question', text: 'What does it cost to run?' }, 'gail'));
    must(world.toRound(withdraw, 'manu'));
    expect(seen('manu')).toMatchObject({
      openQuestions: 1,
      withdrawal: { by: 'manu', waitsFor: ['gail'] },
      actions: ['answer-question'],
    });
    must(world.toRound({ type: 'answer-withdrawal', agreed: true }, 'gail'));
    expect(seen('manu')).toBeUndefined();
  });

  test('the open round of a project names the musts that began to fail and wait for the chair', () => {
    const world = openRoundWorld({ tripwires: [within] });
    overCost(world);
    const seen = () => waitsInRound(world.round.state, as('greg', world))?.newer;
    expect(seen()).toEqual({ failing: ['Cost within 10 %'], waitsFor: ['gail'] });
    must(world.toRound({ type: 'keep-pack', reason: 'It was known.' }, 'gail'));
    expect(seen()).toBeUndefined();
  });
});
