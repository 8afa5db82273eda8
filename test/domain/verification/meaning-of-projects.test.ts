/** P14: what a project and an office record of second persons, conditions and outcomes follows from what was recorded before, also when every digest was computed anew. */
import { describe, expect, test } from 'vitest';
import type { NamedExport } from '#domain/verification/exported.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { decideGate, must, officeWorld, openRoundWorld, type World } from '../../support/fixtures.ts';
import { exportsOf } from '../../support/histories/exported.ts';
import { decidedTwice, type Entry, fact, forged } from '../../support/histories/forged-exports.ts';
import { say } from '../../support/round-acts.ts';
import { people } from '../../support/standards.ts';

const foundIn = (exported: NamedExport) => verifyExport(exported).fault;
const [ofProject] = exportsOf(decidedTwice()) as [NamedExport];

describe('a project that was forged', () => {
  const request = (entries: Entry[]) => entries.findIndex(({ facts }) => facts.some(({ review }) => review === 'p1.g2.1'));

  test.each<[string, string, (entries: Entry[]) => void]>([
    [
      'an outcome that its round does not have',
      'the project records the outcome go, and it decided conditional-go',
      fact('gate-outcome-recorded', it => (it.outcome = 'go')),
    ],
    [
      'a condition that is left out',
      'the project leaves out the condition “Sign the contract”',
      fact('gate-outcome-recorded', it => (it.conditions = [])),
    ],
    ['another pack', 'the project records another pack', fact('gate-outcome-recorded', it => (it.pack = '0'.repeat(64)))],
    [
      'an acceptance by whoever reported',
      'manu accepts a condition that manu reported as met',
      fact('condition-answered', (it, entry) => (it.by = entry.actor.id = 'manu')),
    ],
    [
      'an acceptance in another name',
      'it holds an answer of gail that manu gave',
      fact('condition-answered', (_it, entry) => (entry.actor.id = 'manu')),
    ],
    [
      'an acceptance of what nobody reported',
      'nobody reported it as met',
      entries =>
        void entries.splice(
          entries.findIndex(({ facts }) => facts[0].type === 'condition-reported'),
          1,
        ),
    ],
    [
      'a gate that was asked for past a blocking condition',
      'a gate is asked for while the condition “Sign the contract” holds it up',
      entries =>
        void entries.splice(
          entries.findIndex(({ facts }) => facts[0].type === 'condition-reported'),
          2,
        ),
    ],
    [
      'a name that somebody declined for its person',
      'petra declines for',
      fact('naming-answered', (it, entry) => {
        entry.actor.id = 'petra';
        Object.assign(it, { accepted: false, by: 'petra' });
      }),
    ],
    [
      'the history of another project',
      'it is the history of the project p2',
      fact('proposal-submitted', it => (it.project = 'p2')),
    ],
  ])('P14: %s is found in the project', (_what, why, change) => {
    expect(request(ofProject.streams[0]?.commits as unknown as Entry[])).toBeGreaterThan(5);
    expect(foundIn(forged(ofProject, 'project', change))).toMatchObject({
      stream: 'project/p1',
      why: expect.stringContaining(why),
    });
  });

  test('P14: a waiver by whoever leads the project, and one in another name, are found', () => {
    const world = decideGate(openedAgain(), { gail: 'hold', greg: 'hold', gina: 'hold' });
    must(
      world.toProject({ type: 'grant-waiver', criterion: 'case', reason: 'It comes next week.', until: '2026-04-01' }, 'gail'),
    );
    const [exported] = exportsOf(world) as [NamedExport];
    expect(foundIn(exported)).toBeUndefined();
    const own = fact('waiver-granted', (it, entry) => (it.by = entry.actor.id = 'manu'));
    expect(foundIn(forged(exported, 'project', own))?.why).toContain('manu, who leads the project, waives');
    const borrowed = fact('waiver-granted', (_it, entry) => (entry.actor.id = 'petra'));
    expect(foundIn(forged(exported, 'project', borrowed))?.why).toContain('it holds a waiver of gail that petra granted');
  });
});

function openedAgain(): World {
  const world = openRoundWorld();
  must(world.toRound(say('hold'), 'gail'));
  return world;
}

describe('an office that was forged', () => {
  test('P14: a change that its author approved, and one that nobody asked for, are found', () => {
    const world = officeWorld();
    const withRole = people.map(entry =>
      entry.id === 'ada' ? { ...entry, roles: [...entry.roles, 'gatekeeper' as const] } : entry,
    );
    must(world.toOffice({ type: 'set-people', people: withRole }, 'ada'));
    must(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra'));
    const [, exported] = exportsOf(world) as [NamedExport, NamedExport];
    expect(foundIn(exported)).toBeUndefined();
    const own = fact('change-approved', (it, entry) => (it.by = entry.actor.id = 'ada'));
    expect(foundIn(forged(exported, 'office', own))?.why).toBe('ada approves a change that ada asked for');
    const borrowed = fact('change-approved', (_it, entry) => (entry.actor.id = 'ada'));
    expect(foundIn(forged(exported, 'office', borrowed))?.why).toBe('it holds a word of petra that ada gave');
    const unasked = fact('change-approved', it => (it.id = 'c9'));
    expect(foundIn(forged(exported, 'office', unasked))?.why).toBe('the change c9 is approved, and nobody asked for it');
  });
});
