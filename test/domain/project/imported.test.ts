/** A project that comes from a file: a later file changes what differs from the file before, and nothing else; who may import what. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { admittedWorld, atGateWorld, must, officeWorld, openRoundWorld, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { goals, proposal } from '../../support/standards.ts';

type Changed = Parameters<typeof proposal>[0];
const imported = { identity: 'ours:n1', source: 'a'.repeat(64) };
const sent = (changed: Changed = {}) => ({
  type: 'submit-proposal' as const,
  project: 'p1',
  proposal: proposal(changed),
  imported,
});
const costs = (amount: number) => ({ costs: [{ year: 2026, amount }] });

/** Imported by petra of the PMO, and admitted by intake. */
function importedWorld(changed: Changed = {}): World {
  const world = officeWorld();
  must(world.toProject(sent(changed), 'petra'));
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
  return world;
}

describe('who imports', () => {
  test.each(['petra', 'ada', 'sonia'])('%s, the PMO, an administrator or the sponsor of the row, may import it', id => {
    given(project, []).when(sent(), as(id, officeWorld())).thenTypes('proposal-submitted');
  });

  test.each(['sam', 'manu', 'audrey'])('%s, who is neither its sponsor nor of the PMO, may not import a row', id => {
    given(project, []).when(sent(), as(id, officeWorld())).thenRefused('not-allowed', 'imported');
  });

  test('a sponsor does not import a row into the project of another sponsor', () => {
    const world = importedWorld();
    const said = on(world)
      .when(sent({ sponsor: 'sam' }), as('sam', world))
      .thenRefused('not-allowed');
    expect(said).toContain('the sponsor, the manager and the authors of this project, the PMO and administrators bring it up');
  });
});

describe('the same row again', () => {
  test('a row of a file that says the same as before changes nothing, whoever sends it', () => {
    const world = importedWorld();
    for (const who of ['petra', 'dan', 'ada', 'sonia']) on(world).when(sent(), as(who, world)).thenNothing();
  });

  test('a row of a file that differs revises its project, and the history keeps from which file it came', () => {
    const world = importedWorld();
    const [revised] = on(world)
      .when(sent(costs(120)), as('dan', world))
      .thenTypes('proposal-revised');
    expect(revised).toMatchObject({ revision: 2, proposal: costs(120), imported });
  });

  test('a later file takes back nothing that people changed in between: only what differs from the file before is taken', () => {
    const world = importedWorld();
    must(
      world.toProject(
        { type: 'revise-proposal', proposal: proposal({ title: 'Booking by telephone', category: 'Health' }) },
        'sonia',
      ),
    );
    on(world).when(sent(), as('petra', world)).thenNothing();
    must(world.toProject(sent(costs(120)), 'petra'));
    expect(world.project.state.proposal).toMatchObject({ title: 'Booking by telephone', category: 'Health', ...costs(120) });
    on(world)
      .when(sent(costs(120)), as('petra', world))
      .thenNothing();
    must(world.toProject(sent({ ...costs(120), category: 'Roads' }), 'petra'));
    expect(world.project.state.proposal.category).toBe('Roads');
  });

  test('a value that a later file leaves out is left out of the project too', () => {
    const world = importedWorld({ department: 'Works' });
    must(world.toProject(sent(), 'petra'));
    expect(world.project.state.proposal).not.toHaveProperty('department', 'Works');
  });

  test('another project that its sponsor declared different stays declared different when a later file comes', () => {
    const world = importedWorld();
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ notDuplicateOf: ['p7'] }) }, 'sonia'));
    must(world.toProject(sent(costs(120)), 'petra'));
    expect(world.project.state.proposal.notDuplicateOf).toEqual(['p7']);
  });

  test('a project imported by an earlier version takes over all that the file says', () => {
    const world = admittedWorld({}, { category: 'Health' });
    must(world.toProject(sent(costs(120)), 'petra'));
    expect(world.project.state.proposal).toEqual({ ...proposal(costs(120)), category: undefined });
    expect(world.project.state.imported).toMatchObject({ identity: 'ours:n1' });
  });

  test('P13: a file changes nothing of what a board is deciding on; a row that says the same is no change', () => {
    for (const world of [atGateWorld(), openRoundWorld()]) {
      on(world)
        .when(sent(costs(120)), as('petra', world))
        .thenRefused('round-is-open');
      on(world).when(sent(), as('petra', world)).thenNothing();
    }
  });

  test('a declined project is not brought back by a file, and the answer says so', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-goals', ...goals, scoring: { ...goals.scoring, declineBelow: 90 } }, 'petra'));
    must(world.toProject(sent(), 'petra'));
    must(world.toProject({ type: 'score-proposal', revision: 1 }));
    must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
    expect(world.project.state.status).toBe('declined');
    on(world)
      .when(sent(costs(120)), as('petra', world))
      .thenRefused('wrong-status');
  });

  test('a row with what the office does not know is refused also as an update', () => {
    const world = importedWorld();
    on(world)
      .when(sent({ manager: 'carl' }), as('petra', world))
      .thenRefused('unknown-reference', 'manager');
  });
});
