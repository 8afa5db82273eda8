/** P21: being named manager, customer or owner of a benefit takes effect when that person, or the PMO, accepts. */
import { describe, expect, test } from 'vitest';
import { project as projectDecider } from '#domain/project/decide.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { missingPeople } from '#domain/project/missing-people.ts';
import { peopleInEffect } from '#domain/project/namings/naming.ts';
import type { NamedRole } from '#domain/project/namings/roles.ts';
import { ownerOf } from '#domain/project/state.ts';
import { reactionsTo } from '#domain/reactions/reactions.ts';
import { acceptNames, must, officeWorld, type World } from '../../support/fixtures.ts';
import { proposal } from '../../support/standards.ts';

const benefits = [{ name: 'Fewer calls', owner: 'gwen' }];

/** Submitted by the sponsor; nobody whom it names has answered. */
function namedWorld(by = 'sonia', changed: Parameters<typeof proposal>[0] = { benefits }): World {
  const world = officeWorld();
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, by));
  return world;
}

function admit(world: World): World {
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
  return world;
}

interface Given {
  readonly role: NamedRole;
  readonly accepted?: boolean;
  readonly person?: string;
  readonly reason?: string;
}
const answer = (world: World, by: string, { accepted = true, ...given }: Given) =>
  world.toProject({ type: 'answer-naming', accepted, ...given }, by);
const interestOf = (who: string, world: World) => interestsIn(world.project.state, world.office.state)(who);
const waiting = (world: World) =>
  world.project.state.namings.filter(({ waits }) => waits).map(({ role, person }) => [role, person]);
const told = (world: World) => {
  const commit = world.project.past.at(-1);
  const [fact] = commit?.facts ?? [];
  if (!commit || !fact) throw new Error('nothing happened');
  const around = { office: world.office.state, project: world.project.state };
  return reactionsTo({ ...commit, stream: 'project/p1' } as never, fact, around).flatMap(reaction =>
    reaction.type === 'mail' ? [reaction.notification] : [],
  );
};

describe('P21: a person whom somebody else names for a project', () => {
  test('a manager, customer and owner of a benefit who have not answered have no interest, and the project says that they were asked', () => {
    const world = namedWorld();
    expect(waiting(world)).toEqual([
      ['manager', 'manu'],
      ['customer', 'carl'],
      ['benefit-owner', 'gwen'],
    ]);
    expect(world.project.state.namings[0]).toMatchObject({ by: 'sonia', at: world.now });
    expect(['manu', 'carl', 'gwen'].map(who => interestOf(who, world))).toEqual([undefined, undefined, undefined]);
    expect(peopleInEffect(world.project.state)).toMatchObject({ sponsor: 'sonia', manager: undefined, benefitOwners: [] });
  });

  test('each of them has the interest from the acceptance on', () => {
    const world = acceptNames(namedWorld());
    expect(waiting(world)).toEqual([]);
    expect(['manu', 'carl', 'gwen'].map(who => interestOf(who, world))).toEqual([
      'manages the project',
      'is the customer of the project',
      'owns a benefit of the project',
    ]);
  });

  test('all who are named anew are told in one mail who named whom as what', () => {
    const [mail] = told(namedWorld());
    expect(mail).toMatchObject({ to: ['manu', 'carl', 'gwen'], path: '/inbox' });
    expect(mail?.lines[0]).toBe('- Sonia names Manu as project manager.');
  });

  test('the sponsor who names himself has accepted, and so has whoever the PMO or an import by the PMO names', () => {
    expect(waiting(namedWorld('sonia', { manager: undefined, customer: undefined }))).toEqual([]);
    const imported = namedWorld('petra');
    expect(waiting(imported)).toEqual([]);
    expect(interestOf('manu', imported)).toBe('manages the project');
  });

  test('the PMO that sponsors or manages a project does not accept for those whom it names there', () => {
    const world = officeWorld();
    const people = world.office.state.people.map(entry =>
      entry.id === 'petra' ? { ...entry, roles: ['pmo' as const, 'manager' as const] } : entry,
    );
    must(world.toOffice({ type: 'set-people', people }, 'ada'));
    must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal({ manager: 'petra' }) }, 'petra'));
    expect(waiting(world)).toEqual([
      ['sponsor', 'sonia'],
      ['customer', 'carl'],
    ]);
    expect(answer(world, 'petra', { role: 'customer', person: 'carl' })).toMatchObject({
      refusal: { code: 'conflict-of-interest' },
    });
  });

  test('the first act in the role is an acceptance, and an act in another role is none', () => {
    const world = admit(namedWorld());
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'plan', title: 'Plan', text: 'Mine.' } }, 'manu'));
    expect(interestOf('manu', world)).toBe('manages the project');
    expect(waiting(world)).toEqual([
      ['customer', 'carl'],
      ['benefit-owner', 'gwen'],
    ]);
  });

  test('a name that was never accepted and is taken back leaves no interest, one that was accepted does', () => {
    const bars = (accepts: boolean) => {
      const world = namedWorld('sonia', { manager: 'greg' });
      if (accepts) must(answer(world, 'greg', { role: 'manager' }));
      must(world.toProject({ type: 'revise-proposal', proposal: proposal() }, 'sonia'));
      return interestOf('greg', world);
    };
    expect([bars(false), bars(true)]).toEqual([undefined, 'has sponsored or managed the project before']);
  });

  test('a name that only the PMO accepted counts while it stands, and leaves nothing behind when it is taken back', () => {
    const world = namedWorld('sonia', { manager: 'greg' });
    must(answer(world, 'petra', { role: 'manager', person: 'greg' }));
    expect(interestOf('greg', world)).toBe('manages the project');
    expect(told(world)).toMatchObject([{ to: ['greg'] }]);
    must(world.toProject({ type: 'revise-proposal', proposal: proposal() }, 'sonia'));
    expect(interestOf('greg', world)).toBeUndefined();
  });

  test('a person who is named again after the name was taken back is asked again', () => {
    const world = acceptNames(namedWorld());
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ manager: 'dora' }) }, 'sonia'));
    must(world.toProject({ type: 'revise-proposal', proposal: proposal() }, 'sonia'));
    expect(waiting(world)).toEqual([['manager', 'manu']]);
  });

  test('a condition of the manager is the sponsor’s while no manager has accepted', () => {
    const world = namedWorld();
    expect(ownerOf(world.project.state, 'manager')).toBe('sonia');
    expect(ownerOf(acceptNames(world).project.state, 'manager')).toBe('manu');
  });

  test('answers to the board need the acceptance first', () => {
    const world = admit(namedWorld());
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    must(world.toRound({ type: 'ask-question', text: 'What does it cost?' }, 'gail'));
    const reply = () => world.toRound({ type: 'answer-question', question: 'q1', text: 'A million.' }, 'manu');
    expect(reply()).toMatchObject({ refusal: { code: 'not-allowed' } });
    must(answer(world, 'manu', { role: 'manager' }));
    must(reply());
  });

  test('intake and reviews go on while nobody has answered', () => {
    const world = admit(namedWorld());
    expect(world.project.state.status).toBe('active');
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(world.round.state.roster).toContain('gwen');
  });

  test('P12: in histories of earlier versions every name counts', () => {
    const world = namedWorld();
    const facts = world.project.past.flatMap(entry => entry.facts);
    expect(facts[0]).toMatchObject({ type: 'proposal-submitted', asked: expect.any(Array) });
    const { asked: _, ...earlier } = facts[0] as Extract<(typeof facts)[number], { type: 'proposal-submitted' }>;
    world.project.state = submittedEarlier(earlier, world);
    expect(interestOf('manu', world)).toBe('manages the project');
    expect(interestOf('gwen', world)).toBe('owns a benefit of the project');
  });
});

function submittedEarlier(fact: object, world: World) {
  return projectDecider.evolve(projectDecider.initial, fact as never, {
    at: world.now,
    actor: { kind: 'person', id: 'sonia' },
    seq: 1,
  }) as World['project']['state'];
}

describe('P21: who declines to be named', () => {
  const declined = () => {
    const world = admit(namedWorld());
    must(answer(world, 'carl', { role: 'customer', accepted: false, reason: 'I have left that clinic.' }));
    return world;
  };

  test('the sponsor and the PMO are told the reason, and the project misses a person', () => {
    const world = declined();
    expect(told(world)).toMatchObject([{ to: ['sonia', 'pmo'], lines: expect.arrayContaining(['I have left that clinic.']) }]);
    expect(missingPeople(world.project.state, world.office.state)).toEqual([
      { as: 'customer', person: 'carl', why: 'has declined: I have left that clinic.' },
    ]);
    expect(interestOf('carl', world)).toBeUndefined();
  });

  test('the next gate is not asked for until another is named', () => {
    const world = declined();
    expect(world.toProject({ type: 'request-gate' }, 'sonia')).toMatchObject({ refusal: { code: 'wrong-status' } });
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ customer: 'audrey', benefits }) }, 'sonia'));
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
  });

  test('a person who has declined may come round, and nobody else accepts for that person then', () => {
    const world = declined();
    expect(answer(world, 'petra', { role: 'customer', person: 'carl' })).toMatchObject({ refusal: { code: 'wrong-status' } });
    must(answer(world, 'carl', { role: 'customer' }));
    expect(interestOf('carl', world)).toBe('is the customer of the project');
  });

  test('a manager who has declined has no right on the project', () => {
    const world = admit(namedWorld());
    must(answer(world, 'manu', { role: 'manager', accepted: false, reason: 'No time.' }));
    const evidence = { kind: 'plan', title: 'Plan', text: 'Mine.' };
    expect(world.toProject({ type: 'add-evidence', evidence }, 'manu')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(ownerOf(world.project.state, 'manager')).toBe('sonia');
  });

  test('a closure is not reported while its customer has declined', () => {
    const world = declined();
    const report = { summary: 'Done.', benefits: [], lessons: [] };
    expect(world.toProject({ type: 'report-closure', report }, 'sonia')).toMatchObject({ refusal: { field: 'customer' } });
  });
});

describe('the answer to being named', () => {
  const given = (by: string, what: Given) => {
    const answered = answer(namedWorld(), by, what);
    return 'refusal' in answered ? answered.refusal.code : undefined;
  };

  test('an answer is refused to whoever is not named, or is named as something else', () => {
    expect(given('dora', { role: 'manager' })).toBe('not-allowed');
    expect(given('manu', { role: 'customer' })).toBe('not-allowed');
    expect(given('petra', { role: 'customer', person: 'manu' })).toBe('unknown-reference');
  });

  test('an answer for another person is the PMO’s acceptance and nothing else', () => {
    expect(given('dora', { role: 'manager', person: 'manu' })).toBe('not-allowed');
    expect(given('petra', { role: 'manager', person: 'manu', accepted: false, reason: 'Busy.' })).toBe('not-allowed');
    expect(given('petra', { role: 'manager', person: 'manu' })).toBeUndefined();
  });

  test('a name is declined with a reason or not at all', () => {
    expect(given('manu', { role: 'manager', accepted: false })).toBe('reason-required');
  });

  test('an acceptance that is sent twice adds nothing, and who has accepted does not decline any more', () => {
    const world = namedWorld();
    must(answer(world, 'manu', { role: 'manager' }));
    expect(answer(world, 'manu', { role: 'manager' })).toEqual({ facts: [] });
    expect(answer(world, 'manu', { role: 'manager', accepted: false, reason: 'No.' })).toMatchObject({
      refusal: { code: 'wrong-status' },
    });
  });

  test('a member of the board who accepts during a round is barred from it from then on', () => {
    const world = admit(namedWorld());
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    must(answer(world, 'gwen', { role: 'benefit-owner' }));
    const ballot = { type: 'cast-ballot' as const, outcome: 'hold' as const, reason: 'Not yet.', conditions: [] };
    expect(world.toRound(ballot, 'gwen')).toMatchObject({ refusal: { code: 'conflict-of-interest' } });
  });
});
