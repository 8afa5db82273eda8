/** The outlook of a project: frozen with the report that stated it, noted once a year, and told a year later, by whatever tells it first. */
import { describe, expect, it } from 'vitest';
import { levelsOf } from '#domain/outlook/items.ts';
import { sizeLimits } from '#domain/outlook/sizes.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectFindings } from '#domain/project/findings.ts';
import { cameOf } from '#domain/project/outlook/observation.ts';
import { outlookOf } from '#domain/project/outlook/outlook.ts';
import { statedBy } from '#domain/project/outlook/stated.ts';
import { admittedWorld, must, openRoundWorld, type World } from '../../support/fixtures.ts';

type ReportInput = Parameters<typeof reportSchema.parse>[0];
const files = (world: World, report: ReportInput) =>
  must(world.toProject({ type: 'file-report', report: reportSchema.parse(report) }, 'manu'));
const looks = (world: World, days = 0) => must(world.later(days).toProject({ type: 'watch-criteria' }));
const notes = (world: World, costs: readonly number[]) => must(world.toOffice({ type: 'note-outlook-basis', costs, closed: [] }));
const levels = (world: World) => levelsOf(statedBy(world.project.state, world.office.state).values);
const types = (world: World, days = 0) => looks(world, days).map(fact => fact.type);
const tells = (world: World, by: string, event: 'cost' | 'slip' = 'cost') =>
  world.toProject({ type: 'tell-outcome', observation: 'o1', event, outcome: 'yes' }, by);

/** £1.0m, 2 March to 30 November 2026, as the fixture proposes. */
const cost = 100_000_000;

describe('what the items are of a project', () => {
  it('Before the first report the proposal states them, when the project was admitted', () => {
    const world = admittedWorld();
    const outlook = outlookOf(world.project.state, world.office.state);
    expect(outlook).toMatchObject({ by: 'proposal', cost: { card: 0 }, slip: { card: 0 } });
    expect(levels(world)).toEqual({ size: 1, rating: 1, age: 2, grew: 0, length: 2, elapsed: 0, lastTwelve: 1 });
    expect(outlook?.cost.total).toBe(5 + 4 + 2 * 2);
    expect(outlook?.slip.total).toBe(2 * 3 + 3 + 3);
  });

  it('A report freezes them: the outlook of the same report is the same a year later', () => {
    const world = admittedWorld();
    files(world, { confidence: 'red', forecast: cost, end: '2026-12-31' });
    const then = outlookOf(world.project.state, world.office.state);
    expect(then).toMatchObject({ by: 'report', at: world.now });
    world.later(400);
    expect(outlookOf(world.project.state, world.office.state)).toEqual(then);
  });

  it('What is withheld or not said is in the middle, neither high nor low', () => {
    const world = admittedWorld({}, { costs: [], end: undefined, withheld: [{ field: 'costs', reason: 'In negotiation.' }] });
    expect(levels(world)).toMatchObject({ size: 1, rating: 1, length: 1, elapsed: 1, lastTwelve: 0 });
  });

  it('Size is the third in which the cost lies among those of the office, as the office noted them', () => {
    const world = admittedWorld();
    notes(world, [1, 2, 3, cost, cost * 2, cost * 3, cost * 4, cost * 5, cost * 6]);
    expect(world.office.state.outlook?.sizes).toEqual({ projects: 9, middleFrom: 3, largestFrom: cost * 3 });
    expect(levels(world).size).toBe(1);
    files(world, { forecast: 2 });
    expect(levels(world).size).toBe(2);
    files(world, { forecast: cost * 3 });
    expect(levels(world).size).toBe(0);
  });

  it('Of fewer than six costs no thirds are made, and a limit that moved by less than a twentieth is not noted anew', () => {
    expect(sizeLimits([1, 2, 3, 4, 5])).toBeUndefined();
    const world = admittedWorld();
    notes(world, [100, 200, 300, 400, 500, 600]);
    expect(notes(world, [100, 205, 300, 410, 500, 600])).toEqual([]);
    expect(notes(world, [100, 250, 300, 410, 500, 600])).toHaveLength(1);
  });

  it('Cost grew when it is over 10 % up on what was reported a year before, and ten per cent is not over ten', () => {
    const world = admittedWorld();
    files(world, { forecast: cost });
    files(world.later(360), { forecast: 110_000_000 });
    expect(levels(world).grew).toBe(0);
    files(world, { forecast: 110_000_001 });
    expect(levels(world).grew).toBe(1);
  });
});

describe('what an outlook is used for', () => {
  it('Criteria may ask for the chances in per cent', () => {
    const world = admittedWorld();
    const criterion = (expression: string) => ({
      ...{ id: 'c', name: 'c', kind: 'should' as const, owner: 'manager' as const, hint: '' },
      check: { expression },
    });
    const at = { now: world.now, office: world.office.state };
    const verdict = (expression: string) => projectFindings(world.project.state, [criterion(expression)], at)[0]?.verdict;
    const percent = (outlookOf(world.project.state, world.office.state)?.cost.chance ?? 0) * 100;
    expect(percent).toBeGreaterThan(20);
    expect(verdict(`costRisk < ${Math.ceil(percent)}.0`)).toBe('pass');
    expect(verdict(`costRisk < ${Math.floor(percent)}.0`)).toBe('fail');
    expect(verdict('slipRisk < 101.0')).toBe('pass');
  });

  it('It is frozen into the pack with the version of its card, and a later report does not change it', () => {
    const world = openRoundWorld();
    const { outlook } = world.round.state.pack ?? {};
    expect(outlook).toMatchObject({ by: 'proposal', cost: { card: 0, total: 13 } });
    files(world, { confidence: 'red' });
    expect(world.round.state.pack?.outlook).toEqual(outlook);
  });

  it('Before the office has a history the Treasury’s table is the stated default for cost and end', () => {
    const world = admittedWorld();
    const { promises } = outlookOf(world.project.state, world.office.state) ?? {};
    expect(promises?.cost).toMatchObject({
      from: 'table',
      name: 'equipment and development',
      promised: cost,
      p50: 110_000_000,
      p80: 300_000_000,
    });
    expect(promises?.end).toMatchObject({ from: 'table', promised: '2026-11-30' });
    expect(promises?.cost?.n).toBeUndefined();
  });

  it('From thirty closed projects on, the office’s own class takes its place, with its number', () => {
    const world = admittedWorld();
    const closed = Array.from({ length: 30 }, (_, place) => ({ project: `q${place}`, cost, growth: place / 10, slip: place }));
    must(world.toOffice({ type: 'note-outlook-basis', costs: [], closed }));
    files(world, { forecast: cost * 1.5 });
    const { promises } = outlookOf(world.project.state, world.office.state) ?? {};
    expect(promises?.cost).toMatchObject({ from: 'office', n: 30, expected: 150_000_000, p50: 245_000_000, p80: 338_000_000 });
    expect(promises?.cost?.kept).toBeCloseTo(6 / 30, 6);
    expect(promises?.end).toMatchObject({ from: 'office', n: 30 });
  });
});

describe('an observation', () => {
  it('It is noted once for a report and a year', () => {
    const world = admittedWorld();
    expect(types(world)).not.toContain('outlook-observed');
    files(world, { forecast: cost, end: '2027-06-30', confidence: 'amber' });
    expect(types(world)).toContain('outlook-observed');
    expect(types(world)).not.toContain('outlook-observed');
    files(world.later(200), { forecast: cost });
    expect(types(world)).not.toContain('outlook-observed');
  });

  it('A report of a year later tells what came, and begins the next', () => {
    const world = admittedWorld();
    files(world, { forecast: cost, end: '2027-06-30' });
    looks(world);
    files(world.later(355), { forecast: cost * 1.2, end: '2027-07-31' });
    expect(types(world)).toEqual(expect.arrayContaining(['outlook-resolved', 'outlook-observed']));
    expect(world.project.state.observations?.[0]?.came).toMatchObject({
      cost: { outcome: 'yes', from: 'report', change: 0.2 },
      slip: { outcome: 'no', from: 'report' },
    });
  });

  it('What was said then stays, whatever is reported or noted of the office later', () => {
    const world = admittedWorld();
    files(world, { forecast: cost, confidence: 'red' });
    looks(world);
    const { came: _, ...before } = world.project.state.observations?.[0] ?? { came: {} };
    notes(world, [1, 2, 3, 4, 5, 6]);
    files(world.later(360), { forecast: cost * 5, confidence: 'green' });
    looks(world);
    expect(world.project.state.observations?.[0]).toMatchObject(before);
  });

  it('Where no report says it for fifteen months the PMO is asked, once, and its word stays', () => {
    const world = admittedWorld();
    files(world, { forecast: cost });
    looks(world);
    expect(tells(world, 'petra')).toMatchObject({ refusal: { code: 'nothing-left-to-ask' } });
    expect(types(world, 460)).toContain('outlook-outcome-asked');
    expect(types(world)).not.toContain('outlook-outcome-asked');
    expect(tells(world, 'manu')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(must(tells(world, 'petra'))).toMatchObject([{ type: 'outlook-resolved', event: 'cost', outcome: 'yes', from: 'pmo' }]);
    expect(must(tells(world, 'petra'))).toEqual([]);
    const other = world.toProject({ type: 'tell-outcome', observation: 'o1', event: 'cost', outcome: 'no' }, 'petra');
    expect(other).toMatchObject({ refusal: { code: 'wrong-status', field: 'event' } });
    const unknown = world.toProject({ type: 'tell-outcome', observation: 'o7', event: 'cost', outcome: 'no' }, 'petra');
    expect(unknown).toMatchObject({ refusal: { code: 'unknown-reference', field: 'observation' } });
  });

  it('When the PMO says nothing for 90 days it counts as what cannot be told, not as a no', () => {
    const world = admittedWorld();
    files(world, { forecast: cost });
    looks(world);
    looks(world, 460);
    must(world.later(91).toProject({ type: 'look-at-duties' }));
    expect(world.project.state.observations?.[0]?.came).toMatchObject({
      cost: { outcome: 'cannot-tell', from: 'time' },
      slip: { outcome: 'cannot-tell', from: 'time' },
    });
  });

  it('What is not known before or after is told by nothing', () => {
    expect(cameOf('cost', {}, { cost: 5 })).toBeUndefined();
    expect(cameOf('cost', { cost: 0 }, { cost: 5 })).toBeUndefined();
    expect(cameOf('cost', { cost: 5 }, {})).toBeUndefined();
    expect(cameOf('slip', { end: '2026-01-01' }, {})).toBeUndefined();
    expect(cameOf('slip', { end: '2026-01-01' }, { end: '2026-07-01' })).toMatchObject({ outcome: 'no' });
    expect(cameOf('slip', { end: '2026-01-01' }, { end: '2026-07-04' })).toMatchObject({ outcome: 'yes' });
  });
});

describe('a card of the office', () => {
  it('The PMO publishes it, and is told the reason where it cannot be made', () => {
    const world = admittedWorld();
    expect(world.toOffice({ type: 'publish-outlook-card', event: 'cost' }, 'manu')).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(world.toOffice({ type: 'publish-outlook-card', event: 'cost' }, 'petra')).toMatchObject({
      refusal: { code: 'unknown-reference', field: 'event', message: expect.stringContaining('without events no card') },
    });
  });
});
