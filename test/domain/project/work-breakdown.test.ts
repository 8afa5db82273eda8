/** Milestones as a work breakdown: the per cent of a whole is worked out from its parts. */
import { describe, expect, test } from 'vitest';
import { inputsOf } from '#domain/project/criteria-inputs.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { Amendments } from '#domain/project/registers/shapes.ts';
import { shownRegisters } from '#domain/project/registers/shown.ts';
import { admittedWorld, must, projectNeeds, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';
import { on } from '../../support/project-acts.ts';

const files = (registers: Amendments, fields: { progress: number }) =>
  ({ type: 'file-report', report: reportSchema.parse(fields), registers }) as const;
const amends = (registers: Amendments) => ({ type: 'amend-registers', registers }) as const;
const as = (id: string, world: World) => ({ ...projectNeeds(world), actor: person(id) });
const registers = (world: World) => world.project.state.registers;
const inputs = (world: World) => inputsOf(world.project.state, { now: world.now, currency: 'GBP' });

describe('milestones of a work breakdown', () => {
  const due = '2026-06-01';
  const add = [
    { name: 'Whole', code: '1', due },
    { name: 'Design', code: '1.1', due, percent: 100, weight: 1 },
    { name: 'Build', code: '1.2', due, weight: 3 },
    { name: 'Part two', code: '1.2.10', due, percent: 20 },
    { name: 'Part one', code: '1.2.9', due, done: '2026-03-01' },
    { name: 'Beside it', due: '2026-03-01' },
  ];

  test('milestones of a work breakdown are worked out from their parts, weighted, and shown in the order of their codes', () => {
    const world = admittedWorld();
    must(world.toProject(amends({ milestones: { add } }), 'manu'));
    const { milestones } = shownRegisters(registers(world));
    expect(milestones.map(({ name, percent, depth, hasParts }) => [name, percent, depth, hasParts])).toEqual([
      ['Whole', 70, 0, true],
      ['Design', 100, 1, false],
      ['Build', 60, 1, true],
      ['Part one', 100, 2, false],
      ['Part two', 20, 2, false],
      ['Beside it', undefined, 0, false],
    ]);
  });

  test('milestones of a work breakdown say how much is done until a report does, and only those without parts are counted', () => {
    const world = admittedWorld();
    must(world.toProject(amends({ milestones: { add } }), 'manu'));
    expect(inputs(world)).toMatchObject({ progress: 70, milestonesTotal: 4, milestonesDone: 1, milestonesLate: 1 });
    must(world.toProject(files({}, { progress: 35 }), 'manu'));
    expect(inputs(world).progress).toBe(35);
  });

  test('milestones of a work breakdown have each code once, and no per cent of their own where it is worked out', () => {
    const world = admittedWorld();
    must(world.toProject(amends({ milestones: { add } }), 'manu'));
    const twice = amends({ milestones: { add: [{ name: 'Again', code: '1.1', due }] } });
    on(world).when(twice, as('manu', world)).thenRefused('already-exists', 'registers.milestones.add.0.code');
    const known = amends({ milestones: { change: [{ id: 'm1', percent: 10 }] } });
    on(world).when(known, as('manu', world)).thenRefused('unknown-reference', 'registers.milestones.change.0.percent');
  });
});
