/** Evidence that is not on file some days before the day that a milestone names for the gate: one alert for the gate, told to the manager and the PMO. */
import { describe, expect, test } from 'vitest';
import { causesNow } from '#domain/project/exceptions/causes.ts';
import { admittedWorld, must, projectNeeds, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';
import { on } from '../../support/project-acts.ts';
import { businessCase, type CriterionInput, type GateInput } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const riskPlan: CriterionInput = { id: 'risks', name: 'Risk plan', kind: 'should', check: { evidence: 'risk-plan' } };
const asked = { criteria: [riskPlan, businessCase] };
/** Monday 2 March 2026 is today; the gate is planned for Wednesday 1 April 2026. */
const planned = (changed: object = {}) => ({
  type: 'amend-registers' as const,
  registers: { milestones: { add: [{ name: 'Start', due: '2026-04-01', gate: 'g1', ...changed }] } },
});
const world = (first: GateInput = {}, milestone: object = {}): World => {
  const made = admittedWorld({ first: { ...asked, ...first }, tripwires: [] });
  must(made.toProject(planned(milestone) as never, 'manu'));
  return made;
};
const look = (of: World, days = 0) => must(of.later(days).toProject({ type: 'watch-criteria' }));
const files = (of: World, kind: string, more: object = {}) =>
  must(of.toProject({ type: 'add-evidence', evidence: { kind, title: kind, text: 'Here it is.', ...more } }, 'manu'));
const failing = ({ project }: World) => project.state.failing;

describe('evidence that is missing before a gate', () => {
  test('evidence that is missing 14 days before the planned day of the gate is one alert, with what is missing, musts first', () => {
    const near = world();
    look(near, 15);
    expect(failing(near)).toEqual([]);
    look(near, 1);
    expect(failing(near)).toMatchObject([
      {
        criterion: 'tollgate.evidence-on-file',
        gate: 'g1',
        name: 'Evidence for Start is on file',
        kind: 'must',
        owner: 'manu',
        value: 'missing for 1 Apr 2026: Business case on file (must), Risk plan',
      },
    ]);
    expect(told(near)).toMatchObject([{ to: ['manu', 'sonia', 'pmo'] }]);
    expect(look(near, 30)).toEqual([]);
  });

  test('evidence that is filed takes itself out of the alert, and the last piece ends it', () => {
    const near = world();
    look(near, 16);
    files(near, 'business-case');
    expect(failing(near)).toMatchObject([{ kind: 'should', value: 'missing for 1 Apr 2026: Risk plan' }]);
    expect(told(near).filter(({ subject }) => subject.includes('Evidence for'))).toEqual([]);
    files(near, 'risk-plan');
    expect(failing(near)).toEqual([]);
  });

  test('evidence that only a should asks for is told to the manager and the PMO, not to the sponsor', () => {
    const near = world({ criteria: [riskPlan] });
    look(near, 16);
    expect(told(near)).toMatchObject([{ to: ['manu', 'pmo'] }]);
  });

  test('the gate says how many days before, in working days of the office where it counts in them', () => {
    const calendar = { zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5], holidays: [{ date: '2026-03-30', name: 'Fair' }] };
    const near = world({ evidenceDays: 5, deadlineIn: 'working-days' });
    must(near.toOffice({ type: 'set-calendar', ...calendar }, 'petra'));
    // Back from 1 April: 31, 27, 26, 25 and 24 March; 30 March is a holiday, 28 and 29 are a weekend. It begins at 23:00 UTC of the day before.
    look(near, 21.5);
    expect([near.now.slice(0, 16), failing(near)]).toEqual(['2026-03-23T21:00', []]);
    look(near, 0.1);
    expect(failing(near)).toHaveLength(1);
  });

  test('a gate that is put off is not near any more, and the alert is over until it is', () => {
    const near = world();
    look(near, 16);
    const later = { milestones: { change: [{ id: 'm1', forecast: '2026-06-01' }] } };
    must(near.toProject({ type: 'amend-registers', registers: later }, 'manu'));
    expect(failing(near)).toEqual([]);
    look(near, 63);
    expect(failing(near)).toMatchObject([{ value: expect.stringContaining('missing for 1 Jun 2026') }]);
  });

  test('a gate that no milestone names, and a milestone that is done, raise no alert', () => {
    const unplanned = world({}, { gate: undefined });
    const done = world({}, { done: '2026-03-02' });
    for (const one of [unplanned, done]) expect([look(one, 60), failing(one)]).toEqual([[], []]);
  });

  test('a must that is waived is not missing', () => {
    const near = world({ criteria: [businessCase] });
    const waiver = { criterion: 'case', reason: 'It follows.', until: '2026-12-31' };
    must(near.toProject({ type: 'grant-waiver', ...waiver }, 'gail'));
    expect([look(near, 20), failing(near)]).toEqual([[], []]);
  });

  test('a gate that is before its board is warned of no more, and its alert stays as it is while the board decides', () => {
    const near = world();
    look(near, 16);
    must(near.toProject({ type: 'request-gate' }, 'sonia'));
    expect(failing(near)).toHaveLength(1);
    const early = world();
    must(early.toProject({ type: 'request-gate' }, 'sonia'));
    expect([look(early, 20), failing(early)]).toEqual([[], []]);
  });

  test('missing evidence is no cause to bring a project before its board between two gates', () => {
    const near = world();
    look(near, 16);
    expect(causesNow(near.project.state, near.office.state, near.now)).toEqual([]);
  });

  test('a milestone for a gate that the model does not have is refused with the gates that it has, and nothing is stored', () => {
    const made = admittedWorld({ first: asked });
    const no = on(made).when(planned({ gate: 'g9' }) as never, { ...projectNeeds(made), actor: person('manu') });
    expect(no.thenRefused('unknown-reference', 'registers.milestones.add.0.gate')).toContain('(g1, g2, end)');
  });
});
