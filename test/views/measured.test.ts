/** What projects give to the measures: rows by year, read back, joined to what the project itself says. */
import { describe, expect, test } from 'vitest';
import { inYears, joined, measuredOf } from '#domain/measures/measured.ts';
import { measuresOf } from '#domain/measures/measures.ts';
import { yearOf } from '#domain/measures/period.ts';
import type { Project } from '#domain/project/state.ts';
import { measuredOfYear, measuredRows } from '#views/measured.ts';
import { allGo, atGateWorld, decideGate } from '../support/fixtures.ts';
import { sqliteStore } from './stores.ts';

describe('what a project gives to the measures', () => {
  test('a round that was asked for in one year and decided in the next is read in both, and counted once', async () => {
    const world = atGateWorld();
    const asked = world.now;
    world.now = '2027-01-04T00:00:00.000Z';
    decideGate(world, allGo);
    const project = world.project.state as Project;
    const years = inYears(project);
    expect(years.map(({ year }) => year)).toEqual([2026, 2027]);
    const views = sqliteStore();
    await views.replace('project/p1', 1, measuredRows(project));
    const read = await Promise.all([2026, 2027].map(year => measuredOfYear(views, { office: project.office, year })));
    const all = joined(read.flat());
    expect(all).toHaveLength(1);
    expect(all[0]?.rounds).toEqual(measuredOf(project).rounds);
    expect(all[0]?.rounds[0]?.asked).toBe(asked);
    expect(measuresOf({ projects: all, benefits: [] }, yearOf(2027), world.now).rounds.decided).toBe(1);
    expect(measuresOf({ projects: all, benefits: [] }, yearOf(2026), world.now).rounds.decided).toBe(0);
  });
});
