/** What an office needs before its first decision: computed from its facts, in an order in which each step can be done. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { adoptModel, boardsOfModel } from '#domain/office/set-up/adopted-model.ts';
import { checklistOf, isSetUp, showsSetUp } from '#domain/office/set-up/checklist.ts';
import { presetGoals } from '#presets/goals.ts';
import { presetModels } from '#presets/models.ts';
import { given, person } from '../../support/given.ts';

const ada = { id: 'ada', name: 'Ada', email: 'ada@example.org', roles: ['admin', 'pmo'] as ('admin' | 'pmo')[] };
const one = (id: string, role: 'sponsor' | 'manager' | 'gatekeeper') => ({
  id,
  name: id,
  email: `${id}@example.org`,
  roles: [role],
});
const team = [ada, one('sam', 'sponsor'), one('max', 'manager'), one('gail', 'gatekeeper')];
const board = { id: 'board', name: 'Board', seats: ['gail'], chair: 'gail' };

const founded = [
  { type: 'office-founded' as const, office: 'pmo', name: 'Our office', currency: 'EUR', parent: undefined },
  { type: 'people-set' as const, people: [ada] },
];
const goals = {
  type: 'goals-set' as const,
  goals: presetGoals[0]?.goals ?? [],
  scoring: { method: 'weighted' as const, duplicateAbove: 0.8 },
};
const people = { type: 'people-set' as const, people: team };
const boards = { type: 'boards-set' as const, boards: [board] };
const light = presetModels.find(({ id }) => id === 'light-auto')!;
const adopted = adoptModel(light, { 'technical-board': 'board' }, [board]).model;
const model = { type: 'gate-model-published' as const, model: { ...adopted, version: 1 }, default: true };

const nothing = { mailIsSent: false, hasProjects: false };
const officeWith = (...facts: readonly OfficeFact[]) => given(office, [...founded, ...facts]).state;
const told = (state: ReturnType<typeof officeWith>, around = nothing) =>
  checklistOf(state, around).map(({ step, done, waitsFor }) => `${step}: ${done ? 'done' : (waitsFor ?? 'now')}`);

describe('what an office still needs', () => {
  test('an office that was just founded needs goals and people now, and boards and a gate model after that', () => {
    expect(told(officeWith())).toEqual([
      'goals: now',
      'people: now',
      'boards: people',
      'gate-model: boards',
      'sizes: gate-model',
      'mail: now',
      'import: now',
    ]);
    expect(checklistOf(officeWith(), nothing).map(({ says }) => says)).toEqual([
      'No goal yet: proposals are scored against goals.',
      'Nobody is sponsor, project manager or gatekeeper yet.',
      'No board yet: boards decide at the gates.',
      'No gate model yet: nothing can be proposed before there is one.',
      'Whoever proposes names the gate model; a table of sizes would decide it: light, standard or full.',
      'No mail server is set: mails are kept in a file and reach nobody.',
      'No project yet: bring those that run already, or propose the first one.',
    ]);
  });

  test('an office below one that gives standards has a step for them, which nothing waits for', () => {
    const given = (notTaken: number) => ({ ...nothing, given: { by: 'Head office', all: 2, notTaken } });
    const step = (state: ReturnType<typeof officeWith>, notTaken: number) =>
      checklistOf(state, given(notTaken)).find(entry => entry.step === 'standards');
    expect(step(officeWith(), 2)).toMatchObject({ done: false, needed: false, waitsFor: 'boards' });
    expect(step(officeWith(people, boards), 2)?.says).toBe('Head office gives 2 standards to take over; none is taken over yet.');
    expect(step(officeWith(people, boards), 1)).not.toHaveProperty('waitsFor');
    expect(step(officeWith(people, boards), 0)).toMatchObject({ done: true, says: '2 standards of Head office looked at.' });
  });

  test('each step is done as soon as the facts say so, whoever did it and wherever', () => {
    expect(told(officeWith(people))[2]).toBe('boards: now');
    expect(told(officeWith(people, boards))[3]).toBe('gate-model: now');
    const routing: OfficeFact = {
      ...{ type: 'routing-set', routing: { rows: [{ model: light.id, risk: 'high' }], otherwise: light.id } },
    };
    const all = officeWith(goals, people, boards, model, routing);
    expect(told(all, { mailIsSent: true, hasProjects: true })).toEqual(
      ['goals', 'people', 'boards', 'gate-model', 'sizes', 'mail', 'import'].map(step => `${step}: done`),
    );
    expect(checklistOf(all, nothing)[3]?.says).toBe('Light, automatic gates, 3 gates.');
  });

  test('mail and projects are no condition of a set-up that is complete, and each of the other steps is one', () => {
    expect(isSetUp(checklistOf(officeWith(goals, people, boards, model), nothing))).toBe(true);
    for (const left of [
      [goals, people, boards],
      [goals, people, model],
      [goals, boards, model],
      [people, boards, model],
    ])
      expect(isSetUp(checklistOf(officeWith(...left), nothing))).toBe(false);
  });

  test('the list stands on the home page of administrators alone, until it is complete or put aside', () => {
    const shown = (state: ReturnType<typeof officeWith>, who: string) =>
      showsSetUp(state, checklistOf(state, nothing), { actor: person(who) });
    expect(shown(officeWith(people), 'ada')).toBe(true);
    for (const who of ['sam', 'max', 'gail']) expect(shown(officeWith(people), who)).toBe(false);
    expect(shown(officeWith(goals, people, boards, model), 'ada')).toBe(false);
    expect(shown(officeWith(people, { type: 'set-up-dismissed' }), 'ada')).toBe(false);
  });

  test('an administrator puts the list aside, a second time changes nothing, and nobody else may', () => {
    const dismiss = { type: 'dismiss-set-up' as const };
    given(office, [...founded, people])
      .when(dismiss, { actor: person('ada') })
      .then([{ type: 'set-up-dismissed' }]);
    given(office, [...founded, people, { type: 'set-up-dismissed' as const }])
      .when(dismiss, { actor: person('ada') })
      .then([]);
    for (const who of ['sam', 'max', 'gail'])
      given(office, [...founded, people])
        .when(dismiss, { actor: person(who) })
        .thenRefused('not-allowed');
  });
});

describe('a gate model that an office takes over', () => {
  test.each(presetModels.map(preset => [preset.name, preset] as const))(
    '%s can be published once its boards have a place in the office',
    (_, preset) => {
      const places = Object.fromEntries(boardsOfModel(preset).map(id => [id, 'board']));
      const { model: fits, lowered, unplaced } = adoptModel(preset, places, [board]);
      expect(unplaced).toEqual([]);
      const published = { type: 'publish-gate-model' as const, model: fits, default: true };
      given(office, [...founded, people, boards])
        .when(published, { actor: person('ada') })
        .thenTypes('gate-model-published');
      expect(lowered.map(({ gate, to }) => [gate, to])).toEqual(
        preset.gates.filter(({ rule }) => rule.quorum > 1).map(({ name }) => [name, 1]),
      );
    },
  );

  test('a board with seats enough keeps the quorum of the model, and a board without a place is named', () => {
    const large = { ...board, seats: ['a', 'b', 'c', 'd'] };
    const [preset] = presetModels;
    const { model: fits, lowered, unplaced } = adoptModel(preset!, { 'portfolio-board': 'board' }, [large]);
    expect([lowered, unplaced]).toEqual([[], ['technical-board']]);
    expect(fits.gates.map(({ rule }) => rule.quorum)).toEqual(preset!.gates.map(({ rule }) => rule.quorum));
  });
});

describe('the sets of goals that come with Tollgate', () => {
  test.each(presetGoals.map(preset => [preset.name, preset] as const))(
    'the goals of %s can be set as they are',
    (_, { goals: set, declineBelow }) => {
      const command = {
        type: 'set-goals' as const,
        goals: [...set],
        scoring: { method: 'weighted' as const, duplicateAbove: 0.8, declineBelow },
      };
      given(office, founded)
        .when(command, { actor: person('ada') })
        .thenTypes('goals-set');
    },
  );

  test('no two sets of goals have the same id, and each says where it comes from', () => {
    expect(new Set(presetGoals.map(({ id }) => id)).size).toBe(presetGoals.length);
    for (const { source } of presetGoals) expect(source.length).toBeGreaterThan(20);
  });
});
