/** One measure with several thresholds: one alert that goes further, told once of each, and waived no further than it went. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { admittedWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { type CriterionInput, gateModel } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const cost: CriterionInput = {
  id: 'watch-cost',
  name: 'Cost within 10 %',
  kind: 'should',
  check: { expression: 'costVariance <= 10.0' },
  levels: [
    { name: 'Cost under 15 %', kind: 'should', owner: 'sponsor', expression: 'costVariance < 15.0' },
    { name: 'Cost within 30 %', kind: 'must', owner: 'sponsor', expression: 'costVariance <= 30.0' },
  ],
};
const report = (percent: number) => ({
  type: 'file-report' as const,
  report: reportSchema.parse({ forecast: 100_000_000 + percent * 1_000_000 }),
});
const filed = (world: World, ...percents: number[]): World => {
  for (const percent of percents) must(world.later(1).toProject(report(percent), 'manu'));
  return world;
};
const world = () => admittedWorld({ tripwires: [cost] });
const facts = ({ project }: World) =>
  project.past.flatMap(entry => entry.facts).filter(({ type }) => /^(criterion|alert)-/.test(type));

describe('one overrun', () => {
  test('one overrun that goes from 12 % to 20 % and 40 % is one alert, which is told once of each threshold', () => {
    const over = filed(world(), 12);
    expect(told(over)).toMatchObject([{ to: ['manu'], subject: expect.stringContaining('Alert: Cost within 10 % fails') }]);
    filed(over, 20);
    expect(told(over)).toMatchObject([{ to: ['sonia'], subject: expect.stringContaining('goes further: Cost under 15 %') }]);
    filed(over, 40);
    expect(told(over)).toMatchObject([
      { to: ['sonia', 'pmo'], subject: expect.stringContaining('goes further: Cost within 30 %') },
    ]);
    expect(over.project.state.failing).toMatchObject([
      { criterion: 'watch-cost', level: 3, highest: 3, kind: 'must', owner: 'sonia' },
    ]);
    filed(over, 20);
    expect(told(over)).toEqual([]);
    filed(over, 40);
    expect(told(over)).toEqual([]);
    expect(facts(over).map(({ type }) => type)).toEqual(['criterion-failed', ...Array(4).fill('alert-level-changed')]);
    filed(over, 5);
    expect(over.project.state.failing).toEqual([]);
  });

  test('one overrun that jumps past two thresholds is one alert at the last of them', () => {
    const over = filed(world(), 40);
    expect(facts(over)).toMatchObject([{ type: 'criterion-failed', name: 'Cost within 30 %', level: 3, kind: 'must' }]);
  });

  test('one overrun that was acknowledged and goes further is acknowledged anew', () => {
    const over = filed(world(), 12);
    const said = { criterion: 'watch-cost', note: 'A second supplier is asked.', owner: 'manu', due: '2026-04-01' };
    must(over.toProject({ type: 'acknowledge-alert', ...said }, 'manu'));
    filed(over, 13);
    expect(over.project.state.failing[0]?.acknowledged).toBeDefined();
    filed(over, 20);
    expect(over.project.state.failing[0]?.acknowledged).toBeUndefined();
  });

  test('one overrun is waived as far as it went, and fails again once it goes further', () => {
    const over = filed(world(), 12);
    const waiver = { criterion: 'watch-cost', reason: 'Steel is dearer.', until: '2026-12-31' };
    must(over.toProject({ type: 'grant-waiver', ...waiver }, 'gail'));
    expect(over.project.state).toMatchObject({ failing: [], waivers: [{ level: 1 }] });
    filed(over, 14);
    expect(over.project.state.failing).toEqual([]);
    filed(over, 20);
    expect(over.project.state.failing).toMatchObject([{ level: 2 }]);
  });

  test('P23: one overrun that goes past a must while the board decides keeps a plain go from being cast', () => {
    const round = openRoundWorld({ tripwires: [cost] });
    filed(round, 12);
    const go = { type: 'cast-ballot' as const, outcome: 'go' as const, reason: 'Fine.', conditions: [] };
    must(round.toRound(go, 'gail'));
    filed(round, 40);
    expect(round.toRound(go, 'greg')).toMatchObject({ refusal: { code: 'must-criterion-not-met' } });
  });
});

describe('a gate model with thresholds', () => {
  const publish = (changed: Partial<CriterionInput>) => {
    const asked = world();
    const model = gateModel({ tripwires: [{ ...cost, ...changed }] });
    return asked.toOffice({ type: 'publish-gate-model', model, default: false }, 'petra');
  };
  const level = (expression: string) => [{ name: 'Another', kind: 'must' as const, owner: 'sponsor' as const, expression }];

  test('a threshold that looks at another measure, cannot be read, or belongs to evidence is refused when the model is published', () => {
    expect(publish({ levels: level('daysLate < 10.0') })).toMatchObject({
      refusal: { code: 'expression-invalid', field: 'model.tripwires.0.levels.0.expression' },
    });
    expect(publish({ levels: level('costVariance <') })).toMatchObject({
      refusal: { field: 'model.tripwires.0.levels.0.expression' },
    });
    expect(publish({ check: { evidence: 'plan' } })).toMatchObject({ refusal: { field: 'model.tripwires.0.levels' } });
    must(publish({}));
  });

  test.each([
    ['costVariance <= 10.0', 'costVariance <= 5.0', 'a limit above 10'],
    ['costVariance <= 10.0', 'costVariance <= 10.0', 'a limit above 10'],
    ['costVariance <= 10.0', 'costVariance < 10.0', 'a limit above 10'],
    ['10.0 >= costVariance', '5.5 >= costVariance', 'a limit above 10'],
    ['progress >= 50.0', 'progress >= 60.0', 'a limit below 50'],
    ['daysLate > -5.0', 'daysLate > -4.5', 'a limit below -5'],
    ['costVariance <= 10.0', 'costVariance >= 20.0', 'a limit above 10'],
  ])('a threshold %s that is followed by %s is refused with the limit that would follow it', (expression, second, remedy) => {
    const refused = publish({ check: { expression }, levels: level(second) });
    expect(refused).toMatchObject({
      refusal: {
        code: 'expression-invalid',
        field: 'model.tripwires.0.levels.0.expression',
        message: expect.stringMatching(/^Threshold 2, .*Another.* is not stricter than what goes before it/),
      },
    });
    expect(refused).toMatchObject({ refusal: { message: expect.stringContaining(remedy) } });
  });

  test('a third threshold that falls back behind the second is refused as the third', () => {
    const further = [...level('costVariance <= 30.0'), ...level('costVariance <= 20.0')];
    expect(publish({ levels: further })).toMatchObject({
      refusal: { field: 'model.tripwires.0.levels.1.expression', message: expect.stringContaining('Threshold 3') },
    });
  });

  test.each([
    ['costVariance < 10.0', 'costVariance <= 10.0'],
    ['progress >= 50.0', 'progress >= 40.0'],
    ['progress >= 50.0', 'progress > 49.99'],
    ['10.0 > costVariance', 'costVariance < 10.01'],
    ['costVariance <= 10.0 || costVariance <= -20.0', 'costVariance <= 5.0'],
    ['costVariance <= 10.0', 'costVariance + 1.0 <= 5.0'],
  ])('a threshold %s may be followed by %s', (expression, second) => {
    must(publish({ check: { expression }, levels: level(second) }));
  });

  test('three alerts of a model of before stay three alerts', () => {
    const watched = (id: string, limit: number) => ({
      id,
      name: id,
      kind: 'should' as const,
      check: { expression: `costVariance <= ${limit}.0` },
    });
    const before = filed(admittedWorld({ tripwires: [watched('c10', 10), watched('c15', 15)] }), 20);
    expect(before.project.state.failing.map(({ criterion, level: of }) => [criterion, of])).toEqual([
      ['c10', undefined],
      ['c15', undefined],
    ]);
    must(before.toProject({ type: 'watch-criteria' }));
    on(before).when({ type: 'watch-criteria' }, as('petra', before)).thenNothing();
  });
});
