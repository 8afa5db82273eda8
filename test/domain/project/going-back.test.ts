/** Work that goes back: a proposal that its sponsor withdraws before a board has decided on it. */
import { describe, expect, test } from 'vitest';
import { admittedWorld, atGateWorld, decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { closed, declined, submitted } from '../../support/situations.ts';
import { proposal } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const reason = 'The grant went to another city.';
const withdraw = { type: 'withdraw-proposal', reason } as const;
const refused = (world: World, id = 'sonia') => on(world).when(withdraw, as(id, world));

describe('a proposal that its sponsor withdraws', () => {
  test.each([
    ['in intake', submitted],
    ['that was admitted', () => admittedWorld()],
  ])('a proposal %s is withdrawn with the reason, and the manager and the PMO are told', (_where, make) => {
    const world = make();
    must(world.toProject(withdraw, 'sonia'));
    expect(world.project.state).toMatchObject({ status: 'withdrawn', withdrawn: { by: 'sonia', reason }, stage: undefined });
    expect(told(world)).toMatchObject([
      { to: ['manu', 'pmo'], subject: `Withdrawn: ${world.project.state.proposal.title}`, path: '/projects/p1' },
    ]);
  });

  test('the open round ends with its proposal, although ballots were cast, and decides nothing', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'hold', reason: 'Soon.', conditions: [] }, member));
    must(world.toProject(withdraw, 'sonia'));
    expect(follows(world)[0]).toEqual({ type: 'end-with-proposal', review: 'p1.g1.1', by: 'sonia', reason });
    must(world.toRound({ type: 'end-with-proposal', by: 'sonia', reason }, undefined, 'p1.g1.1'));
    expect(world.round.state.outcome).toMatchObject({ kind: 'withdrawn', by: 'sonia', why: reason });
    expect(must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }))).toEqual([]);
    expect(world.project.state).toMatchObject({
      status: 'withdrawn',
      open: undefined,
      gates: [{ review: 'p1.g1.1', outcome: 'withdrawn', why: reason }],
    });
    expect(must(world.toRound({ type: 'end-with-proposal', by: 'sonia', reason }, undefined, 'p1.g1.1'))).toEqual([]);
  });

  test('the same word again adds nothing, and a revision sends the proposal into intake and to its next round', () => {
    const world = openRoundWorld();
    must(world.toProject(withdraw, 'sonia'));
    expect(must(world.toProject(withdraw, 'sonia'))).toEqual([]);
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ title: 'Another thing' }) }, 'sonia'));
    expect(world.project.state).toMatchObject({ status: 'submitted', withdrawn: undefined, reasons: [] });
    const { revision } = world.project.state;
    must(world.toProject({ type: 'score-proposal', revision: revision ?? 0 }));
    must(world.toProject({ type: 'screen-proposal', revision: revision ?? 0, duplicates: [] }));
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    expect(world.project.state).toMatchObject({ status: 'active', open: { review: 'p1.g1.2' } });
  });

  test.each(['manu', 'petra', 'gail', 'carl'])('%s, who does not sponsor it, does not withdraw it', id => {
    refused(admittedWorld(), id).thenRefused('not-allowed');
  });

  test('a project on which a board has decided is not withdrawn, nor is one that is over', () => {
    refused(decideGate(atGateWorld(), { gail: 'go', greg: 'go', gina: 'go' })).thenRefused('wrong-status');
    refused(decideGate(atGateWorld(), { gail: 'recycle', greg: 'recycle', gina: 'recycle' })).thenRefused('wrong-status');
    refused(declined()).thenRefused('wrong-status');
    refused(closed()).thenRefused('wrong-status');
  });

  test('a proposal is not withdrawn while the end of its round is being recorded', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, member));
    refused(world).thenRefused('decision-being-recorded');
  });
});
