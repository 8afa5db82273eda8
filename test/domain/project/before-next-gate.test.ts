/** What stands in the way of the next gate, as the page of a project and the list of gates that may be asked for are told it. */
import { expect, test } from 'vitest';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { beforeNextGate } from '#domain/project/gates/before-next-gate.ts';
import { readyGate } from '#domain/project/gates/ready.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld, must, projectNeeds, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';

const inTheWay = (world: World) => {
  const before = beforeNextGate(world.project.state as Project, { office: world.office.state, now: world.now });
  return before && unmetMusts(before).map(({ criterion }) => criterion);
};
const withCase = (world: World) => {
  const link = 'https://example.org/case';
  must(world.toProject({ type: 'add-evidence', evidence: { kind: 'business-case', title: 'Outline case', link } }, 'sonia'));
  return world;
};
const tripwire = (kind: 'must' | 'should') => ({ id: 'soon', name: 'Soon', kind, check: { expression: 'daysInStage < 0.0' } });

test('a gate whose musts pass is not in reach while a must tripwire fails, and is while only a should does', () => {
  expect(inTheWay(withCase(admittedWorld({ tripwires: [tripwire('must')] })))).toEqual(['soon']);
  expect(inTheWay(withCase(admittedWorld({ tripwires: [tripwire('should')] })))).toEqual([]);
});

test('a must of the gate that nobody has shown is in the way', () => {
  expect(inTheWay(admittedWorld({ tripwires: [] }))).toHaveLength(1);
});

const readyFor = (world: World, who: string) =>
  readyGate(world.project.state as Project, { ...projectNeeds(world), now: world.now, actor: person(who) });

test('a gate at which nothing is missing is ready for those who run the project, for nobody else, and not while a must is missing', () => {
  const world = admittedWorld({ tripwires: [] });
  expect(readyFor(world, 'sonia')).toBeUndefined();
  withCase(world);
  for (const who of ['sonia', 'manu']) expect(readyFor(world, who)).toMatchObject({ gate: { id: expect.any(String) } });
  for (const who of ['gail', 'audrey', 'stranger']) expect([who, readyFor(world, who)]).toEqual([who, undefined]);
});

test('a gate that was asked for is no longer ready', () => {
  const world = withCase(admittedWorld({ tripwires: [] }));
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  expect(readyFor(world, 'manu')).toBeUndefined();
});
