/** P25: a successor takes the places of a person: in boards, in open rounds and in projects, by the rules of each; what cannot go over says why. */
import { describe, expect, test } from 'vitest';
import { boardsAfter, officePlaces } from '#domain/office/people/places.ts';
import type { Person } from '#domain/office/people.ts';
import { interestsIn } from '#domain/project/interest.ts';
import { projectPlaces } from '#domain/project/replacement/places.ts';
import { reviewPlaces } from '#domain/review/places.ts';
import { addDays } from '#domain/values/time.ts';
import {
  admittedWorld,
  allGo,
  atGateWorld,
  decideGate,
  must,
  officeWorld,
  openRoundWorld,
  roundNeeds,
  type World,
} from '../../support/fixtures.ts';
import { monday, person } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const reason = 'She leaves in June.';
const withOlu = (world: World, ...roles: Person['roles']): World => {
  const olu: Person = { id: 'olu', name: 'Olu', email: 'olu@example.org', roles };
  must(world.toOffice({ type: 'set-people', people: [...people, olu] }, 'ada'));
  return world;
};
const replace = (world: World, who: string, successor: string, by = 'petra') =>
  world.toProject({ type: 'replace-person', person: who, successor, reason }, by);
const kinds = (places: readonly { kind: string }[]) => places.map(({ kind }) => kind);

describe('the places of a person', () => {
  test('an office names a person by seats, chairs and delegations, and says what follows at each', () => {
    const world = officeWorld();
    const days = { starts: monday, ends: addDays(monday, 20) };
    must(world.toOffice({ type: 'grant-delegation', to: 'gina', ...days }, 'gail'));
    must(world.toOffice({ type: 'grant-delegation', to: 'gail', ...days }, 'greg'));
    const places = officePlaces(world.office.state, { person: 'gail' }, monday);
    expect(kinds(places)).toEqual(['seat', 'chair', 'delegation-given', 'delegation-taken']);
    expect(places.every(({ follows }) => follows.endsWith('.'))).toBe(true);
    expect(kinds(places.filter(({ stays }) => stays === undefined))).toEqual(['seat', 'chair']);
    expect(officePlaces(world.office.state, { person: 'gail' }, addDays(monday, 21)).map(({ kind }) => kind)).toEqual([
      'seat',
      'chair',
    ]);
    expect(officePlaces(world.office.state, { person: 'carl' }, monday)).toEqual([]);
  });

  test('a project names a person by names, benefits and conditions that are still open; none once it is closed', () => {
    const world = admittedWorld(
      {},
      {
        customer: 'carl',
        benefits: [
          { name: 'Fewer calls', owner: 'manu' },
          { name: 'Less paper', owner: 'manu' },
        ],
      },
    );
    const { state: project } = world.project;
    const condition = {
      id: 'c1',
      text: 'Hire a lead.',
      due: '2026-05-01',
      owner: 'manager' as const,
      by: 'gail',
      review: 'p1.g1.1' as never,
    };
    const withConditions = {
      ...project,
      conditions: [
        { ...condition, person: 'manu', acceptors: ['gail'] },
        { ...condition, id: 'c2', person: 'manu', acceptors: ['gail'], metAt: monday },
      ],
    };
    const of = (who: string) => projectPlaces(withConditions, world.office.state, { person: who });
    expect(kinds(of('manu'))).toEqual(['manager', 'benefit-owner', 'condition-owner']);
    expect(of('manu')[1]).toMatchObject({ of: 'p1', about: 'Fewer calls; Less paper' });
    expect(of('gail')).toMatchObject([{ kind: 'condition-acceptor', about: 'Hire a lead.' }]);
    expect(kinds(of('carl'))).toEqual(['customer']);
    expect(projectPlaces({ ...withConditions, status: 'closed' } as never, world.office.state, { person: 'manu' })).toEqual([]);
  });

  test('the seat of an open round is a place until the ballot stands, and of a round that is over it is none', () => {
    const world = openRoundWorld();
    const context = { now: world.now, actor: person('petra'), ...roundNeeds(world) };
    const of = (who: string) => reviewPlaces(world.round.state, { person: who }, context);
    expect(of('greg')).toMatchObject([{ kind: 'round-seat', of: 'p1.g1.1' }]);
    expect(of('greg')[0]?.stays).toBeUndefined();
    must(world.toRound({ type: 'cast-ballot', outcome: 'go', reason: 'As we discussed.', conditions: [] }, 'greg'));
    expect(of('greg')[0]?.stays).toContain('ballot of greg stands');
    expect(of('petra')).toEqual([]);
    expect(reviewPlaces(world.round.state, { person: 'gina' }, { ...context, now: addDays(world.now, 100) })).toEqual([]);
  });
});

describe('P25: a successor in boards', () => {
  test('the seat goes over with its chair and its rules, and the other seats stay as they are', () => {
    const world = withOlu(officeWorld(), 'gatekeeper');
    const ruled = world.office.state.boards.map(board => ({
      ...board,
      seatRules: [{ member: 'gail', required: true, veto: false }],
    }));
    must(world.toOffice({ type: 'set-boards', boards: ruled }, 'petra'));
    const [board] = boardsAfter(world.office.state, { person: 'gail', successor: 'olu' }) ?? [];
    expect(board).toMatchObject({
      seats: ['olu', 'greg', 'gina', 'gus', 'gwen'],
      chair: 'olu',
      seatRules: [{ member: 'olu', required: true }],
    });
  });

  test('a seat stays when the successor is no gatekeeper or sits on that board already, with what to do instead', () => {
    const world = withOlu(officeWorld(), 'sponsor');
    const stays = (successor: string) => officePlaces(world.office.state, { person: 'gail', successor }, monday)[0]?.stays;
    expect(stays('olu')).toBe('Olu is no gatekeeper: give that person the role first.');
    expect(stays('greg')).toBe('Greg has a seat on this board already: change the board instead.');
    expect(boardsAfter(world.office.state, { person: 'gail', successor: 'olu' })).toBeUndefined();
  });
});

describe('P25: a successor in a project', () => {
  test('names, benefits and open conditions go over at once, and what was asked again adds nothing', () => {
    const world = admittedWorld({}, { benefits: [{ name: 'Fewer calls', owner: 'manu' }] });
    const facts = must(replace(world, 'manu', 'dora'));
    expect(facts).toMatchObject([
      {
        type: 'person-replaced',
        person: 'manu',
        successor: 'dora',
        by: 'petra',
        reason,
        places: [{ as: 'manager' }, { as: 'benefit-owner' }],
      },
    ]);
    expect(world.project.state.proposal).toMatchObject({ manager: 'dora', benefits: [{ owner: 'dora' }] });
    expect(must(replace(world, 'manu', 'dora'))).toEqual([]);
  });

  test('it is no revision: the number stays, intake does not look again, and who does it has not written the proposal', () => {
    const world = admittedWorld();
    const { revision, status, digest } = world.project.state;
    must(replace(world, 'manu', 'dora'));
    expect(world.project.state).toMatchObject({ revision, status });
    expect(world.project.state.digest).not.toBe(digest);
    expect(interestsIn(world.project.state, world.office.state)('petra')).toBeUndefined();
    expect(world.project.state.formerLeads).toContain('manu');
  });

  test('P21: the word of the PMO counts for the successor; whom an administrator names is asked first', () => {
    const named = (by: string) => {
      const world = admittedWorld();
      must(replace(world, 'manu', 'dora', by));
      return world.project.state.namings.filter(({ person: who }) => who === 'dora');
    };
    expect(named('petra')).toMatchObject([{ role: 'manager' }]);
    expect(named('petra')[0]?.waits).toBeUndefined();
    expect(named('ada')).toMatchObject([{ role: 'manager', waits: true }]);
  });

  test('the owner and the acceptor of an open condition are others from then on; one that is met keeps its people', () => {
    const world = atGateWorld();
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    const conditions = [{ text: 'Hire a lead.', due: '2026-05-01', owner: 'manager' as const }];
    for (const member of ['gail', 'greg', 'gina', 'gus', 'gwen'])
      if (!world.round.state.outcome)
        must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'As agreed.', conditions }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    must(replace(world, 'manu', 'dora'));
    withOlu(world, 'gatekeeper');
    must(replace(world, 'gail', 'olu'));
    expect(world.project.state.conditions).toMatchObject([{ person: 'dora', acceptors: ['olu'] }]);
  });

  test('P3: a condition stays with who accepts it when the successor has an interest in the project', () => {
    const world = admittedWorld();
    const condition = {
      id: 'c1',
      text: 'Hire a lead.',
      due: '2026-05-01',
      owner: 'manager' as const,
      by: 'gail',
      review: 'p1.g1.1' as never,
    };
    const project = { ...world.project.state, conditions: [{ ...condition, acceptors: ['gail'] }] };
    const [place] = projectPlaces(project, world.office.state, { person: 'gail', successor: 'manu' });
    expect(place?.stays).toBe('Manu manages the project, and so accepts none of its conditions.');
  });

  test('while a board decides the names stay, and the refusal says why; afterwards the same act goes through', () => {
    const world = openRoundWorld();
    expect(replace(world, 'manu', 'dora')).toMatchObject({ refusal: { code: 'round-is-open' } });
    const [place] = projectPlaces(world.project.state, world.office.state, { person: 'manu', successor: 'dora' });
    expect(place?.stays).toContain('do this again when the round is over');
    const free = decideGate(atGateWorld(), allGo);
    must(replace(free, 'manu', 'dora'));
    expect(free.project.state.proposal.manager).toBe('dora');
  });

  test('a successor without the role of the name does not get it, and the refusal names the role', () => {
    const world = admittedWorld();
    const refused = replace(world, 'sonia', 'audrey');
    expect(refused).toMatchObject({ refusal: { code: 'unknown-reference', field: 'successor' } });
    expect(JSON.stringify(refused)).toContain('Audrey does not have the role sponsor: give that person the role first.');
  });

  test.each([
    ['petra', 'manu', 'nobody', 'unknown-reference'],
    ['petra', 'manu', 'manu', 'unknown-reference'],
    ['petra', 'manu', 'petra', 'not-allowed'],
    ['sonia', 'manu', 'dora', 'not-allowed'],
    ['audrey', 'manu', 'dora', 'not-allowed'],
  ])('P21: %s may not replace %s by %s', (by, who, successor, code) => {
    expect(replace(admittedWorld(), who, successor, by)).toMatchObject({ refusal: { code } });
  });
});
