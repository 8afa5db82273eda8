/** A draft of a gate model on a project under way: what becomes of each criterion, by the rule of the real gate, and of how many projects. */
import { describe, expect, test } from 'vitest';
import { asNextVersion } from '#domain/office/standards/next-version.ts';
import { beforeNextGate } from '#domain/project/gates/before-next-gate.ts';
import { atEveryGate, differs, triedOn } from '#domain/project/model-version/tried.ts';
import { addedUp, countTried, noneTried } from '#domain/project/model-version/tried-counts.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, type World } from '../../support/fixtures.ts';
import { type CriterionInput, gateModel, type ModelInput } from '../../support/standards.ts';

const criterion = (id: string, expression: string, more: Partial<CriterionInput> = {}): CriterionInput =>
  ({ id, name: `Criterion ${id}`, kind: 'must', check: { expression }, ...more }) as CriterionInput;

const tried = (world: World, draft: ModelInput) =>
  triedOn(world.project.state as Project, asNextVersion(world.office.state, gateModel(draft)), {
    office: world.office.state,
    now: world.now,
  });
const changes = (world: World, draft: ModelInput) =>
  Object.fromEntries(tried(world, draft).criteria.map(({ criterion: id, change }) => [id, change]));

/** Scores 70; nothing is reported yet. */
const now: ModelInput = {
  first: {
    criteria: [
      criterion('high', 'score >= 60.0'),
      criterion('higher', 'score >= 80.0', { kind: 'should' }),
      criterion('low', 'score < 90.0'),
      criterion('told', 'progress >= 10.0'),
      criterion('gone', 'score >= 1.0'),
    ],
  },
  tripwires: [],
};

describe('a draft on a project', () => {
  test('each criterion newly fails, newly holds, cannot be told, fails graver, is newly asked, is no longer asked, or stands as now', () => {
    const draft: ModelInput = {
      first: {
        criteria: [
          criterion('high', 'score >= 75.0'),
          criterion('higher', 'score >= 80.0'),
          criterion('low', 'progress >= 5.0'),
          criterion('told', 'score > 0.0'),
          criterion('new', 'score > 0.0'),
          criterion('strict', 'score > 99.0'),
        ],
      },
      tripwires: [criterion('watched', 'progress > 0.0')],
    };
    expect(changes(admittedWorld(now), draft)).toEqual({
      ...{ high: 'newly-fails', higher: 'fails-graver', low: 'cannot-be-told', told: 'newly-holds' },
      ...{ new: 'newly-asked', strict: 'newly-fails', watched: 'cannot-be-told', gone: 'no-longer-asked' },
    });
  });

  test('a must that becomes a should fails milder', () => {
    const must = { first: { criteria: [criterion('a', 'score > 99.0')] }, tripwires: [] };
    const should = { first: { criteria: [criterion('a', 'score > 99.0', { kind: 'should' })] }, tripwires: [] };
    expect(changes(admittedWorld(must), should)).toEqual({ a: 'fails-milder' });
  });

  test('the published model tried on its own project changes nothing, and finds what the page of the project says', () => {
    const world = admittedWorld(now);
    const same = tried(world, now);
    expect(differs(same)).toBe(false);
    const page = beforeNextGate(world.project.state as Project, { office: world.office.state, now: world.now });
    expect(same.criteria.map(({ tried: finding }) => finding)).toEqual(page?.criteria);
    expect(same.gateTried).toEqual({ id: 'g1', name: 'Start' });
  });

  test('P21: the word of somebody with an interest counts no more in the preview than at the gate', () => {
    const word: CriterionInput = {
      id: 'word',
      name: 'Word',
      kind: 'must',
      check: { attestation: 'So it is.', role: 'gatekeeper' },
    };
    const world = admittedWorld({ first: { criteria: [word] }, tripwires: [] });
    const evidence = { kind: 'attestation' as const, title: 'Yes', attests: { criterion: 'word', confirmed: true } };
    must(world.toProject({ type: 'add-evidence', evidence }, 'gail'));
    const project = world.project.state as Project;
    const own = { ...project, proposal: { ...project.proposal, sponsor: 'gail' } };
    const at = { office: world.office.state, now: world.now };
    const [finding] = triedOn(own, asNextVersion(world.office.state, gateModel({ first: { criteria: [word] } })), at).criteria;
    expect(finding).toMatchObject({ change: 'unchanged', tried: { verdict: 'unknown', why: expect.stringContaining('gail') } });
  });

  test('what is waived now holds in the draft too while the criterion keeps its id', () => {
    const failing = { first: { criteria: [criterion('a', 'score > 99.0')] }, tripwires: [] };
    const world = admittedWorld(failing);
    const until = '2099-01-01T00:00:00.000Z';
    const project = world.project.state as Project;
    const waived = {
      ...project,
      waivers: [{ criterion: 'a', until, reason: 'Agreed.', by: 'gail', at: world.now, waiver: 'w1' }],
    } as unknown as Project;
    const at = { office: world.office.state, now: world.now };
    const model = (expression: string) =>
      asNextVersion(world.office.state, gateModel({ first: { criteria: [criterion('a', expression)] }, tripwires: [] }));
    expect(triedOn(waived, model('score > 98.0'), at).criteria).toMatchObject([
      { change: 'unchanged', tried: { verdict: 'waived' } },
    ]);
    expect(triedOn(waived, model('score > 1.0'), at).criteria).toMatchObject([
      { change: 'unchanged', tried: { verdict: 'pass' } },
    ]);
  });

  test('a project whose stage the draft lacks cannot be moved, and nothing is compared', () => {
    const world = decideGate(atGateWorld({ first: { criteria: [] } }), allGo);
    const draft = gateModel();
    const model = {
      ...draft,
      version: 2,
      stages: draft.stages.filter(({ id }) => id !== 'plan'),
      gates: draft.gates.map(gate => ({ ...gate, from: gate.from === 'plan' ? 'build' : gate.from, to: undefined })),
    };
    const found = triedOn(world.project.state as Project, model, { office: world.office.state, now: world.now });
    expect(found).toEqual({ fits: false, gateNow: { id: 'g2', name: 'Build' }, criteria: [] });
    expect(differs(found)).toBe(true);
  });

  test('a project that would stand before another gate is changed, and the criteria of both gates are told', () => {
    const found = tried(admittedWorld(now), {
      first: { id: 'earlier', criteria: [criterion('other', 'score > 0.0')] },
      tripwires: [],
    });
    expect(found).toMatchObject({ gateNow: { id: 'g1' }, gateTried: { id: 'earlier' } });
    expect(new Set(found.criteria.map(({ change }) => change))).toEqual(new Set(['newly-asked', 'no-longer-asked']));
  });

  test('a project in a stage that it divides loses its own stages where the draft divides none', () => {
    const draft = gateModel({ first: { criteria: [] }, tripwires: [criterion('ends', 'stageDaysLate <= 0.0')] });
    const world = admittedWorld();
    const project = {
      ...(world.project.state as Project),
      stage: 'plan',
      ownStages: { of: 'plan', at: 0, stages: [{ name: 'One', end: '2026-01-01' }, { name: 'Two' }] },
    } as unknown as Project;
    const found = triedOn(project, asNextVersion(world.office.state, draft), { office: world.office.state, now: world.now });
    expect(found.criteria.find(({ criterion: id }) => id === 'ends')).toMatchObject({ tried: { verdict: 'unknown' } });
  });

  test('one project is shown every gate of the draft, and what is watched all the time', () => {
    const world = admittedWorld(now);
    const draft = gateModel({
      second: { criteria: [criterion('late', 'score > 99.0')] },
      tripwires: [criterion('w', 'score > 0.0')],
    });
    const gates = atEveryGate(world.project.state as Project, asNextVersion(world.office.state, draft), {
      office: world.office.state,
      now: world.now,
    });
    expect(gates.map(({ id, findings }) => [id, findings.map(({ verdict }) => verdict)])).toEqual([
      ['g1', ['unknown']],
      ['g2', ['fail']],
      ['end', []],
      ['', ['pass']],
    ]);
  });
});

test('projects are counted in each way in which they change, and pages add up', () => {
  const world = admittedWorld(now);
  const fails = tried(world, { first: { criteria: [criterion('high', 'score >= 75.0')] }, tripwires: [] });
  const mild = tried(world, { first: { criteria: [criterion('x', 'score > 99.0', { kind: 'should' })] }, tripwires: [] });
  const page = countTried([fails, mild, tried(world, now)]);
  expect(page).toEqual({ ...noneTried, lookedAt: 3, changed: 2, newlyFails: 2, newlyFailsMust: 1 });
  expect(addedUp([page, page, countTried([])])).toEqual({
    ...noneTried,
    ...{ lookedAt: 6, changed: 4, newlyFails: 4, newlyFailsMust: 2 },
  });
});
