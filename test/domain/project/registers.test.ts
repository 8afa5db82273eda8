/** Registers: reports amend them by id, whole lists of version 1 by name; a pack freezes them, criteria read them. */
import { describe, expect, test } from 'vitest';
import { inputsOf } from '#domain/project/criteria-inputs.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { Amendments } from '#domain/project/registers/shapes.ts';
import { mostEntries } from '#domain/project/registers/shapes.ts';
import { reportChanges } from '#domain/project/registers/shown.ts';
import { admittedWorld, must, openRoundWorld, projectNeeds, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';
import { on } from '../../support/project-acts.ts';

type ReportInput = Parameters<typeof reportSchema.parse>[0];
const report = (fields: ReportInput) => reportSchema.parse(fields);
const files = (registers: Amendments, fields: ReportInput = { progress: 10 }) =>
  ({ type: 'file-report', report: report(fields), registers }) as const;
const amends = (registers: Amendments) => ({ type: 'amend-registers', registers }) as const;
const late = { risk: 'Late supplier', probability: 5, impact: 4, owner: 'manu' } as const;
const staff = { risk: 'No testers', probability: 2, impact: 2 } as const;
const as = (id: string, world: World) => ({ ...projectNeeds(world), actor: person(id) });
const registers = (world: World) => world.project.state.registers;
const inputs = (world: World) => inputsOf(world.project.state, { now: world.now, currency: 'GBP' });

describe('a report that amends the registers', () => {
  test('a report that amends the registers gives what it adds an id of its own, and leaves alone what it does not name', () => {
    const world = admittedWorld();
    must(
      world.toProject(
        files({ risks: { add: [late, staff] }, issues: { add: [{ issue: 'No licence', severity: 'high' }] } }),
        'manu',
      ),
    );
    must(world.later(7).toProject(files({ risks: { change: [{ id: 'r1', impact: 2 }] } }), 'manu'));
    expect(registers(world).risks.entries).toMatchObject([
      { id: 'r1', risk: 'Late supplier', impact: 2, owner: 'manu', since: '2026-03-02T09:00:00.000Z', changedAt: world.now },
      { id: 'r2', risk: 'No testers', changedAt: '2026-03-02T09:00:00.000Z' },
    ]);
    expect(registers(world).issues.entries).toMatchObject([{ id: 'i1', issue: 'No licence' }]);
  });

  test('a report that amends the registers stores the ids that it gave, so that its fact says everything by itself', () => {
    const world = admittedWorld();
    const [fact] = on(world)
      .when(files({ actions: { add: [{ action: 'Ask' }], close: [] } }), as('manu', world))
      .thenTypes('report-filed');
    expect(fact).toMatchObject({ registers: { actions: { add: [{ id: 'a1', action: 'Ask' }] } } });
    expect(Object.keys((fact as { registers: object }).registers)).toEqual(['actions']);
  });

  test('a report that amends the registers takes a field away by null, closes with a note, and opens again what it changes later', () => {
    const world = admittedWorld();
    must(world.toProject(files({ risks: { add: [{ ...late, response: 'Two suppliers' }] } }), 'manu'));
    must(world.toProject(files({ risks: { change: [{ id: 'r1', response: null }] } }), 'manu'));
    expect(registers(world).risks.entries[0]).not.toHaveProperty('response');
    must(world.later(1).toProject(files({ risks: { close: [{ id: 'r1', note: 'Signed' }] } }), 'manu'));
    expect(registers(world).risks.entries[0]?.closed).toEqual({ at: world.now, note: 'Signed' });
    must(world.later(1).toProject(files({ risks: { change: [{ id: 'r1', probability: 1 }] } }), 'manu'));
    expect(registers(world).risks.entries[0]?.closed).toBeUndefined();
  });

  test('a report that amends the registers never gives an id again, also when its entry is long closed', () => {
    const world = admittedWorld();
    for (let round = 0; round < 25; round += 1) {
      must(world.later(1).toProject(amends({ actions: { add: [{ action: `Act ${round}` }] } }), 'manu'));
      must(world.later(1).toProject(amends({ actions: { close: [{ id: `a${round + 1}` }] } }), 'manu'));
    }
    must(world.toProject(amends({ actions: { add: [{ action: 'Last' }] } }), 'manu'));
    const { entries, last } = registers(world).actions;
    expect([last, entries.length, entries.at(0)?.id, entries.at(-1)?.id]).toEqual([26, 21, 'a6', 'a26']);
  });

  test.each<[string, Amendments, string, string]>([
    [
      'names an entry that is not there',
      { risks: { change: [{ id: 'r9', impact: 1 }] } },
      'unknown-reference',
      'registers.risks.change.0.id',
    ],
    ['closes what is closed', { risks: { close: [{ id: 'r2' }] } }, 'wrong-status', 'registers.risks.close.0.id'],
    [
      'amends an entry twice',
      { risks: { change: [{ id: 'r1' }], close: [{ id: 'r1' }] } },
      'already-exists',
      'registers.risks.close.0.id',
    ],
    [
      'names an owner whom nobody knows',
      { risks: { add: [staff, { ...staff, owner: 'nobody' }] } },
      'unknown-reference',
      'registers.risks.add.1.owner',
    ],
    [
      'adds more than a register holds',
      { actions: { add: Array(mostEntries + 1).fill({ action: 'Act' }) } },
      'too-many',
      'registers.actions',
    ],
  ])('a report that %s is refused with the field', (_what, amendments, code, field) => {
    const world = admittedWorld();
    must(world.toProject(files({ risks: { add: [late, staff] } }), 'manu'));
    must(world.toProject(files({ risks: { close: [{ id: 'r2' }] } }), 'manu'));
    on(world)
      .when(files(amendments), as('manu', world))
      .thenRefused(code as never, field);
  });

  test('a report that gives the whole list of a register and amends it too is refused', () => {
    const world = admittedWorld();
    const both = files({ risks: { add: [staff] } }, { risks: [late] });
    on(world).when(both, as('manu', world)).thenRefused('already-exists', 'registers.risks');
  });
});

describe('registers between two reports', () => {
  test('registers between two reports are amended by whoever files reports, and by nobody else', () => {
    const world = admittedWorld();
    const add = amends({ decisions: { add: [{ decision: 'Buy', on: '2026-03-01', by: 'The steering group' }] } });
    on(world).when(add, as('gail', world)).thenRefused('not-allowed');
    on(world).when(add, as('manu', world)).thenTypes('register-amended');
  });

  test('registers between two reports count at once: a risk that becomes high raises its alert with the amendment', () => {
    const world = admittedWorld({
      tripwires: [{ id: 'high', name: 'No high risk', kind: 'must', check: { expression: 'risksHigh < 1.0' } }],
    });
    must(world.toProject(files({ risks: { add: [{ ...late, impact: 2 }] } }), 'manu'));
    on(world)
      .when(amends({ risks: { change: [{ id: 'r1', impact: 5 }] } }), as('manu', world))
      .thenTypes('register-amended', 'criterion-failed');
  });

  test('registers between two reports are not amended by what changes nothing', () => {
    const world = admittedWorld();
    must(world.toProject(files({ risks: { add: [late] } }), 'manu'));
    on(world)
      .when(amends({ risks: { change: [{ id: 'r1', impact: 4 }] } }), as('manu', world))
      .thenNothing();
    on(world).when(amends({}), as('manu', world)).thenNothing();
  });
});

describe('whole lists of version 1', () => {
  test('whole lists of version 1 are taken by name: what is known keeps its id, what is new gets one, what is left out is closed', () => {
    const world = admittedWorld();
    must(world.toProject({ type: 'file-report', report: report({ risks: [late, staff] }) }, 'manu'));
    const again = report({
      risks: [
        { risk: 'LATE supplier', probability: 1, impact: 1 },
        { risk: 'Rain', probability: 3, impact: 3 },
      ],
    });
    must(world.later(1).toProject({ type: 'file-report', report: again }, 'manu'));
    const { entries } = registers(world).risks;
    expect(entries.map(({ id, probability, closed }) => [id, probability, closed !== undefined])).toEqual([
      ['r1', 1, false],
      ['r2', 2, true],
      ['r3', 3, false],
    ]);
    expect(entries[0]).not.toHaveProperty('owner');
  });

  test('whole lists of version 1 without entries say nothing: the registers stay, and are shown with the report as before', () => {
    const world = admittedWorld();
    must(
      world.toProject(
        { type: 'file-report', report: report({ risks: [late], kpis: [{ name: 'Calls', value: 1, target: 2 }] }) },
        'manu',
      ),
    );
    must(world.later(1).toProject({ type: 'file-report', report: report({ progress: 20 }) }, 'manu'));
    expect(world.project.state.report).toMatchObject({
      risks: [{ ...late, open: true }],
      kpis: [{ name: 'Calls', better: 'higher' }],
    });
    expect(inputs(world)).toMatchObject({ risksOpen: 1, risksHigh: 1, kpisOffTarget: 1 });
  });

  test('whole lists of version 1 close a risk that is no longer open, and open one that is open again', () => {
    const world = admittedWorld();
    const with_ = (open: boolean) => ({ type: 'file-report', report: report({ risks: [{ ...late, open }] }) }) as const;
    for (const open of [true, false]) must(world.later(1).toProject(with_(open), 'manu'));
    expect(inputs(world)).toMatchObject({ risksOpen: 0, risksHigh: 0 });
    must(world.later(1).toProject(with_(true), 'manu'));
    expect([registers(world).risks.entries.length, inputs(world).risksOpen]).toEqual([1, 1]);
  });
});

describe('what the registers are looked at for', () => {
  test('what the registers are looked at for is frozen by a pack, whatever is amended afterwards', () => {
    const world = admittedWorld();
    must(world.toProject(amends({ risks: { add: [late] } }), 'manu'));
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
    const close = { risks: { close: [{ id: 'r1' }] } };
    on(world).when(amends(close), as('manu', world)).thenRefused('round-is-open');
    must(world.toProject(files(close), 'manu'));
    const frozen = world.round.state.pack.registers?.risks.entries;
    expect([frozen?.map(({ id, closed }) => [id, closed]), inputs(world).risksOpen]).toEqual([[['r1', undefined]], 0]);
    expect(openRoundWorld().round.state.pack.registers).toBeUndefined();
  });

  test('what the registers are looked at for is told to criteria: issues, actions, dependencies and messages by their days', () => {
    const world = admittedWorld();
    const past = '2026-03-01';
    const all: Amendments = {
      issues: {
        add: [
          { issue: 'No licence', severity: 'critical' },
          { issue: 'Noise', severity: 'low' },
        ],
      },
      actions: {
        add: [
          { action: 'Ask', due: past },
          { action: 'Wait', due: '2026-03-02' },
        ],
      },
      dependencies: {
        add: [
          { dependency: 'Network', on: 'Site works', due: '2026-05-01', forecast: '2026-06-01' },
          { dependency: 'Power', on: 'Grid', due: '2026-05-01' },
        ],
      },
      communication: {
        add: [
          { audience: 'Clerks', message: 'Training', due: past },
          { audience: 'Press', message: 'Opening', due: past, done: true },
        ],
      },
    };
    must(world.toProject(amends(all), 'manu'));
    expect(inputs(world)).toMatchObject({
      issuesOpen: 2,
      issuesHigh: 1,
      actionsOverdue: 1,
      dependenciesLate: 1,
      communicationLate: 1,
    });
  });

  test('what the registers are looked at for is told against the report before: figures and entries', () => {
    const world = admittedWorld();
    must(world.toProject(files({ risks: { add: [late, staff] } }, { progress: 10, forecast: 100 }), 'manu'));
    const first = world.now;
    must(
      world
        .later(7)
        .toProject(
          files({ risks: { change: [{ id: 'r1', impact: 1 }], close: [{ id: 'r2', note: 'Hired' }] } }, { progress: 20 }),
          'manu',
        ),
    );
    expect(reportChanges(world.project.state)).toEqual({
      since: first,
      figures: [
        { field: 'progress', before: 10, now: 20 },
        { field: 'forecast', before: 100 },
      ],
      entries: [
        {
          register: 'risks',
          id: 'r1',
          name: 'Late supplier',
          change: 'changed',
          fields: [{ field: 'impact', before: 4, now: 1 }],
        },
        { register: 'risks', id: 'r2', name: 'No testers', change: 'closed', fields: [], note: 'Hired' },
      ],
    });
  });
});
