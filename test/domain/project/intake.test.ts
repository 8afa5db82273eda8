/** Intake: who may propose, what is asked of a proposal, and what becomes of it. */
import { describe, expect, test } from 'vitest';
import { project } from '#domain/project/decide.ts';
import { admittedWorld, must, officeWorld, projectNeeds } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { goals, proposal } from '../../support/standards.ts';

const submit = (changed: Parameters<typeof proposal>[0] = {}) => ({
  type: 'submit-proposal' as const,
  project: 'p1',
  proposal: proposal(changed),
});
const revise = (changed: Parameters<typeof proposal>[0] = {}) => ({
  type: 'revise-proposal' as const,
  proposal: proposal(changed),
});
const whenSubmitted = (changed: Parameters<typeof proposal>[0] = {}) => {
  const world = officeWorld();
  must(world.toProject(submit(changed), 'sonia'));
  return world;
};
const screen = (duplicates: readonly { project: string; title: string; similarity: number }[] = []) => ({
  type: 'screen-proposal' as const,
  revision: 1,
  duplicates,
});

describe('submitting a proposal', () => {
  test.each(['sonia', 'manu', 'petra'])('%s, a sponsor, a manager or the PMO, submits it', id => {
    given(project, []).when(submit(), as(id, officeWorld())).thenTypes('proposal-submitted');
  });

  test.each(['carl', 'audrey', 'ada'])('%s, who is neither sponsor nor manager nor PMO, may not submit a proposal', id => {
    given(project, []).when(submit(), as(id, officeWorld())).thenRefused('not-allowed');
  });

  test('P17: A person who does not belong to the office finds no office to submit a proposal to', () => {
    given(project, []).when(submit(), as('stranger', officeWorld())).thenRefused('not-found');
  });

  test.each([
    ['a sponsor who is none', { sponsor: 'carl' }, 'unknown-reference', 'sponsor'],
    ['a manager who is none', { manager: 'sonia' }, 'unknown-reference', 'manager'],
    ['a customer nobody knows', { customer: 'stranger' }, 'unknown-reference', 'customer'],
    ['a gate model that is not there', { gateModel: 'constructor' }, 'unknown-reference', 'gateModel'],
    ['an end before the start', { start: '2026-05-01', end: '2026-04-30' }, 'unknown-reference', 'end'],
    [
      'a goal the office does not have',
      { contributions: [{ goal: 'fame', points: 1, justification: 'x' }] },
      'unknown-reference',
      'contributions.0.goal',
    ],
    [
      'one goal twice',
      { contributions: ['growth', 'growth'].map(goal => ({ goal, points: 1, justification: 'x' })) },
      'already-exists',
      'contributions.1.goal',
    ],
  ] as const)('submitting a proposal is refused with %s', (_what, changed, code, field) => {
    const { contributions, ...rest } = changed as Parameters<typeof proposal>[0] & {};
    given(project, [])
      .when(submit({ ...rest, ...(contributions && { contributions }) }), as('sonia', officeWorld()))
      .thenRefused(code, field);
  });

  test('submitting a proposal is refused when the project is there already', () => {
    const world = whenSubmitted();
    on(world).when(submit(), as('sonia', world)).thenRefused('already-exists');
  });

  test('nothing can be asked of a project nobody proposed', () => {
    given(project, []).when({ type: 'request-gate' }, as('sonia', officeWorld())).thenRefused('not-found');
  });
});

describe('scoring a proposal', () => {
  test('scoring a proposal says what each goal added and why', () => {
    const world = whenSubmitted();
    const [scored] = on(world).when({ type: 'score-proposal', revision: 1 }, projectNeeds(world)).thenTypes('proposal-scored');
    expect(scored).toMatchObject({
      score: {
        total: 70,
        goals: [{ goal: 'growth', name: 'Grow revenue', adds: 60, justification: 'More appointments are kept.' }, { adds: 10 }],
      },
    });
  });

  test('scoring a proposal happens once a revision, and never for an old one', () => {
    const world = admittedWorld();
    const then = on(world);
    then.when({ type: 'score-proposal', revision: 1 }, projectNeeds(world)).thenNothing();
    then.when({ type: 'score-proposal', revision: 2 }, projectNeeds(world)).thenNothing();
  });
});

describe('screening a proposal', () => {
  test('screening a proposal admits a good one to the first stage of its model', () => {
    const world = whenSubmitted();
    on(world)
      .when(screen(), projectNeeds(world))
      .then([{ type: 'project-admitted', revision: 1, model: 'standard', version: 1, stage: 'idea' }]);
  });

  test('screening a proposal asks for the first gate at once when the model says so', () => {
    const world = officeWorld({ first: { opens: 'on-admission' } });
    must(world.toProject(submit(), 'sonia'));
    on(world).when(screen(), projectNeeds(world)).thenTypes('project-admitted', 'gate-requested');
  });

  test.each([
    ['no contribution to a goal', { contributions: [] }, 'goal'],
    ['neither problem nor aims', { problem: undefined }, 'problem'],
    ['no cost', { costs: [] }, 'cost'],
  ])('Intake returns a proposal with %s to its sponsor, with the question', (_what, changed, word) => {
    const world = whenSubmitted(changed);
    const [returned] = on(world).when(screen(), projectNeeds(world)).thenTypes('proposal-returned');
    expect(JSON.stringify(returned)).toContain(word);
  });

  test('screening a proposal does not ask for what the source withheld', () => {
    const withheld = [{ field: 'costs' as const, reason: 'Commercially sensitive' }];
    const world = whenSubmitted({ costs: [], withheld });
    on(world).when(screen(), projectNeeds(world)).thenTypes('project-admitted');
  });

  test('screening a proposal asks about a twin, unless the sponsor said it is none', () => {
    const twin = { project: 'p0', title: 'Online booking', similarity: 0.9 };
    const world = whenSubmitted();
    const then = on(world);
    then.when(screen([twin]), projectNeeds(world)).thenTypes('duplicates-found', 'proposal-returned');
    then.when(screen([{ ...twin, similarity: 0.79 }]), projectNeeds(world)).thenTypes('project-admitted');
    const declared = whenSubmitted({ notDuplicateOf: ['p0'] });
    on(declared)
      .when(screen([twin]), projectNeeds(declared))
      .thenTypes('project-admitted');
  });

  test('screening a proposal declines a score below the floor of the office, and admits one on it', () => {
    for (const [floor, type] of [
      [70.01, 'proposal-declined'],
      [70, 'project-admitted'],
    ] as const) {
      const world = whenSubmitted();
      must(
        world.toOffice({ type: 'set-goals', goals: goals.goals, scoring: { ...goals.scoring, declineBelow: floor } }, 'petra'),
      );
      must(world.toProject({ type: 'score-proposal', revision: 1 }));
      on(world).when(screen(), projectNeeds(world)).thenTypes(type);
    }
  });

  test('a score just under the floor is declined, even if it is shown as the floor itself', () => {
    const world = whenSubmitted();
    const thirds = ['a', 'b', 'c'].map(id => ({ id, name: id, weight: 1 }));
    must(world.toOffice({ type: 'set-goals', goals: thirds, scoring: { ...goals.scoring, declineBelow: 50 } }, 'petra'));
    const points = (last: number) =>
      thirds.map(({ id }, index) => ({ goal: id, points: index === 2 ? last : 50, justification: 'It helps.' }));
    for (const [revision, last, type] of [
      [2, 49.99, 'proposal-declined'],
      [3, 50, 'project-admitted'],
    ] as const) {
      must(world.toProject(revise({ contributions: points(last) }), 'sonia'));
      must(world.toProject({ type: 'score-proposal', revision }));
      expect(world.project.state.score?.total).toBe(50);
      const facts = must(world.toProject({ type: 'screen-proposal', revision, duplicates: [] }));
      expect(facts.map(fact => fact.type)).toContain(type);
    }
  });

  test('screening a proposal does nothing twice, and nothing for an old revision', () => {
    const world = admittedWorld();
    on(world).when(screen(), projectNeeds(world)).thenNothing();
    const revised = whenSubmitted();
    must(revised.toProject(revise({ title: 'Another title' }), 'sonia'));
    on(revised).when(screen(), projectNeeds(revised)).thenNothing();
  });
});

describe('revising a proposal', () => {
  test('revising a proposal is a new revision, and its writer an author', () => {
    const world = admittedWorld();
    must(world.toProject(revise({ title: 'Booking online' }), 'petra'));
    expect(world.project.state).toMatchObject({
      revision: 2,
      authors: ['sonia', 'petra'],
      proposal: { title: 'Booking online' },
    });
  });

  test('A revision with nothing changed adds nothing', () => {
    const world = admittedWorld();
    on(world).when(revise(), as('sonia', world)).thenNothing();
  });

  test('revising a proposal answers what intake asked: a returned proposal is screened again', () => {
    const world = whenSubmitted({ costs: [] });
    must(world.toProject(screen()));
    expect(world.project.state.status).toBe('returned');
    must(world.toProject(revise(), 'sonia'));
    expect(world.project.state).toMatchObject({ status: 'submitted', reasons: [] });
    must(world.toProject({ ...screen(), revision: 2 }));
    expect(world.project.state.status).toBe('active');
  });

  test.each(['gail', 'carl', 'sam', 'dora'])('revising a proposal is refused to %s, who is not of this project', id => {
    const world = admittedWorld();
    on(world)
      .when(revise({ title: 'Mine now' }), as(id, world))
      .thenRefused('not-allowed');
  });

  test('revising a proposal cannot move the project to another office', () => {
    const world = admittedWorld();
    on(world)
      .when(revise({ office: 'other' }), as('sonia', world))
      .thenRefused('unknown-reference', 'proposal.office');
  });

  test('revising a proposal is checked like a new one', () => {
    const world = admittedWorld();
    on(world)
      .when(revise({ sponsor: 'carl' }), as('sonia', world))
      .thenRefused('unknown-reference', 'proposal.sponsor');
  });
});
