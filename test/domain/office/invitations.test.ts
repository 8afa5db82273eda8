/** P21: being named in a further office needs that person's acceptance; until then nothing changes for the person. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { type OfficeState, personIn } from '#domain/office/state.ts';
import { officeReactionsTo } from '#domain/reactions/office-reactions.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { monday, person } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };
const nils = { id: 'nils', name: 'Nils', email: 'nils@example.org', roles: ['auditor' as const] };

/** The administrator names nora, who belongs to another office, and nils, who belongs to none. */
function put(state: OfficeState) {
  const context = { now: monday, actor: person('ada'), elsewhere: ['nora'] };
  return office.decide(state, { type: 'set-people', people: [...people, nora, nils] }, context);
}

function invited(): World {
  const world = officeWorld();
  for (const fact of must(put(world.office.state)))
    world.office.state = office.evolve(world.office.state, fact, { at: monday, actor: person('ada'), seq: 9 });
  return world;
}

interface Given {
  readonly accepted: boolean;
  readonly reason?: string;
  readonly who?: string;
}
const answer = (world: World, by: string, { accepted, reason, who = 'nora' }: Given) =>
  world.toOffice({ type: 'answer-invitation', person: who, accepted, reason }, by);
const idsIn = (world: World) => world.office.state.people.map(({ id }) => id);
const yes = { accepted: true };

describe('P21: a person who belongs to another office', () => {
  test('a person of another office is invited and does not belong to this one; who belongs to none does at once', () => {
    const world = invited();
    expect(idsIn(world)).toContain('nils');
    expect(idsIn(world)).not.toContain('nora');
    expect(world.office.state.invited).toEqual([{ person: nora, by: 'ada', at: monday }]);
  });

  test('the person belongs to the office from the acceptance on, and has changed nothing of its standards', () => {
    const world = invited();
    must(answer(world.later(1), 'nora', yes));
    expect(personIn(world.office.state, 'nora')).toEqual(nora);
    expect(world.office.state.memberSince.nora).toBe(world.now);
    expect(world.office.state.changedBy['people/nora']).toEqual({ ada: world.now });
    expect(world.office.state.invited).toEqual([]);
    expect(answer(world, 'nora', yes)).toEqual({ facts: [] });
  });

  test('an administrator who reads the people and sets them again takes no invitation back, and asks nobody twice', () => {
    const world = invited();
    expect(must(put(world.office.state)).map(({ type }) => type)).toEqual(['people-set']);
    must(world.toOffice({ type: 'set-people', people: [...people, nils] }, 'ada'));
    expect(world.office.state.invited).toHaveLength(1);
  });

  test('the person is asked, and the administrator is told the reason of a refusal', () => {
    const world = invited();
    const mails = (fact: object) =>
      officeReactionsTo(fact as never, { office: world.office.state, actor: person('ada') }).flatMap(reaction =>
        reaction.type === 'mail' ? [reaction.notification] : [],
      );
    expect(mails({ type: 'person-invited', person: nora, by: 'ada' })).toMatchObject([{ to: ['nora'] }]);
    const [declined] = must(answer(world, 'nora', { accepted: false, reason: 'I decide for the south.' }));
    expect(mails(declined ?? {})).toMatchObject([{ to: ['ada'], lines: expect.arrayContaining(['I decide for the south.']) }]);
    expect(world.office.state.invited).toEqual([]);
    expect(idsIn(world)).not.toContain('nora');
  });

  test('an administrator takes an invitation back and accepts none', () => {
    const world = invited();
    const back = { accepted: false, reason: 'A mistake.' };
    expect(answer(world, 'ada', yes)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(answer(world, 'petra', back)).toMatchObject({ refusal: { code: 'not-allowed' } });
    must(answer(world, 'ada', back));
    expect(world.office.state.invited).toEqual([]);
  });

  test('P17: whoever is invited sees the invitation, and the office is absent for that person in everything else', () => {
    const world = invited();
    expect(answer(world, 'nora', { accepted: false })).toMatchObject({ refusal: { code: 'reason-required' } });
    expect(answer(world, 'stranger', { ...yes, who: 'stranger' })).toMatchObject({ refusal: { code: 'not-found' } });
    expect(world.toOffice({ type: 'set-boards', boards: [] }, 'nora')).toMatchObject({ refusal: { code: 'not-found' } });
  });

  test('an invitation is not accepted under a mail address that another person of the office has by then', () => {
    const world = invited();
    must(world.toOffice({ type: 'set-people', people: [...people, { ...nora, id: 'other' }] }, 'ada'));
    expect(answer(world, 'nora', yes)).toMatchObject({ refusal: { code: 'already-exists' } });
  });

  test('an office is founded with the people of its parent at once, and asks those of others', () => {
    const world = officeWorld();
    const below = { type: 'found-office', id: 'north', name: 'North', currency: 'GBP', parent: 'pmo' } as const;
    const context = { now: monday, actor: person('ada'), parent: world.office.state, elsewhere: ['nora'] };
    const found = (named: typeof people) => office.decide(office.initial, { ...below, people: [...named] }, context);
    const facts = must(found([...people.slice(0, 2), nora]));
    expect(facts.map(({ type }) => type)).toEqual(['office-founded', 'people-set', 'person-invited']);
    expect(found([{ ...nora, roles: ['admin'] }])).toMatchObject({ refusal: { field: 'people' } });
  });
});
