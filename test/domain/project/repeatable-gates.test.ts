/** Gates that are passed several times, such as the strategic assessment of a programme: they move the project once. */
import { describe, expect, test } from 'vitest';
import { allGatesPassedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { gateModel } from '../../support/standards.ts';

const model = { first: { repeatable: true } };
const again = { type: 'request-gate', gate: 'g1' } as const;
const passed = () => decideGate(atGateWorld(model), allGo);

function repeated(world: World, outcome: 'go' | 'hold' | 'kill' = 'go'): World {
  must(world.toProject(again, 'sonia'));
  return decideGate(world, { gail: outcome, greg: outcome, gina: outcome });
}

describe('a gate that may be repeated', () => {
  test('the first pass moves the project, and each further one leaves it in its stage with the same gate next', () => {
    const world = passed();
    expect(world.project.state).toMatchObject({ stage: 'plan', passed: ['g1'] });
    const since = world.project.state.stageSince;
    for (const round of [2, 3]) {
      repeated(world.later(5));
      expect(world.project.state).toMatchObject({ status: 'active', stage: 'plan', stageSince: since, passed: ['g1'] });
      expect(world.project.state.gates?.at(-1)).toMatchObject({ gate: 'g1', round, outcome: 'go', kind: 'repeat' });
    }
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    expect(world.project.state.open?.review).toBe('p1.g2.1');
  });

  test('its board is shown the criteria of the gate, and a hold or a stop counts as it does elsewhere', () => {
    const world = passed();
    must(world.toProject(again, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.2' }));
    expect(world.round.state.pack?.criteria).toHaveLength(1);
    expect(repeated(passed(), 'hold').project.state.status).toBe('on-hold');
    expect(repeated(passed(), 'kill').project.state.status).toBe('killed');
  });

  test('it is asked for although all gates are passed, and does not change when the last one was', () => {
    const world = allGatesPassedWorld(model);
    const { lastGateAt } = world.project.state;
    expect(repeated(world.later(3)).project.state).toMatchObject({ stage: 'build', passed: ['g1', 'g2'], lastGateAt });
  });

  test('a gate that was not passed yet, or that is not repeatable, is taken in its order alone', () => {
    const before = atGateWorld(model);
    on(before).when(again, as('sonia', before)).thenRefused('round-is-open');
    const once = decideGate(atGateWorld(), allGo);
    on(once).when(again, as('sonia', once)).thenRefused('outcome-not-offered', 'gate');
    const world = passed();
    on(world).when(again, as('carl', world)).thenRefused('not-allowed');
  });

  test('the review that closes projects is not repeatable', () => {
    const world = passed();
    const closing = gateModel({ closing: { repeatable: true } });
    const answer = world.toOffice({ type: 'publish-gate-model', model: closing, reason: 'New rules.' } as never, 'petra');
    expect(answer).toMatchObject({ refusal: { code: 'unknown-reference', field: 'model.gates.2.repeatable' } });
  });
});
