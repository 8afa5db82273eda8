/** What one project needs of another by a day: kept by both, and an alert on both sides when it slips. */
import { describe, expect, test } from 'vitest';
import { slipOf } from '#domain/project/needs/need.ts';
import { admittedWorld, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { follows, told } from '../../support/told.ts';

const other = { project: 'p0', title: 'Harbours', status: 'active' as const };
const what = 'A dry quay';
const by = '2026-05-31';
const state = { type: 'state-need' as const, other, what, by };
const noted = { type: 'note-need' as const, need: 'w1', project: 'p5', title: 'Ferries', what, by };
const answer = (said: { promised?: string; delivered?: string }) => ({
  type: 'answer-need' as const,
  project: 'p5',
  need: 'w1',
  ...said,
});

const needing = () => {
  const world = admittedWorld();
  must(world.toProject(state, 'manu'));
  return world;
};
const giving = () => {
  const world = admittedWorld();
  must(world.toProject(noted));
  return world;
};
const alerts = ({ project }: World) => (project.state.failing ?? []).map(({ name, value }) => `${name}: ${value}`);

describe('a need between two projects', () => {
  test('the one states it, and the other is told and takes note of it once', () => {
    const world = needing();
    expect(world.project.state.needs).toEqual([{ need: 'w1', project: 'p0', title: 'Harbours', what, by }]);
    const { title } = world.project.state.proposal;
    const command = { type: 'note-need', need: 'w1', project: 'p1', title, what, by };
    expect(follows(world)).toContainEqual({ type: 'tell-project', to: 'p0', command });
    expect(must(world.toProject(state, 'manu'))).toEqual([]);
    const giver = giving();
    expect(told(giver)).toMatchObject([{ to: ['sonia', 'manu'], subject: expect.stringContaining('Needed by another project') }]);
    expect(must(giver.toProject(noted))).toEqual([]);
  });

  test('a promise for a later day is an alert on both sides, over as soon as it is promised in time', () => {
    const giver = giving();
    must(giver.toProject(answer({ promised: '2026-06-30' }), 'manu'));
    expect(alerts(giver)).toEqual(['Needed by Ferries: A dry quay: promised for 30 Jun 2026, needed by 31 May 2026']);
    const needer = needing();
    must(needer.toProject({ type: 'note-need-answer', need: 'w1', project: 'p0', promised: '2026-06-30' }));
    expect(alerts(needer)).toEqual(['Needs of Harbours: A dry quay: promised for 30 Jun 2026, needed by 31 May 2026']);
    must(giver.toProject(answer({ promised: by }), 'manu'));
    must(needer.toProject({ type: 'note-need-answer', need: 'w1', project: 'p0', promised: by }));
    expect([...alerts(giver), ...alerts(needer)]).toEqual([]);
  });

  test('a day that passes without delivery is an alert found by time alone, and a delivery ends it', () => {
    const giver = giving();
    must(giver.later(95).toProject({ type: 'watch-criteria' }));
    expect(alerts(giver).filter(line => line.startsWith('Needed'))).toEqual([
      'Needed by Ferries: A dry quay: needed by 31 May 2026, and not delivered',
    ]);
    must(giver.toProject(answer({ delivered: giver.now.slice(0, 10) }), 'manu'));
    expect(alerts(giver).filter(line => line.startsWith('Needed'))).toEqual([]);
  });

  test('a need that is dropped is gone on both sides, with its alert', () => {
    const needer = needing();
    must(needer.toProject({ type: 'note-need-answer', need: 'w1', project: 'p0', promised: '2026-06-30' }));
    must(needer.toProject({ type: 'drop-need', need: 'w1', reason: 'We land elsewhere.' }, 'sonia'));
    expect([needer.project.state.needs, alerts(needer)]).toEqual([[], []]);
    expect(follows(needer)).toContainEqual({
      type: 'tell-project',
      to: 'p0',
      command: { type: 'note-need-gone', need: 'w1', project: 'p1' },
    });
    const giver = giving();
    must(giver.toProject({ type: 'note-need-gone', need: 'w1', project: 'p5' }));
    expect(giver.project.state.gives).toEqual([]);
  });

  test('a need of itself, of a project that is over or unknown, or by a day that is past is refused with the reason', () => {
    const world = admittedWorld();
    const asked = (changed: object) => on(world).when({ ...state, ...changed }, as('sonia', world));
    asked({ other: { ...other, project: 'p1' } }).thenRefused('unknown-reference', 'project');
    asked({ other: { ...other, status: 'closed' } }).thenRefused('unknown-reference', 'project');
    asked({ other: undefined }).thenRefused('unknown-reference', 'project');
    asked({ by: '2020-01-01' }).thenRefused('day-is-past', 'by');
    on(world).when(state, as('carl', world)).thenRefused('not-allowed');
  });

  test('only who works on the giving project answers, for a need that there is, and delivers on no day to come', () => {
    const giver = giving();
    on(giver)
      .when(answer({ promised: by }), as('carl', giver))
      .thenRefused('not-allowed');
    on(giver)
      .when({ ...answer({ promised: by }), need: 'w9' }, as('manu', giver))
      .thenRefused('unknown-reference', 'need');
    on(giver)
      .when(answer({ delivered: '2099-01-01' }), as('manu', giver))
      .thenRefused('unknown-reference', 'delivered');
    on(admittedWorld())
      .when(answer({ promised: by }), as('manu', admittedWorld()))
      .thenRefused('wrong-status');
    must(giver.toProject(answer({ promised: by }), 'manu'));
    expect(must(giver.toProject(answer({ promised: by }), 'manu'))).toEqual([]);
  });

  test('what is due today is in time, and what is delivered slips no more', () => {
    const need = { need: 'w1', project: 'p5', title: 'Ferries', what, by };
    expect(slipOf(need, `${by}T23:00:00.000Z`)).toBeUndefined();
    expect(slipOf(need, '2026-06-01T00:00:00.000Z')).toBeDefined();
    expect(slipOf({ ...need, promised: '2026-09-01', delivered: '2026-08-01' }, '2026-08-02T00:00:00.000Z')).toBeUndefined();
  });
});
