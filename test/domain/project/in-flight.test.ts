/** Projects that were under way before Tollgate: what a file brings stands on record as such, nobody is asked, and the next gate is decided here. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { nextGate } from '#domain/project/gates/next-gate.ts';
import type { InFlight } from '#domain/project/intake/in-flight.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { proposal } from '../../support/standards.ts';

const source = 'b'.repeat(64);
const sent = (inFlight: Partial<InFlight> = {}, changed: Parameters<typeof proposal>[0] = {}) => ({
  type: 'submit-proposal' as const,
  project: 'p1',
  proposal: proposal(changed),
  imported: { identity: 'ours:n1', source, line: 7, inFlight: { gatesPassed: [], different: false, ...inFlight } },
});
const report = (confidence: 'red' | 'green') => reportSchema.parse({ summary: 'As imported.', confidence });
const taken = (inFlight: Partial<InFlight> = {}, changed: Parameters<typeof proposal>[0] = {}): World => {
  const world = officeWorld();
  must(world.toProject(sent(inFlight, changed), 'petra'));
  return world;
};
const twin = { project: 'p7', title: 'Online appointment booking', similarity: 1, line: 12, source: 'c'.repeat(64) };

describe('a project under way', () => {
  test('a project under way is active at once, at the beginning of its gate model when the file says no more', () => {
    const { state } = taken().project;
    expect(state).toMatchObject({ status: 'active', stage: 'idea', passed: [], baselines: [] });
    expect(state.open).toBeUndefined();
    expect(state.takenOver).toMatchObject({ by: 'petra', source, passed: [], at: state.submittedAt });
    expect(state.score?.total).toBe(70);
  });

  test('gates that a file says were passed are passed before Tollgate, and the project stands before the next one', () => {
    const world = taken({ gatesPassed: ['start'] });
    const { state } = world.project;
    expect(state).toMatchObject({ stage: 'plan', passed: ['g1'], takenOver: { passed: ['g1'] }, gates: [] });
    expect(nextGate(state, world.office.state.gateModels.standard?.[0] as never)?.id).toBe('g2');
    on(world).when({ type: 'request-gate' }, as('manu', world)).thenTypes('gate-requested');
  });

  test('a stage without gates means that the gates before it are behind the project', () => {
    expect(taken({ stage: 'Build' }).project.state).toMatchObject({ stage: 'build', passed: ['g1', 'g2'] });
  });

  test('what was approved before is the first baseline, and only a change request moves it', () => {
    const world = taken({ approved: { cost: 90_000_000, end: '2026-10-31' } });
    const { baselines, baseline } = world.project.state;
    expect(baselines).toMatchObject([{ number: 1, cost: 90_000_000, end: '2026-10-31', why: 'approved before Tollgate' }]);
    must(world.toProject(sent({}, { costs: [{ year: 2026, amount: 1 }] }), 'petra'));
    expect(world.project.state.baseline).toEqual(baseline);
    on(world)
      .when({ type: 'request-change', cost: 95_000_000, reason: 'More sites.' } as never, as('manu', world))
      .thenTypes('change-requested');
  });

  test('a passed gate without approved figures has approved what was proposed', () => {
    expect(taken({ gatesPassed: ['g1'] }).project.state.baseline).toEqual({ cost: 100_000_000, end: '2026-11-30' });
  });

  test.each([
    ['gate', { gatesPassed: ['G9'] }, 'gatesPassed'],
    ['stage', { stage: 'Moon' }, 'stage'],
  ] as const)(
    'a %s that the gate model does not have refuses the row, and the answer says which there are',
    (_what, inFlight, field) => {
      const said = given(project, [])
        .when(sent(inFlight as Partial<InFlight>), as('petra', officeWorld()))
        .thenRefused('unknown-reference', field);
      expect(said).toMatch(/it has “/);
    },
  );

  test.each(['sonia', 'manu'])('%s, who is not of the PMO, takes no project over that is under way', id => {
    given(project, []).when(sent(), as(id, officeWorld())).thenRefused('not-allowed');
  });

  test('the last report comes with the project; the same file files it once, a later one files another', () => {
    const world = taken({ report: report('red') });
    expect(world.project.state.report).toMatchObject({ confidence: 'red' });
    on(world)
      .when(sent({ report: report('red') }), as('dan', world))
      .thenNothing();
    must(world.toProject(sent({ report: report('green') }), 'petra'));
    expect(world.project.state).toMatchObject({ revision: 1, report: { confidence: 'green' } });
    expect(world.project.state.trend).toHaveLength(2);
  });

  test('nobody is mailed and no workflow starts when projects under way are taken over, also when criteria fail at once', () => {
    const world = officeWorld();
    const facts = must(world.toProject(sent({ report: reportSchema.parse({ forecast: 900_000_000 }) }), 'petra'));
    expect(facts.map(({ type }) => type)).toContain('criterion-failed');
    const commit = { ...world.project.past.at(-1), stream: 'project/p1' } as never;
    const context = { office: world.office.state, project: world.project.state };
    expect(facts.flatMap(fact => reactionsTo(commit, fact, context))).toEqual([]);
  });
});

describe('possible doubles', () => {
  test('a row that resembles a project of another file is asked about with both lines, and not taken', () => {
    const said = given(project, [])
      .when({ ...sent(), doubles: [twin] }, as('petra', officeWorld()))
      .thenRefused('possible-double', 'title');
    expect(said).toContain('from line 12 of an earlier file');
  });

  test('rows of one file are different projects, and so are those of which the file or the proposal says so', () => {
    const world = officeWorld();
    const doubles = [{ ...twin, source }];
    given(project, [])
      .when({ ...sent(), doubles }, as('petra', world))
      .thenTypes('proposal-submitted', 'proposal-scored', 'project-taken-over');
    for (const command of [sent({ different: true }), sent({}, { notDuplicateOf: ['p7'] })])
      expect(given(project, []).when({ ...command, doubles: [twin] }, as('petra', world)).decision).toHaveProperty('facts');
  });
});
