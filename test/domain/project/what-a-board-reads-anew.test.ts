/** What a board reads as changed since the last look, what its change requests refer to, and what the history keeps of each round. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { changesSince } from '#domain/project/since.ts';
import { shownWaivers } from '#domain/project/waivers/shown.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, asWorkflow, on } from '../../support/project-acts.ts';
import { say } from '../../support/round-acts.ts';
import { conditioned, republished } from '../../support/situations.ts';
import { proposal } from '../../support/standards.ts';

const decided = () => decideGate(atGateWorld(), allGo);
const since = (world: World) => changesSince(world.project.state);
const revise = (world: World, changed: Parameters<typeof proposal>[0], by = 'petra', note?: string) =>
  must(world.later(1).toProject({ type: 'revise-proposal', proposal: proposal(changed), note }, by));
const asked = { type: 'request-change' as const, cost: 135_000_000, reason: 'Steel is dearer.', alone: true };

describe('what changed since a board last looked', () => {
  test('where nothing changed only the look itself is told', () => {
    const world = decided();
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    expect(since(decideGate(world, allGo))).toEqual({
      ...{ at: world.now, gate: 'g2', review: 'p1.g2.1', revisions: [], reports: 0, people: [] },
      ...{ model: undefined, baseline: undefined },
    });
  });

  test('before the first look everything is told since the proposal was sent in', () => {
    const world = admittedWorld();
    expect(since(world)).toMatchObject({ at: world.project.state.submittedAt, gate: undefined, revisions: [], model: undefined });
  });

  test('revisions are told with who made them and the note, and people by the role that changed hands', () => {
    const world = decided();
    revise(world, { title: 'Booking' }, 'sonia', 'Shorter.');
    revise(world, { title: 'Booking', manager: 'dora', customer: undefined });
    const { revisions, people } = since(world);
    expect(revisions).toMatchObject([
      { revision: 2, by: 'sonia', note: 'Shorter.' },
      { revision: 3, by: 'petra' },
    ]);
    expect(people).toEqual([
      { role: 'manager', from: 'manu', to: 'dora' },
      { role: 'customer', from: 'carl', to: undefined },
    ]);
  });

  test('of many revisions the last twenty are told', () => {
    const world = decided();
    for (let count = 0; count < 22; count += 1) revise(world, { title: `Booking ${count}` }, 'sonia');
    const { revisions } = since(world);
    expect(revisions).toHaveLength(20);
    expect(revisions[0]?.revision).toBe(4);
  });

  test('another version of the gate model is told with its reason, and a new baseline by its number', () => {
    const world = republished(decided());
    must(world.toProject({ type: 'move-model-version', version: 2, reason: 'New law.' }, 'petra'));
    expect(since(world).model).toEqual({ id: 'standard', from: 1, to: 2, reason: 'New law.' });
    must(world.toProject(asked, 'manu'));
    decideGate(world, allGo);
    expect(since(world)).toMatchObject({ baseline: { from: 0, to: 2 }, gate: 'g1' });
  });

  test('reports are counted, and the next look begins to count anew', () => {
    const world = decided();
    for (const progress of [10, 20])
      must(world.later(1).toProject({ type: 'file-report', report: reportSchema.parse({ progress }) }, 'manu'));
    expect(since(world).reports).toBe(2);
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    expect(since(decideGate(world, allGo))).toMatchObject({ reports: 0, gate: 'g2' });
  });
});

describe('what a change request may refer to', () => {
  const request = (world: World, more: object) => on(world).when({ ...asked, ...more }, as('manu', world));

  test('a change request names evidence that is on file, if it names any', () => {
    const world = decided();
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'offer', title: 'Offer', text: 'x' } }, 'manu'));
    request(world, { evidence: 'e2' }).thenTypes('change-requested', 'gate-requested');
    expect(request(world, { evidence: 'e9' }).thenRefused('unknown-reference', 'evidence')).toBe(
      'There is no evidence e9; add it first.',
    );
  });

  test('a change request does not end before the project starts; the day of the start is possible', () => {
    const world = decided();
    request(world, { end: '2026-03-01' }).thenRefused('unknown-reference', 'end');
    request(world, { end: '2026-03-02' }).thenTypes('change-requested', 'gate-requested');
    revise(world, { start: undefined });
    request(world, { end: '2020-01-01' }).thenTypes('change-requested', 'gate-requested');
  });

  test('a round about a change alone asks one question, offers no kill, has no criteria and moves nothing', () => {
    const world = decided();
    must(world.toProject(asked, 'manu'));
    must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
    expect(world.round.state.gate).toMatchObject({
      name: 'Change of the baseline',
      question: 'Shall the approved cost, end or scope be changed as asked?',
      ...{ authority: 'binding', opens: 'on-request', closing: false, criteria: [], outcomes: ['go', 'conditional-go', 'hold'] },
    });
    expect(world.round.state.gate.to).toBeUndefined();
    expect(world.round.state.pack.change).toMatchObject({ cost: 135_000_000, failingNow: [] });
  });
});

describe('what the project keeps of a round', () => {
  test('a round says who broke its tie, and whether it was about a change alone', () => {
    const world = openRoundWorld({ first: { rule: { quorum: 4, approval: 'majority', of: 'cast' } } });
    must(world.toRound({ type: 'recuse', reason: 'I know them.' }, 'gwen'));
    for (const member of ['gail', 'greg']) must(world.toRound(say('go'), member));
    for (const member of ['gina', 'gus']) must(world.toRound(say('recycle'), member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    expect(world.project.state.gates).toMatchObject([{ outcome: 'go', tieBrokenBy: 'gail', gate: 'g1', round: 1 }]);
    expect(world.project.state.gates[0]).not.toHaveProperty('alone');
    must(world.toProject(asked, 'manu'));
    decideGate(world, allGo);
    expect(world.project.state.gates[1]).toMatchObject({ alone: true, outcome: 'go' });
    expect(world.project.state.gates[1]).not.toHaveProperty('tieBrokenBy');
  });

  test('the reasons of the last five rounds are at hand, and older ones are in the history alone', () => {
    const world = atGateWorld();
    for (let round = 1; round <= 7; round += 1) {
      if (round > 1) must(world.toProject({ type: 'request-gate' }, 'manu'));
      decideGate(world, { gail: 'recycle', greg: 'recycle', gina: 'recycle' });
    }
    const kept = world.project.state.gates.map(({ reasons }) => reasons?.length);
    expect(kept).toEqual([undefined, undefined, 3, 3, 3, 3, 3]);
    expect(world.project.state.gates[0]).toMatchObject({ review: 'p1.g1.1', outcome: 'recycle' });
  });

  test('a round that was recorded, or is of another project, is not recorded again', () => {
    const world = decided();
    on(world).when({ type: 'record-round', review: 'p1.g1.1' }, asWorkflow(world)).thenNothing();
    const other = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina']) must(other.toRound(say('go'), member));
    const review = { ...other.round.state, project: 'p2' };
    on(other)
      .when({ type: 'record-round', review: 'p1.g1.1' }, { ...asWorkflow(other), review })
      .thenNothing();
    on(other).when({ type: 'record-round', review: 'p1.g1.2' }, asWorkflow(other)).thenNothing();
    on(other)
      .when({ type: 'record-round', review: 'p1.g1.1' }, { ...asWorkflow(other), review: undefined })
      .thenNothing();
  });
});

describe('the waivers of a project', () => {
  test('each says what it lets go: a criterion or a tripwire by name, a condition in its words', () => {
    const world = conditioned();
    const waive = (more: object) =>
      must(world.toProject({ type: 'grant-waiver', reason: 'The law.', until: '2026-03-20', ...more } as never, 'greg'));
    waive({ condition: 'c1' });
    waive({ criterion: 'cost' });
    const shown = shownWaivers(world.project.state, world.office.state, world.now);
    expect(shown.map(({ waives }) => waives)).toEqual(['Sign the contract', 'Cost within ten per cent']);
    const gone = { ...world.project.state, waivers: world.project.state.waivers.map(one => ({ ...one, criterion: 'of old' })) };
    expect(shownWaivers(gone, world.office.state, world.now)[1]?.waives).toBeUndefined();
    expect(shownWaivers({ ...gone, model: undefined } as never, world.office.state, world.now)[1]?.waives).toBeUndefined();
  });
});
