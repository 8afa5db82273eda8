/** The size of a proposal decides which gate model it follows, where its office has a table of sizes. */
import { describe, expect, test } from 'vitest';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { overridden } from '#domain/project/routing/with-routing.ts';
import { projectNotification } from '#domain/reactions/project-notifications.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { admittedBySize, costing, grownWorld, resize, sizedWorld, submitSized } from '../../support/sized-worlds.ts';
import { gateModel, proposal } from '../../support/standards.ts';

describe('a proposal in an office with a table of sizes', () => {
  test('a large one follows the model of its row, and a small one the model of everything else, with the reason on record', () => {
    const large = admittedBySize(costing(50_000_000));
    expect(large.project.state).toMatchObject({ model: { id: 'standard' } });
    expect(large.project.past.at(-1)?.facts).toMatchObject([
      { type: 'project-admitted', because: 'row 1 of the table of sizes: it costs £500,000, and the row begins at £500,000' },
    ]);
    const small = admittedBySize(costing(49_999_999));
    expect(small.project.state).toMatchObject({ model: { id: 'light' } });
  });

  test('one that names another model than its size says is refused with the field, the reason and the remedy', () => {
    const refused = submitSized(sizedWorld(), { ...costing(50_000_000), gateModel: 'light' });
    expect(refused).toMatchObject({ refusal: { code: 'unknown-reference', field: 'gateModel' } });
    expect(JSON.stringify(refused)).toMatch(/the size decides.*row 1 of the table.*Leave the gate model out/);
    must(submitSized(sizedWorld(), { ...costing(50_000_000), gateModel: 'standard' }));
  });

  test('a cost that is withheld reaches the row: nobody gets fewer gates by silence', () => {
    const withheld = { costs: [], withheld: [{ field: 'costs' as const, reason: 'A tender is open.' }] };
    expect(admittedBySize(withheld).project.state).toMatchObject({ model: { id: 'standard' } });
  });

  test('a revision after admission may keep the model that it once named, whatever its size says now', () => {
    const world = admittedBySize({ ...costing(50_000_000), gateModel: 'standard' });
    const smaller = proposal({ ...costing(1), gateModel: 'standard' });
    on(world)
      .when({ type: 'revise-proposal', proposal: smaller }, as('sonia', world))
      .thenTypes('proposal-revised', 'gate-model-asked');
    expect(world.project.state.model?.id).toBe('standard');
  });

  test('in an office without a table whoever proposes names the model', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'publish-gate-model', model: { ...gateModel(), id: 'light' }, default: false }, 'petra'));
    const { project } = admittedBySize({ ...costing(50_000_000), gateModel: 'light' }, world);
    expect(project.state.model?.id).toBe('light');
    expect(project.past.at(-1)?.facts[0]).not.toHaveProperty('because');
  });
});

const choose = (model: string) => ({ type: 'choose-gate-model' as const, model, reason: 'It repeats what was built before.' });
const factsOf = (world: World) => world.project.past.at(-1)?.facts ?? [];

describe('a project whose size changes before its first gate', () => {
  test('the PMO is asked, the gate model stays as it is, and no gate is asked for before it has answered', () => {
    const world = grownWorld();
    expect(factsOf(world)).toMatchObject([
      { type: 'proposal-revised' },
      { type: 'gate-model-asked', model: 'standard', because: expect.stringContaining('row 1') },
    ]);
    expect(world.project.state.model?.id).toBe('light');
    expect(projectDuties(world.project.state)).toMatchObject([{ kind: 'gate-model', owners: ['pmo'], about: 'standard' }]);
    on(world).when({ type: 'request-gate' }, as('manu', world)).thenRefused('wrong-status');
    const asked = factsOf(world)[1] as Extract<ReturnType<typeof factsOf>[number], { type: 'gate-model-asked' }>;
    const context = { project: world.project.state, office: world.office.state };
    expect(projectNotification(asked, context as never)).toMatchObject({
      to: ['pmo'],
      subject: expect.stringContaining('Which gates?'),
    });
  });

  test('a revision that brings the size back takes the question back, and the same size is not asked about twice', () => {
    const world = resize(grownWorld(), 70_000_000);
    expect(factsOf(world)).toHaveLength(1);
    resize(world, 10_000_000);
    expect(factsOf(world)).toMatchObject([{}, { type: 'gate-model-asked', model: 'light' }]);
    expect(world.project.state.bySize?.asked).toBeUndefined();
    expect(projectDuties(world.project.state)).toEqual([]);
    on(world).when({ type: 'request-gate' }, as('manu', world)).thenTypes('gate-requested');
  });

  test('the PMO moves it to the model of its size: it begins there at the first gate', () => {
    const world = grownWorld();
    must(world.toProject(choose('standard'), 'petra'));
    expect(world.project.state).toMatchObject({
      model: { id: 'standard', version: 1 },
      stage: 'idea',
      bySize: { chosen: { model: 'standard', by: 'petra', ruled: { model: 'standard' } } },
    });
    expect(overridden(world.project.state)).toBeUndefined();
    expect(world.project.state.bySize?.asked).toBeUndefined();
    on(world).when(choose('standard'), as('petra', world)).then([]);
    on(world).when({ type: 'request-gate' }, as('manu', world)).thenTypes('gate-requested');
  });

  test('the PMO lets it stay, which is an override with a reason; the same size is not asked about again, another one is', () => {
    const world = grownWorld();
    must(world.toProject(choose('light'), 'petra'));
    expect(factsOf(world)[0]).not.toHaveProperty('version');
    expect(overridden(world.project.state)).toMatchObject({ model: 'light', ruled: { model: 'standard' }, by: 'petra' });
    resize(world, 80_000_000);
    expect(world.project.state.bySize?.asked).toBeUndefined();
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
    expect(world.round.state.pack.gateModel).toMatchObject({ model: 'light', reason: 'It repeats what was built before.' });
  });

  test('a first gate that opens by itself opens in the model that the PMO chose', () => {
    const world = admittedBySize(costing(60_000_000), sizedWorld({ first: { opens: 'on-admission' } }));
    must(world.toProject(choose('light'), 'petra'));
    expect(factsOf(world)).toMatchObject([
      { type: 'gate-model-chosen', version: 1, stage: 'idea' },
      { type: 'gate-requested', model: 'light' },
    ]);
  });
});

describe('choosing the gate model of a project', () => {
  test('before intake has admitted it, the word of the PMO counts instead of its size, whatever the proposal names', () => {
    const world = sizedWorld();
    must(submitSized(world, costing(60_000_000)));
    must(world.toProject(choose('light'), 'petra'));
    must(world.toProject({ type: 'score-proposal', revision: 1 }));
    must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
    expect(world.project.state.model?.id).toBe('light');
    expect(factsOf(world)).toMatchObject([{ type: 'project-admitted', because: expect.stringContaining('chosen by the PMO') }]);
  });

  test.each(['sonia', 'manu', 'gail', 'audrey'])('%s is told that the PMO chooses', who => {
    const world = grownWorld();
    on(world).when(choose('light'), as(who, world)).thenRefused('not-allowed');
  });

  test('a gate model that the office does not have is refused with the field', () => {
    const world = grownWorld();
    on(world).when(choose('huge'), as('petra', world)).thenRefused('unknown-reference', 'model');
  });

  test('the PMO chooses no more once a gate is passed, while a board decides, and in an office without a table', () => {
    const world = admittedBySize({ ...costing(60_000_000) });
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    on(world).when(choose('light'), as('petra', world)).thenRefused('round-is-open');
    const without = officeWorld();
    must(submitSized(without, {}));
    on(without).when(choose('light'), as('petra', without)).thenRefused('wrong-status');
  });

  test('P21: whoever chose the gate model has an interest in the project until its first gate is passed', () => {
    const world = grownWorld();
    must(world.later(1).toProject(choose('standard'), 'dan'));
    expect(interestsIn(world.project.state, world.office.state)('dan')).toBe(
      'changed the gate model of the project since its last gate',
    );
  });
});
