/** Gates: asking for the next one, and what each outcome does to the project. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, openRoundWorld, projectNeeds } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { gateModel } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const ask = { type: 'request-gate' as const, gate: undefined };
const all = (outcome: 'hold' | 'recycle' | 'kill') => ({ gail: outcome, greg: outcome, gina: outcome });
const g1 = { type: 'gate-requested', gate: 'g1', model: 'standard', version: 1 };

describe('asking for a gate', () => {
  test('asking for a gate requests the first round of the next gate', () => {
    const world = admittedWorld();
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, round: 1, review: 'p1.g1.1' }]);
  });

  test.each([
    ['of somebody who is not of the project', 'gail', {}, 'not-allowed'],
    ['that is not the next', 'manu', { gate: 'g2' }, 'outcome-not-offered'],
  ] as const)('asking for a gate is refused for a gate %s', (_what, by, changed, code) => {
    const world = admittedWorld();
    on(world)
      .when({ ...ask, ...changed }, as(by, world))
      .thenRefused(code);
  });

  test('asking for a gate is refused while a round is open, before admission, and when all gates are passed', () => {
    const open = atGateWorld();
    on(open).when(ask, as('manu', open)).thenRefused('round-is-open');
    const [submitted] = open.project.past;
    given(project, submitted ? [submitted] : [])
      .when(ask, as('manu', admittedWorld()))
      .thenRefused('wrong-status');
    const done = decideGate(atGateWorld(), allGo);
    must(done.toProject(ask, 'manu'));
    decideGate(done, allGo);
    on(done).when(ask, as('manu', done)).thenRefused('nothing-left-to-ask');
  });

  test('a round that could not be opened is noted once, and the gate may be asked for again', () => {
    const world = atGateWorld();
    const refused = { type: 'record-refused-round' as const, review: 'p1.g1.1', reason: 'no quorum' };
    must(world.toProject(refused));
    expect(world.project.state.gates).toMatchObject([{ outcome: 'refused', why: 'no quorum', round: 1 }]);
    on(world).when(refused, projectNeeds(world)).thenNothing();
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, round: 2, review: 'p1.g1.2' }]);
  });

  test('P15: a gate called constructor counts its rounds like any other', () => {
    const world = admittedWorld({ first: { id: 'constructor' } });
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, gate: 'constructor', round: 1, review: 'p1.constructor.1' }]);
  });
});

describe('what the board decided', () => {
  test('the outcome go opens the next stage', () => {
    const world = decideGate(atGateWorld(), allGo);
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'plan', passed: ['g1'], open: undefined });
    expect(world.project.state.gates).toMatchObject([{ review: 'p1.g1.1', outcome: 'go', authority: 'binding' }]);
  });

  test('the outcome hold puts the project on hold in its stage; the gate may be asked for again', () => {
    const world = decideGate(atGateWorld(), all('hold'));
    expect(world.project.state).toMatchObject({ status: 'on-hold', stage: 'idea', passed: [] });
    must(world.toProject(ask, 'manu'));
    decideGate(world, allGo);
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'plan' });
  });

  test('the outcome recycle sends the project back to work on the same gate', () => {
    const world = decideGate(atGateWorld(), all('recycle'));
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'idea', passed: [] });
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, round: 2, review: 'p1.g1.2' }]);
  });

  test('the outcome kill ends the project; nothing but its closure is left', () => {
    const world = decideGate(atGateWorld(), all('kill'));
    expect(world.project.state).toMatchObject({ status: 'killed', result: 'killed' });
    on(world).when(ask, as('manu', world)).thenRefused('wrong-status');
  });

  test('a round that nobody attended lapses; the project is as it was', () => {
    const world = openRoundWorld();
    must(world.later(20).toRound({ type: 'close-round' }));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    expect(world.project.state).toMatchObject({ status: 'active', stage: 'idea', gates: [{ outcome: 'lapsed' }] });
  });

  test('the outcome of a board is recorded once, and never before it is decided', () => {
    const world = openRoundWorld();
    const record = { type: 'record-round' as const, review: 'p1.g1.1' };
    on(world).when(record, projectNeeds(world)).thenNothing();
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, member));
    on(world).when(record, projectNeeds(world)).thenTypes('gate-outcome-recorded', 'baseline-set');
    must(world.toProject(record));
    on(world).when(record, projectNeeds(world)).thenNothing();
  });

  test('P13: A decision does not count when the content is not what the board saw, however that came about', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'go', conditions: [] }, member));
    const evidence = { id: 'e2', kind: 'plan', title: 'Slipped in', text: 'x', by: 'manu', at: world.now };
    given(project, [...world.project.past, { type: 'evidence-added', evidence }])
      .when({ type: 'record-round', review: 'p1.g1.1' }, projectNeeds(world))
      .thenTypes('gate-round-voided');
  });

  test('the outcome of a board names the digest of the pack the board saw', () => {
    const world = decideGate(atGateWorld(), allGo);
    const recorded = world.project.past.flatMap(entry => entry.facts).find(fact => fact.type === 'gate-outcome-recorded');
    expect(recorded).toMatchObject({ pack: world.round.state.pack.digest });
  });
});

describe('an advisory gate', () => {
  const advisory = { first: { authority: 'advisory' as const } };
  const proceed = { type: 'proceed-against-advice' as const, reason: 'The law asks for it.' };

  test('an advisory gate leaves the choice to the sponsor, who goes on with a reason that the board and the PMO are told', () => {
    const world = decideGate(atGateWorld(advisory), all('kill'));
    expect(world.project.state.status).toBe('active');
    on(world)
      .when(proceed, as('sonia', world))
      .then([
        { type: 'proceeded-against-advice', review: 'p1.g1.1', gate: 'g1', advice: 'kill', reason: proceed.reason, to: 'plan' },
      ]);
    must(world.toProject(proceed, 'sonia'));
    expect(told(world)).toMatchObject([
      {
        to: ['gail', 'greg', 'gina', 'gus', 'gwen', 'manu', 'pmo'],
        subject: 'Against advice: Online appointment booking',
        path: '/reviews/p1.g1.1',
      },
    ]);
    expect(told(world)[0]?.lines).toContain(proceed.reason);
    expect(world.project.state).toMatchObject({
      stage: 'plan',
      passed: ['g1'],
      gates: [{ outcome: 'kill', against: proceed.reason }],
    });
    on(world).when(proceed, as('sonia', world)).thenRefused('wrong-status');
  });

  test('nobody but the sponsor goes on against advice', () => {
    const world = decideGate(atGateWorld(advisory), all('hold'));
    on(world).when(proceed, as('manu', world)).thenRefused('not-allowed');
    on(world).when(proceed, as('petra', world)).thenRefused('not-allowed');
  });

  test('there is nothing to go on against after a go, after a binding no, without a round, or when it lapsed', () => {
    const worlds = [decideGate(atGateWorld(advisory), allGo), decideGate(atGateWorld(), all('hold')), admittedWorld(advisory)];
    const lapsed = openRoundWorld(advisory);
    must(lapsed.later(20).toRound({ type: 'close-round' }));
    must(lapsed.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    for (const world of [...worlds, lapsed]) on(world).when(proceed, as('sonia', world)).thenRefused('wrong-status');
  });

  test('the advice of a round that is open must be waited for', () => {
    const world = openRoundWorld(advisory);
    on(world).when(proceed, as('sonia', world)).thenRefused('round-is-open');
  });

  test('a killed project does not go on', () => {
    const world = decideGate(atGateWorld(), all('kill'));
    on(world).when(proceed, as('sonia', world)).thenRefused('wrong-status');
  });
});

describe('P12: a gate model that is edited', () => {
  const stricter = () => gateModel({ first: { deadlineDays: 5, rule: { quorum: 5, approval: 'unanimous', of: 'seats' } } });

  test('an open round and every later one of the project keep the version of its admission, until the PMO moves the project', () => {
    const world = openRoundWorld();
    must(world.toOffice({ type: 'publish-gate-model', model: stricter(), default: true }, 'petra'));
    must(world.toRound({ type: 'cast-ballot', outcome: 'recycle', reason: 'Not yet.', conditions: [] }, 'gail'));
    expect(world.round.state).toMatchObject({ model: { version: 1 }, gate: { deadlineDays: 20, rule: { quorum: 3 } } });
    for (const member of ['greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'recycle', reason: 'Not yet.', conditions: [] }, member));
    expect(world.round.state.outcome).toMatchObject({ kind: 'decided', outcome: 'recycle' });
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    must(world.toProject(ask, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.2' }));
    expect(world.round.state).toMatchObject({ model: { version: 1 }, gate: { deadlineDays: 20, rule: { quorum: 3 } } });
  });

  test('once the PMO has moved the project, its next round takes the new version', () => {
    const world = admittedWorld();
    must(world.toOffice({ type: 'publish-gate-model', model: stricter(), default: true }, 'petra'));
    must(world.toProject({ type: 'move-model-version', version: 2, reason: 'Agreed with the board.' }, 'petra'));
    must(world.toProject(ask, 'manu'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state).toMatchObject({ model: { version: 2 }, gate: { deadlineDays: 5, rule: { quorum: 5 } } });
  });

  test('a round that was asked for before the edit is opened with the version it was asked for', () => {
    const world = atGateWorld();
    must(world.toOffice({ type: 'publish-gate-model', model: stricter(), default: true }, 'petra'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state.model.version).toBe(1);
  });

  test('a version without the stage of a running project does not touch it', () => {
    const world = decideGate(atGateWorld(), allGo);
    const model = gateModel();
    const renamed = {
      ...model,
      stages: [{ id: 'start', name: 'Start' }],
      gates: model.gates.map(gate => ({ ...gate, from: 'start', to: undefined })),
    };
    must(world.toOffice({ type: 'publish-gate-model', model: renamed, default: true }, 'petra'));
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, gate: 'g2', round: 1, review: 'p1.g2.1' }]);
  });

  test('a gate inserted before its stage does not send a running project back, whether it is moved to that version or not', () => {
    const world = decideGate(atGateWorld(), allGo);
    const model = gateModel();
    const inserted = {
      ...model,
      gates: [{ ...gateModel({ first: { id: 'g0', criteria: [] } }).gates[0], from: 'idea' }, ...model.gates],
    };
    must(world.toOffice({ type: 'publish-gate-model', model: inserted as typeof model, default: true }, 'petra'));
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, gate: 'g2', version: 1, round: 1, review: 'p1.g2.1' }]);
    must(world.toProject({ type: 'move-model-version', version: 2, reason: 'Agreed with the board.' }, 'petra'));
    on(world)
      .when(ask, as('manu', world))
      .then([{ ...g1, gate: 'g2', version: 2, round: 1, review: 'p1.g2.1' }]);
  });
});
