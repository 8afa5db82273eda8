/** Why a board decided as it did reaches the people of the project: each ballot's reason, the dissent too, and who broke a tie. */
import { describe, expect, test } from 'vitest';
import { reasonsOf } from '#domain/project/gates/reasons.ts';
import { projectNotification } from '#domain/reactions/notifications.ts';
import { atGateWorld, must, type World } from '../../support/fixtures.ts';

type Said = Readonly<Record<string, readonly ['go' | 'hold' | 'kill' | 'abstain', string]>>;

function decided(said: Said): World {
  const world = atGateWorld();
  const review = 'p1.g1.1';
  must(world.toRound({ type: 'open-round', review }));
  for (const [member, [outcome, reason]] of Object.entries(said))
    must(world.toRound({ type: 'cast-ballot', outcome, reason, conditions: [] }, member));
  if (!world.round.state.outcome) must(world.later(30).toRound({ type: 'close-round' }));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}
const outcomeOf = (world: World) => {
  const fact = world.project.past.flatMap(entry => entry.facts).find(one => one.type === 'gate-outcome-recorded');
  if (fact?.type !== 'gate-outcome-recorded') throw new Error('nothing is recorded');
  return fact;
};
const mailOf = (world: World) =>
  projectNotification(outcomeOf(world), { office: world.office.state, project: world.project.state })?.lines ?? [];

describe('the reasons of a decision', () => {
  const killed = decided({
    gail: ['kill', 'Too dear.'],
    greg: ['hold', 'Only late.'],
    gina: ['kill', 'Too steep.'],
    gus: ['kill', 'No need.'],
  });

  test('are recorded with the outcome and stand with the gate, the dissent among them', () => {
    const { reasons } = outcomeOf(killed);
    expect(reasons?.map(({ member, outcome, reason }) => [member, outcome, reason])).toEqual([
      ['gail', 'kill', 'Too dear.'],
      ['greg', 'hold', 'Only late.'],
      ['gina', 'kill', 'Too steep.'],
      ['gus', 'kill', 'No need.'],
    ]);
    expect(killed.project.state.gates).toMatchObject([{ reasons }]);
  });

  test('are in the mail to the people of the project, by name', () => {
    expect(mailOf(killed)).toEqual(
      expect.arrayContaining(['What the members said:', '- Gail: kill. Too dear.', '- Greg: hold. Only late.']),
    );
  });

  test('are cut when they are very long together, and only then', () => {
    const ballots = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        member: `m${index}`,
        by: `m${index}`,
        outcome: 'hold' as const,
        reason: 'x'.repeat(8_000),
      }));
    expect(reasonsOf(ballots(5)).map(given => given.reason?.length)).toEqual(Array(5).fill(8_000));
    expect(reasonsOf(ballots(50)).every(given => given.reason?.length === 800 && given.reason.endsWith('…'))).toBe(true);
  });
});

describe('who broke a tie', () => {
  test.each([
    [
      'an approval by exactly half',
      { gail: ['go', 'Yes.'], greg: ['go', 'Yes.'], gina: ['hold', 'No.'], gus: ['hold', 'No.'] },
      'gail',
    ],
    [
      'two other outcomes with the most ballots',
      { gail: ['kill', 'No.'], greg: ['kill', 'No.'], gina: ['hold', 'No.'], gus: ['hold', 'No.'] },
      'gail',
    ],
    [
      'the same, with the chair for the more reversible',
      { gail: ['hold', 'No.'], greg: ['kill', 'No.'], gina: ['hold', 'No.'], gus: ['kill', 'No.'] },
      'gail',
    ],
    [
      'nobody: the chair says none of the tied',
      { gail: ['abstain', 'No.'], greg: ['kill', 'No.'], gina: ['hold', 'No.'] },
      undefined,
    ],
    ['nobody: more than half approve', { gail: ['go', 'Yes.'], greg: ['go', 'Yes.'], gina: ['go', 'Yes.'] }, undefined],
  ] as const)('%s', (_what, said, by) => {
    const world = decided(said as Said);
    expect(outcomeOf(world).tieBrokenBy).toBe(by);
    const told = mailOf(world).some(line => line === 'The ballot of the chair, Gail, broke the tie.');
    expect(told).toBe(by !== undefined);
  });
});
