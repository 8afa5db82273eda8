/** Withdrawing a request: alone before the first ballot, afterwards with the chair's agreement; kept for ever, and not without limit. */
import { describe, expect, test } from 'vitest';
import { ballotsFor } from '#domain/review/visibility.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { must, openRoundWorld, projectNeeds, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/round-acts.ts';
import { people } from '../../support/standards.ts';

const withdraw = { type: 'withdraw' as const, reason: 'The supplier is bankrupt.' };
const agree = { type: 'answer-withdrawal' as const, agreed: true };
const decline = { type: 'answer-withdrawal' as const, agreed: false, reason: 'We are nearly done.' };
const say = (outcome: Choice) => ({ type: 'cast-ballot' as const, outcome, reason: 'As discussed.', conditions: [] });
const record = (world: World) => must(world.toProject({ type: 'record-round', review: world.round.state.id }));

/** The request is withdrawn before anybody voted, and asked for again. */
function again(world: World): void {
  must(world.toRound(withdraw, 'manu'));
  record(world);
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
}

describe('P13: withdrawing the request for a gate', () => {
  test.each(['sonia', 'manu', 'petra'])('before the first ballot %s, of the project or the PMO, does it alone', by => {
    const world = openRoundWorld();
    on(world)
      .when(withdraw, as(by, world))
      .then([{ type: 'round-withdrawn', by, reason: withdraw.reason }]);
  });

  test.each(['gail', 'dora', 'carl'])('Withdrawing the request for a gate is not for %s, who is not of the project', by => {
    const world = openRoundWorld();
    on(world).when(withdraw, as(by, world)).thenRefused('not-allowed');
  });

  test('after the first ballot it waits for the chair, also when that ballot was taken out again', () => {
    const world = openRoundWorld();
    must(world.toRound(say('kill'), 'greg'));
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'greg'));
    on(world).when(withdraw, as('manu', world)).thenTypes('withdrawal-asked');
  });

  test('the chair agrees and the round ends, in the name and with the reason of who asked', () => {
    const world = openRoundWorld();
    must(world.toRound(say('kill'), 'greg'));
    must(world.toRound(withdraw, 'manu'));
    const [, ended] = on(world).when(agree, as('gail', world)).thenTypes('withdrawal-answered', 'round-withdrawn');
    expect(ended).toMatchObject({ by: 'manu', reason: withdraw.reason });
  });

  test('the chair says no with a reason, the round goes on, and it may be asked again, three times at most', () => {
    const world = openRoundWorld();
    must(world.toRound(say('kill'), 'greg'));
    for (const reason of ['One.', 'Two.', 'Three.']) {
      must(world.toRound({ ...withdraw, reason }, 'manu'));
      on(world)
        .when({ ...decline, reason: undefined }, as('gail', world))
        .thenRefused('reason-required', 'reason');
      must(world.toRound(decline, 'gail'));
    }
    expect(world.round.state.outcome).toBeUndefined();
    expect(world.round.state.withdrawal).toMatchObject({ answer: { agreed: false, by: 'gail', reason: decline.reason } });
    on(world).when(withdraw, as('manu', world)).thenRefused('too-many');
  });

  test('nobody but the chair answers, and only while somebody waits for it', () => {
    const world = openRoundWorld();
    must(world.toRound(say('kill'), 'greg'));
    on(world).when(agree, as('gail', world)).thenRefused('wrong-status');
    must(world.toRound(withdraw, 'manu'));
    for (const by of ['greg', 'petra', 'manu']) on(world).when(agree, as(by, world)).thenRefused('not-allowed');
    on(world).when(withdraw, as('sonia', world)).thenRefused('wrong-status');
    on(world).when(withdraw, as('manu', world)).thenNothing();
  });

  test('P22: when the chair has stepped back or left, another member who may decide answers', () => {
    const world = openRoundWorld();
    must(world.toRound(say('kill'), 'greg'));
    must(world.toRound(withdraw, 'manu'));
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gail'));
    on(world).when(agree, as('gail', world)).thenRefused('not-allowed');
    on(world).when(agree, as('gus', world)).thenTypes('withdrawal-answered', 'round-withdrawn');
  });

  test('P21: a chair who belongs to the PMO does not agree to the own withdrawal; another member does', () => {
    const world = openRoundWorld();
    const both = people.map(entry =>
      entry.id === 'gail' ? { ...entry, roles: [...entry.roles, 'pmo' as const] } : { ...entry },
    );
    must(world.toOffice({ type: 'set-people', people: both }, 'ada'));
    must(world.toRound(say('kill'), 'greg'));
    must(world.toRound(withdraw, 'gail'));
    on(world).when(agree, as('gail', world)).thenRefused('not-allowed');
    on(world).when(agree, as('gus', world)).thenTypes('withdrawal-answered', 'round-withdrawn');
  });

  test('P2: a round that is over, or past its deadline, is not withdrawn', () => {
    const world = openRoundWorld();
    must(world.toRound(withdraw, 'manu'));
    on(world).when(withdraw, as('manu', world)).thenRefused('round-is-closed');
    expect(on(world).when(say('go'), as('greg', world)).thenRefused('round-is-closed')).toContain(withdraw.reason);
    const late = openRoundWorld().later(20);
    on(late).when(withdraw, as('manu', late)).thenRefused('deadline-passed');
  });

  test('hidden ballots stay hidden to those who could not see them', () => {
    const world = openRoundWorld({
      first: { rule: { quorum: 3, approval: 'majority', of: 'seats', ballots: 'hidden-until-closed' } },
    });
    must(world.toRound(say('kill'), 'greg'));
    must(world.toRound(withdraw, 'manu'));
    must(world.toRound(agree, 'gail'));
    expect(world.round.state.outcome).toMatchObject({ kind: 'withdrawn' });
    expect(ballotsFor(world.round.state, 'manu')).toMatchObject([{ member: 'greg', hidden: true }]);
  });

  test('Withdrawing the request for a gate is recorded on the project with name and reason; the content can be changed, and the gate asked for again', () => {
    const world = openRoundWorld();
    must(world.toRound(withdraw, 'manu'));
    expect(record(world)).toEqual([
      { type: 'gate-round-withdrawn', review: 'p1.g1.1', gate: 'g1', by: 'manu', reason: withdraw.reason },
    ]);
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'idea', gates: [{ outcome: 'withdrawn', round: 1 }] });
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'New.' } }, 'manu'));
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    expect(projectNeeds(world).review).toBeUndefined();
  });

  test('a gate’s requests are withdrawn three times in thirty days at most; the fourth is refused until when, and the round goes on', () => {
    const world = openRoundWorld();
    for (const _ of [1, 2, 3]) {
      again(world);
      world.later(1);
    }
    const { decision } = on(world).when(withdraw, as('manu', world));
    expect(decision).toMatchObject({ refusal: { code: 'too-often', retryAfter: 27 * 86_400 } });
    on(world).when(say('go'), as('greg', world)).thenTypes('ballot-cast');
  });

  test('the wait that the refusal names is enough', () => {
    const world = openRoundWorld({ first: { deadlineDays: 60 } });
    for (const _ of [1, 2, 3]) again(world);
    on(world).when(withdraw, as('manu', world)).thenRefused('too-often');
    on(world.later(30)).when(withdraw, as('manu', world)).thenTypes('round-withdrawn');
  });
});
