/** P25: a project whose people left says so, and somebody can always name others. */
import { describe, expect, test } from 'vitest';
import { missingPeople } from '#domain/project/missing-people.ts';
import { admittedWorld, must, type World } from '../../support/fixtures.ts';
import { people } from '../../support/standards.ts';

function leave(world: World, ...gone: string[]): void {
  must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => !gone.includes(id)) }, 'ada'));
}

/** A project whose closure was reported and waits for its customer, who has left. */
function closing(): World {
  const world = admittedWorld();
  must(world.toProject({ type: 'report-closure', report: { summary: 'Done.', benefits: [], lessons: [] } }, 'manu'));
  leave(world, 'carl');
  return world;
}
const revision = (world: World, changed: object) => ({
  type: 'revise-proposal' as const,
  proposal: { ...world.project.state.proposal, ...changed },
});

describe('P25: people whom a project misses', () => {
  test('nobody is missing while everybody is there', () => {
    const world = admittedWorld();
    expect(missingPeople(world.project.state, world.office.state)).toEqual([]);
  });

  test('sponsor, manager, customer and benefit owner are named once each, with why', () => {
    const benefits = [
      { name: 'Fewer calls', owner: 'audrey' },
      { name: 'Shorter waiting', owner: 'audrey' },
    ];
    const world = admittedWorld({}, { benefits });
    leave(world, 'sonia', 'manu', 'carl', 'audrey');
    const gone = 'is no longer with this office';
    expect(missingPeople(world.project.state, world.office.state)).toEqual([
      { as: 'sponsor', person: 'sonia', why: gone },
      { as: 'manager', person: 'manu', why: gone },
      { as: 'customer', person: 'carl', why: gone },
      { as: 'benefit owner', person: 'audrey', why: gone },
    ]);
  });

  test('a manager who lost the role is missed as well', () => {
    const world = admittedWorld();
    const set = people.map(entry => (entry.id === 'manu' ? { ...entry, roles: ['auditor' as const] } : entry));
    must(world.toOffice({ type: 'set-people', people: set }, 'ada'));
    expect(missingPeople(world.project.state, world.office.state)).toEqual([
      { as: 'manager', person: 'manu', why: 'no longer has the role manager' },
    ]);
  });

  test('while a project closes the PMO names another customer, who answers', () => {
    const world = closing();
    must(world.toProject(revision(world, { customer: 'audrey' }), 'petra'));
    expect(world.project.state.status).toBe('closing');
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'audrey'));
    expect(world.project.state.closure).toMatchObject({ accepted: true });
  });

  test.each([
    ['the sponsor names the customer who is to answer', 'sonia', { customer: 'audrey' }, 'not-allowed'],
    ['the PMO makes itself the customer', 'petra', { customer: 'petra' }, 'conflict-of-interest'],
    ['the PMO changes anything else with it', 'petra', { customer: 'audrey', title: 'Another' }, 'wrong-status'],
    ['the PMO names a stranger', 'petra', { customer: 'stranger' }, 'unknown-reference'],
  ])('while a project closes it is refused that %s', (_what, by, changed, code) => {
    const world = closing();
    expect(world.toProject(revision(world, changed), by)).toMatchObject({ refusal: { code } });
  });

  test('while a project closes the PMO does not become its customer by being its sponsor without one', () => {
    const world = closing();
    const roles = ['pmo', 'sponsor', 'customer'] as const;
    const set = world.office.state.people.map(entry => (entry.id === 'petra' ? { ...entry, roles: [...roles] } : entry));
    must(world.toOffice({ type: 'set-people', people: set }, 'ada'));
    const alone = revision(world, { sponsor: 'petra', customer: undefined });
    expect(world.toProject(alone, 'petra')).toMatchObject({
      refusal: { code: 'conflict-of-interest', field: 'proposal.customer' },
    });
    must(world.toProject(revision(world, { sponsor: 'petra', customer: 'audrey' }), 'petra'));
  });
});
