/** What stands in the way of the next gate, as the page of a project and the list of gates that may be asked for are told it. */
import { expect, test } from 'vitest';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { beforeNextGate } from '#domain/project/gates/before-next-gate.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld, must, type World } from '../../support/fixtures.ts';

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
