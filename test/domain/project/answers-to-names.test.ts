/** P21: for whose word a name waits, in which situations, and what is said to whoever may not give it. */
import { describe, expect, test } from 'vitest';
import { projectPreconditions } from '#domain/project/actions.ts';
import { peopleInEffect, waitingNames } from '#domain/project/namings/naming.ts';
import { acceptNames, atGateWorld, decideGate, must, officeWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { closed, closing, declined, screened, submitted } from '../../support/situations.ts';
import { people, proposal } from '../../support/standards.ts';

const mayAnswer = (world: World) => (who: string) =>
  projectPreconditions['answer-naming'](world.project.state, as(who, world)) === undefined;
const everybody = people.map(({ id }) => id);
const revise = (world: World, changed: Parameters<typeof proposal>[0], by = 'petra') =>
  must(world.toProject({ type: 'revise-proposal', proposal: proposal(changed) }, by));
const answer = (role: 'manager' | 'customer', accepted = true, person?: string) =>
  ({ type: 'answer-naming', role, accepted, person, reason: accepted ? undefined : 'No time.' }) as const;

describe('for whose word a name waits', () => {
  test('a name waits for the person, or for the PMO, and for nobody else', () => {
    expect(everybody.filter(mayAnswer(submitted()))).toEqual(['petra', 'manu', 'dan', 'carl']);
  });

  test('once everybody has answered nobody is asked', () => {
    expect(everybody.filter(mayAnswer(acceptNames(submitted())))).toEqual([]);
  });

  test('of a name that was declined only the person who did may come round', () => {
    const world = submitted();
    must(world.toProject(answer('customer'), 'carl'));
    must(world.toProject(answer('manager', false), 'manu'));
    expect(everybody.filter(mayAnswer(world))).toEqual(['manu']);
    must(world.toProject(answer('manager'), 'manu'));
    expect(peopleInEffect(world.project.state).manager).toBe('manu');
  });

  const named = (make: () => World) => {
    const world = make();
    revise(world, { manager: 'dora' }, 'sonia');
    return world;
  };
  const asPmo = (make: () => World) => {
    const world = make();
    const both = people.map(entry => (entry.id === 'petra' ? { ...entry, roles: ['pmo', 'sponsor'] as const } : entry));
    must(world.toOffice({ type: 'set-people', people: both as never }, 'ada'));
    revise(world, { sponsor: 'petra' }, 'petra');
    revise(world, { sponsor: 'petra', manager: 'dora' }, 'petra');
    return world;
  };
  const hold = { gail: 'hold', greg: 'hold', gina: 'hold' } as const;
  const kill = { gail: 'kill', greg: 'kill', gina: 'kill' } as const;
  const twin = { project: 'p2', title: 'Booking', similarity: 0.9 };

  test.each<[string, () => World]>([
    ['submitted', () => named(submitted)],
    [
      'returned',
      () =>
        screened(
          named(() => submitted()),
          twin,
        ),
    ],
    ['declined', () => declined()],
    ['on hold', () => named(() => decideGate(atGateWorld(), hold))],
    ['killed', () => asPmo(() => decideGate(atGateWorld(), kill))],
    ['closing', () => asPmo(() => closing())],
  ])('a name is answered in a project that is %s', (_status, make) => {
    const world = make();
    const [name] = waitingNames(world.project.state);
    expect(name).toBeDefined();
    expect(mayAnswer(world)(name?.person ?? '')).toBe(true);
  });

  test('a name is not answered any more in a project that is closed', () => {
    const world = closed();
    expect(on(world).when(answer('manager'), as('manu', world)).thenRefused('wrong-status')).toBe(
      'Answering to being named is possible while a project is submitted or returned or declined or withdrawn or active or on-hold or killed or closing; this one is closed.',
    );
    expect(everybody.filter(mayAnswer(world))).toEqual([]);
  });
});

describe('what is said to whoever may not answer', () => {
  const say = (command: ReturnType<typeof answer>, by: string, world = submitted()) => {
    const said = world.toProject(command, by);
    return 'refusal' in said ? said.refusal.message : undefined;
  };

  test('a stranger to a name reads who answers it', () => {
    const only = 'Only manu, who is named, answers this; the PMO may accept for whoever cannot be asked.';
    expect(say(answer('manager', true, 'manu'), 'dora')).toBe(only);
    expect(say(answer('manager', false, 'manu'), 'petra')).toBe(only);
  });

  test('whoever sponsors or manages the project accepts for nobody, and reads who does', () => {
    const both = (role: 'sponsor' | 'manager') => {
      const world = officeWorld();
      const set = people.map(entry => (entry.id === 'petra' ? { ...entry, roles: ['pmo', role] as const } : entry));
      must(world.toOffice({ type: 'set-people', people: set as never }, 'ada'));
      must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal({ [role]: 'petra' }) }, 'sonia'));
      return world;
    };
    for (const role of ['sponsor', 'manager'] as const) {
      const world = both(role);
      const said = say(answer('customer', true, 'carl'), 'petra', world);
      expect(said).toBe('You sponsor or manage this project; carl, or another of the PMO, accepts.');
      expect(say(answer('customer', true, 'carl'), 'dan', world)).toBeUndefined();
    }
  });

  test('whoever no name concerns reads that none waits for a word', () => {
    const world = submitted();
    const no = projectPreconditions['answer-naming'](world.project.state, as('gail', world));
    expect(no?.refusal).toMatchObject({ code: 'not-allowed', message: 'No name in this project waits for a word of yours.' });
  });

  test('the next gate says who has declined to be what', () => {
    const world = submitted();
    must(world.toProject(answer('manager', false), 'manu'));
    screened(world);
    expect(on(world).when({ type: 'request-gate' }, as('sonia', world)).thenRefused('wrong-status')).toBe(
      'manu has declined to be project manager: name another by a revision before you ask for the next gate.',
    );
  });

  test.each([
    ['manu', 'sonia'],
    ['sonia', 'manu'],
  ])(
    '%s, who is named to lead and has not accepted, answers no question of a board; %s, who wrote the proposal, and the PMO do',
    (named, author) => {
      const world = officeWorld();
      must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, author));
      screened(world);
      must(world.toProject({ type: 'answer-naming', role: 'customer', accepted: true }, 'carl'));
      must(world.toProject({ type: 'add-evidence', evidence: { kind: 'business-case', title: 'Case', text: 'x' } }, author));
      must(world.toProject({ type: 'request-gate' }, author));
      must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
      must(world.toRound({ type: 'ask-question', text: 'What does it cost to run?' }, 'greg'));
      const reply = (by: string) => world.toRound({ type: 'answer-question', question: 'q1', text: 'Little.' }, by);
      expect(reply(named)).toMatchObject({
        refusal: { message: 'You are named for this project and have not accepted yet: accept first.' },
      });
      expect(reply('dan')).toHaveProperty('facts');
      must(world.toRound({ type: 'ask-question', text: 'And to build?' }, 'greg'));
      const second = { type: 'answer-question', question: 'q2', text: 'Little.' } as const;
      expect(world.toRound(second, author)).toHaveProperty('facts');
    },
  );
});

describe('who is asked', () => {
  test('a workflow and the PMO name people without asking; a sponsor asks everybody but the own person', () => {
    const asked = (by?: string) => {
      const world = officeWorld();
      const benefits = [{ name: 'Fewer calls', owner: 'sonia' }];
      must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal({ benefits }) }, by));
      return waitingNames(world.project.state).map(({ role, person }) => `${role} ${person}`);
    };
    expect(asked()).toEqual([]);
    expect(asked('petra')).toEqual([]);
    expect(asked('sonia')).toEqual(['manager manu', 'customer carl']);
    expect(asked('manu')).toEqual(['sponsor sonia', 'customer carl', 'benefit-owner sonia']);
  });

  test('a revision that leaves a name as it is asks nobody again, whether it waits, was declined or was accepted', () => {
    const world = submitted();
    must(world.toProject(answer('manager', false), 'manu'));
    const before = world.project.state.namings;
    must(world.later(1).toProject({ type: 'revise-proposal', proposal: proposal({ title: 'Booking' }) }, 'sonia'));
    expect(world.project.state.namings).toEqual(before);
    expect(before.map(({ role, waits, declined }) => [role, waits, declined?.reason])).toEqual([
      ['manager', undefined, 'No time.'],
      ['customer', true, undefined],
    ]);
  });
});
