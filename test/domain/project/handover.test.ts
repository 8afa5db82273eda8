/** A project goes into other hands by the word of both, and a round that is open goes on without its new lead. */
import { describe, expect, test } from 'vitest';
import { contentDigest } from '#domain/project/content.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { acceptNames, admittedWorld, must, officeWorld, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { closed } from '../../support/situations.ts';
import { proposal } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const reason = 'I move to the ministry.';
const offer = (to: string, role: 'sponsor' | 'manager' = 'sponsor') => ({ type: 'offer-handover', role, to, reason }) as const;
const agree = (role: 'sponsor' | 'manager' = 'sponsor') => ({ type: 'answer-handover', role, accepted: true }) as const;
const decline = { type: 'answer-handover', role: 'sponsor', accepted: false, reason: 'I have no time.' } as const;

function handedOver(world: World, to: string): World {
  must(world.toProject(offer(to), 'sonia'));
  must(world.toProject(agree(), to));
  return world;
}

describe('a role that is handed over', () => {
  test('the sponsor offers it, the other accepts, and the role, its alerts and the interest of both follow', () => {
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'sonia'));
    expect(world.project.state).toMatchObject({ proposal: { sponsor: 'sonia' }, handovers: [{ to: 'sam', agreed: ['sonia'] }] });
    expect(told(world)).toMatchObject([{ to: ['sam'], path: '/projects/p1' }]);
    must(world.toProject(agree(), 'sam'));
    expect(world.project.state).toMatchObject({
      proposal: { sponsor: 'sam' },
      handovers: [],
      formerLeads: ['sonia'],
      revision: 1,
    });
    expect(told(world)).toMatchObject([{ to: ['sonia', 'sam', 'manu', 'pmo'] }]);
  });

  test('what the PMO offers waits for both, whoever answers first', () => {
    const world = admittedWorld();
    must(world.toProject(offer('dora', 'manager'), 'petra'));
    expect(told(world)).toMatchObject([{ to: ['manu', 'dora'] }]);
    must(world.toProject(agree('manager'), 'dora'));
    expect(world.project.state.proposal?.manager).toBe('manu');
    must(world.toProject(agree('manager'), 'manu'));
    expect(world.project.state.proposal?.manager).toBe('dora');
  });

  test('the holder who offers what the PMO has offered agrees by it', () => {
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'petra'));
    must(world.toProject(offer('sam'), 'sonia'));
    expect(world.project.state.handovers).toMatchObject([{ agreed: ['sonia'] }]);
    expect(must(world.toProject(offer('sam'), 'petra'))).toEqual([]);
  });

  test.each(['sam', 'sonia'])('the offer ends when %s says no, and both and the PMO are told why', id => {
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'sonia'));
    must(world.toProject(decline, id));
    expect(world.project.state).toMatchObject({ proposal: { sponsor: 'sonia' }, handovers: [] });
    expect(told(world)).toMatchObject([{ to: ['sonia', 'sam', 'pmo'] }]);
  });

  test('an offer that nobody answers is brought up on day 3 and 7 and lapses after 14 days', () => {
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'sonia'));
    const seen = [3, 4, 3, 1, 3].flatMap(days => must(world.later(days).toProject({ type: 'look-at-duties' })));
    const kinds = seen.filter(fact => !('kind' in fact) || fact.kind === 'handover').map(({ type }) => type);
    expect(kinds).toEqual(['duty-reminded', 'duty-reminded', 'handover-lapsed']);
    expect(world.project.state).toMatchObject({ proposal: { sponsor: 'sonia' }, handovers: [] });
  });

  test('a revision that names another sponsor ends the offer of the one before', () => {
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'sonia'));
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ sponsor: 'gus' }) }, 'petra'));
    expect(world.project.state.handovers).toEqual([]);
  });
});

describe('P3: a lead for whom the PMO alone accepted', () => {
  const lead = () => {
    const world = officeWorld();
    must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal({ manager: 'gus' }) }, 'sonia'));
    must(world.toProject({ type: 'answer-naming', role: 'manager', person: 'gus', accepted: true }, 'petra'));
    acceptNames(world);
    must(world.toProject({ type: 'score-proposal', revision: 1 }));
    must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
    return world;
  };

  test.each([
    ['offers the role to another', (world: World) => must(world.toProject(offer('dora', 'manager'), 'gus'))],
    [
      'agrees to what the PMO offers',
      (world: World) => {
        must(world.toProject(offer('dora', 'manager'), 'petra'));
        must(world.toProject(agree('manager'), 'gus'));
      },
    ],
  ])('a lead for whom the PMO alone accepted and who %s has had the role, and never decides on the project', (_, gives) => {
    const world = lead();
    gives(world);
    must(world.toProject(agree('manager'), 'dora'));
    const { state } = world.project;
    expect([state.proposal.manager, state.formerLeads]).toEqual(['dora', ['gus']]);
    expect(interestsIn(state, world.office.state)('gus')).toBe('has sponsored or managed the project before');
  });

  test('a lead for whom the PMO alone accepted and who is replaced without a word of the own stays free to decide', () => {
    const world = lead();
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager: 'dora' }) }, 'petra'));
    expect(interestsIn(world.project.state, world.office.state)('gus')).toBeUndefined();
  });
});

describe('a role is not handed over', () => {
  const refused = (world: World, command: Parameters<World['toProject']>[0], id: string) =>
    on(world).when(command, as(id, world));

  test('by who does not hold it and is not of the PMO, nor answered by a third person', () => {
    refused(admittedWorld(), offer('sam'), 'manu').thenRefused('not-allowed');
    refused(admittedWorld(), offer('sam'), 'carl').thenRefused('not-allowed');
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'sonia'));
    refused(world, agree(), 'petra').thenRefused('not-allowed');
    refused(world, agree('manager'), 'sam').thenRefused('not-allowed', 'role');
  });

  test('to somebody without the role in the office, or who holds it already', () => {
    refused(admittedWorld(), offer('carl'), 'sonia').thenRefused('unknown-reference', 'to');
    refused(admittedWorld(), offer('nobody'), 'sonia').thenRefused('unknown-reference', 'to');
    refused(admittedWorld(), offer('sonia'), 'petra').thenRefused('already-exists', 'to');
  });

  test('of a project that names no manager, or that is closed', () => {
    refused(admittedWorld({}, { manager: undefined }), offer('dora', 'manager'), 'petra').thenRefused(
      'unknown-reference',
      'role',
    );
    refused(closed(), offer('sam'), 'sonia').thenRefused('wrong-status');
  });

  test('without a reason when it is declined', () => {
    const world = admittedWorld();
    must(world.toProject(offer('sam'), 'sonia'));
    refused(world, { type: 'answer-handover', role: 'sponsor', accepted: false }, 'sam').thenRefused('reason-required', 'reason');
  });
});

describe('P3, P13: a handover while a board decides', () => {
  test('the round goes on with what it was shown, and its decision counts for the project in other hands', () => {
    const world = handedOver(openRoundWorld(), 'sam');
    expect(contentDigest(world.project.state as never)).toBe(world.round.state.pack?.content);
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    expect(world.project.state).toMatchObject({ proposal: { sponsor: 'sam' }, passed: ['g1'], stage: 'plan' });
  });

  test('a member who becomes its sponsor is out of the round, with the ballot that was cast', () => {
    const world = openRoundWorld();
    must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, 'gus'));
    handedOver(world, 'gus');
    expect(follows(world)).toContainEqual({ type: 'look-at-roster', review: 'p1.g1.1' });
    must(world.toRound({ type: 'look-at-roster' }));
    expect(world.round.state).toMatchObject({
      ballots: [],
      recused: [{ member: 'gus', left: true, reason: 'has taken over as sponsor of the project' }],
    });
    const again = world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, 'gus');
    expect(again).toMatchObject({ refusal: { code: 'conflict-of-interest' } });
    expect(must(world.toRound({ type: 'look-at-roster' }))).toEqual([]);
  });

  test('two handovers in one round leave the board with what it was shown first', () => {
    const world = handedOver(openRoundWorld(), 'sam');
    must(world.toProject(offer('dora', 'manager'), 'manu'));
    must(world.toProject(agree('manager'), 'dora'));
    expect(contentDigest(world.project.state as never)).toBe(world.round.state.pack?.content);
    expect(world.project.state.open?.handedOver?.leads).toEqual([
      { role: 'sponsor', person: 'sam' },
      { role: 'manager', person: 'dora' },
    ]);
  });
});
