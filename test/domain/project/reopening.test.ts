/** A project that was stopped or closed is taken up again by the decision of a board, in the stage where it was. */
import { describe, expect, test } from 'vitest';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import { atGateWorld, decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { closed } from '../../support/situations.ts';
import { told } from '../../support/told.ts';

const reason = 'The supplier was found after all.';
const ask = { type: 'request-reopening', reason } as const;
const kill = { gail: 'kill', greg: 'kill', gina: 'kill' } as const;
const killed = () => decideGate(atGateWorld(), kill);

function asked(world: World): World {
  must(world.toProject(ask, 'sonia'));
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  return world;
}

function answered(world: World, outcome: 'go' | 'hold'): World {
  const review = world.project.state.open?.review ?? '';
  for (const member of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome, reason: 'As discussed.', conditions: [] }, member));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}

describe('a project that is over', () => {
  test('the board that closes projects is asked, shown the reason, and may not stop what is stopped', () => {
    const world = asked(killed());
    const { gate, pack } = world.round.state;
    expect(gate).toMatchObject({ id: 'reopening', board: 'main', criteria: [], outcomes: ['go', 'conditional-go', 'hold'] });
    expect(pack?.reopening).toEqual({ by: 'sonia', reason });
    expect(world.project.state).toMatchObject({ status: 'killed', open: { review: 'p1.reopening.1', kind: 'reopening' } });
    const no = world.toRound({ type: 'cast-ballot', outcome: 'kill', reason: 'No.', conditions: [] }, 'gail');
    expect(no).toMatchObject({ refusal: { code: 'outcome-not-offered' } });
  });

  test('one that was stopped goes on before the gate that stopped it, and its team and the PMO are told', () => {
    const world = answered(asked(killed()), 'go');
    expect(world.project.state).toMatchObject({
      status: 'active',
      stage: 'idea',
      result: undefined,
      open: undefined,
      passed: [],
    });
    expect(world.project.state.baselines).toEqual([]);
    expect(told(world).at(-1)).toMatchObject({
      to: ['sonia', 'manu', 'pmo'],
      subject: expect.stringContaining('Taken up again'),
    });
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    expect(world.project.state.open?.review).toBe('p1.g1.2');
  });

  test('one that was closed keeps its closure as one that was sent back, and closes again under the next number', () => {
    const world = answered(asked(closed()), 'go');
    expect(world.project.state).toMatchObject({
      status: 'active',
      closure: { number: 1, returned: expect.any(String) },
      reopening: { by: 'sonia', reason, reopenedAt: expect.any(String) },
    });
    must(world.toProject({ type: 'report-closure', report: closureReportSchema.parse({ summary: 'Now.' }) }, 'manu'));
    expect(world.project.state).toMatchObject({ status: 'closing', closure: { number: 2 } });
  });

  test.each([
    ['stopped', killed, 'killed'],
    ['closed', closed, 'closed'],
  ] as const)(
    'a project that was %s stays over when the board says so, and the board may be asked again',
    (_was, make, status) => {
      const world = answered(asked(make()), 'hold');
      expect(world.project.state).toMatchObject({ status, open: undefined, gates: expect.arrayContaining([]) });
      expect(world.project.state.gates?.at(-1)).toMatchObject({
        gate: 'reopening',
        outcome: 'hold',
        kind: 'reopening',
        alone: true,
      });
      must(world.toProject(ask, 'petra'));
      expect(world.project.state.open?.review).toBe('p1.reopening.2');
    },
  );

  test('a round that lapses or is withdrawn leaves the project over', () => {
    const world = asked(killed());
    must(world.toRound({ type: 'withdraw', reason: 'It is not the time.' }, 'sonia'));
    must(world.toProject({ type: 'record-round', review: 'p1.reopening.1' }));
    expect(world.project.state).toMatchObject({ status: 'killed', open: undefined });
  });

  test('a closure is not reported while the board decides whether the project goes on', () => {
    const world = asked(killed());
    const report = { type: 'report-closure', report: closureReportSchema.parse({ summary: 'Done.' }) } as const;
    on(world).when(report, as('manu', world)).thenRefused('round-is-open');
    on(world).when(ask, as('sonia', world)).thenRefused('round-is-open');
  });

  test('a project under way is not taken up again, nor does who has no part in it ask', () => {
    on(openRoundWorld()).when(ask, as('sonia', openRoundWorld())).thenRefused('wrong-status');
    on(killed()).when(ask, as('carl', killed())).thenRefused('not-allowed');
  });
});
