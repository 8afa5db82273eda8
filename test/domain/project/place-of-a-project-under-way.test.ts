/** Where a project under way stands in its gate model, by what its file says: gates, stage, approved figures, a later report. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { InFlight } from '#domain/project/intake/in-flight.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { closed } from '../../support/situations.ts';
import { gateModel, proposal } from '../../support/standards.ts';

const sent = (inFlight: Partial<InFlight> = {}, changed: Parameters<typeof proposal>[0] = {}) => ({
  type: 'submit-proposal' as const,
  project: 'p1',
  proposal: proposal(changed),
  imported: {
    identity: 'ours:n1',
    source: 'b'.repeat(64),
    line: 7,
    inFlight: { gatesPassed: [], different: false, ...inFlight },
  },
});

/** In an office whose stages have names of their own: Idea, Plan and Build. */
function named(): World {
  const world = officeWorld();
  const { stages, ...model } = gateModel();
  const withNames = stages.map(stage => ({ ...stage, name: `The ${stage.id}` }));
  must(world.toOffice({ type: 'publish-gate-model', model: { ...model, stages: withNames }, default: true }, 'petra'));
  return world;
}
const place = (inFlight: Partial<InFlight>) => {
  const world = named();
  must(world.toProject(sent(inFlight), 'petra'));
  const { stage, passed } = world.project.state;
  return [stage, passed];
};
const refused = (inFlight: Partial<InFlight>, field: string) =>
  given(project, []).when(sent(inFlight), as('petra', named())).thenRefused('unknown-reference', field);

describe('the place of a project under way', () => {
  test.each<[string, Partial<InFlight>, unknown]>([
    ['nothing', {}, ['idea', []]],
    ['the first stage', { stage: 'idea' }, ['idea', []]],
    ['a stage in the middle, by its name in any case', { stage: 'THE PLAN' }, ['plan', ['g1']]],
    ['the last stage', { stage: 'build' }, ['build', ['g1', 'g2']]],
    ['a gate by its name in any case', { gatesPassed: ['START'] }, ['plan', ['g1']]],
    ['a gate and a stage that do not follow each other', { gatesPassed: ['g1'], stage: 'build' }, ['build', ['g1']]],
    ['both gates, in whichever order', { gatesPassed: ['Build', 'Start'] }, ['build', ['g1', 'g2']]],
  ])('a file that says %s puts the project there', (_what, inFlight, expected) => {
    expect(place(inFlight)).toEqual(expected);
  });

  test('a gate or a stage that nobody knows is told with all that there are', () => {
    expect(refused({ gatesPassed: ['Start', 'G9'] }, 'gatesPassed')).toBe(
      'The gate model standard has no gate “G9”; it has “Start”, “Build”.',
    );
    expect(refused({ stage: 'Moon' }, 'stage')).toBe(
      'The gate model standard has no stage “Moon”; it has “The idea”, “The plan”, “The build”.',
    );
  });

  test('an office without a gate model takes no project over', () => {
    const world = officeWorld();
    const bare = { ...world.office.state, gateModels: {}, defaultModel: undefined };
    given(project, [])
      .when(sent(), { ...as('petra', world), office: bare })
      .thenRefused('unknown-reference', 'gateModel');
  });

  test('of approved figures that a file leaves out those of the proposal count; before the first gate nothing is approved', () => {
    const approved = (inFlight: Partial<InFlight>) => {
      const world = named();
      must(world.toProject(sent(inFlight), 'petra'));
      return world.project.state.baselines.map(({ cost, end }) => [cost, end]);
    };
    expect(approved({ approved: { cost: 90_000_000 } as never })).toEqual([[90_000_000, '2026-11-30']]);
    expect(approved({ approved: { end: '2026-10-31' } as never })).toEqual([[100_000_000, '2026-10-31']]);
    expect(approved({})).toEqual([]);
  });

  test('a later file reports of a project that is under way or closes, and of no other', () => {
    const world = closed();
    const report = reportSchema.parse({ progress: 100 });
    const said = on(world).when(sent({ report }), as('petra', world)).thenRefused('wrong-status');
    expect(said).toBe('A status report is possible while a project is active or on-hold or closing; this one is closed.');
  });
});
