/** How a random history begins: an open round by one of several rules, in an office with one of several boards. */
import type { Person } from '#domain/office/people.ts';
import type { SeatRule } from '#domain/tally/rule.ts';
import { atGateWorld, must, type World } from '../fixtures.ts';
import { boards, businessCase, type ModelInput, overCost, people } from '../standards.ts';

const majority = { approval: 'majority', of: 'cast' } as const;
const mustCost = { ...overCost, kind: 'must' as const };
const word = {
  id: 'word',
  name: 'The design is safe',
  kind: 'should' as const,
  check: { attestation: 'The design is safe.', role: 'manager' as const },
};

const models: readonly ModelInput[] = [
  { first: { deadlineDays: 12 } },
  {
    first: { deadlineDays: 12, rule: { quorum: 2, ...majority, ballots: 'hidden-until-closed' } },
    second: { rule: { quorum: 2, ...majority, ballots: 'hidden-until-closed' } },
    tripwires: [mustCost],
  },
  { first: { deadlineDays: 15, rule: { quorum: 2, ...majority } }, second: { criteria: [word] }, tripwires: [mustCost] },
  { first: { authority: 'advisory', criteria: [businessCase, word] }, tripwires: [mustCost] },
  { first: { rule: { quorum: 3, approval: 'two-thirds', of: 'seats' } }, closing: { rule: { quorum: 2, ...majority } } },
];

const plain = { required: false, veto: false };

/** Rules of seats: none, one required, one with a veto and a group, all kinds. */
export const seatRuleSets: readonly (readonly SeatRule[])[] = [
  [],
  [{ ...plain, member: 'gus', required: true }],
  [
    { ...plain, member: 'gina', veto: true },
    { ...plain, member: 'gwen', group: 'finance' },
    { ...plain, member: 'greg', group: 'finance' },
  ],
  [
    { ...plain, member: 'gwen', required: true, veto: true },
    { ...plain, member: 'gus', group: 'safety' },
  ],
];

/** A gatekeeper without a seat. */
export const nora: Person = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper'] };

export const beginnings = models.length * seatRuleSets.length;

/** The world with which a history begins. */
export function beginning(number: number): World {
  const world = atGateWorld(models[number % models.length], { benefits: [{ name: 'Fewer calls', owner: 'sam' }] });
  const seatRules = seatRuleSets[Math.floor(number / models.length) % seatRuleSets.length] ?? [];
  const [board] = boards;
  if (!board) throw new Error('there is no board');
  if (seatRules.length > 0) must(world.toOffice({ type: 'set-boards', boards: [{ ...board, seatRules: [...seatRules] }] }));
  if (number % 2) must(world.toOffice({ type: 'set-people', people: [...people, nora] }));
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  return world;
}
