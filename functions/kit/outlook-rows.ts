/** What is read of an office to make cards, classes and calibration: whole lists, as they stand. */
import type { ClosedProjectNoted } from '#domain/office/outlook/shapes.ts';
import type { Said } from '#domain/outlook/calibration.ts';
import type { Event } from '#domain/outlook/items.ts';
import type { ResolvedAt } from '#domain/outlook/own-card.ts';
import type { ViewStore } from '#domain/ports.ts';
import { cameIn } from '#domain/project/outlook/observation.ts';
import { daysBetween } from '#domain/values/time.ts';
import { iterate, type List } from '#views/list.ts';
import { type ClosingRow, closingsOf, type ObservationRow, observationsOf, saidOf } from '#views/outlooks.ts';
import { projectsOf } from '#views/projects.ts';

export async function wholeList<Row>(views: ViewStore, list: List<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of iterate(views, list)) rows.push(row);
  return rows;
}

/** The observations of an event of which it can be told whether it came. */
export function resolvedIn(rows: readonly ObservationRow[], event: Event): ResolvedAt[] {
  return rows.flatMap(({ at, levels, came }) => {
    const told = came[event];
    if (!told || told.outcome === 'cannot-tell') return [];
    return [{ at, levels, happened: told.outcome === 'yes', resolvedAt: told.at }];
  });
}

export async function resolvedOf(views: ViewStore, office: string, event: Event): Promise<ResolvedAt[]> {
  return resolvedIn(await wholeList(views, observationsOf(office)), event);
}

/** Chances that members gave, of projects that have closed since and of which it can be told whether they came in. */
export async function saidIn(views: ViewStore, office: string): Promise<Said[]> {
  const closings = new Map((await wholeList(views, closingsOf(office))).map(row => [row.project, row]));
  const rows = await wholeList(views, saidOf(office));
  return rows.flatMap(({ project, title, member, at, chance, cost, end }) => {
    const closing = closings.get(project);
    const happened = closing && cameIn({ cost, end }, { cost: closing.finalCost, end: closing.finalEnd });
    return happened === undefined ? [] : [{ project, title, member, at, chance: chance / 100, happened }];
  });
}

/** Costs of all projects that are or were under way, and what became of those that closed, oldest first. */
export async function basisOf(views: ViewStore, office: string): Promise<{ costs: number[]; closed: ClosedProjectNoted[] }> {
  const costs: number[] = [];
  // Row by row: of each project one number is kept, and there may be a hundred thousand of them.
  for await (const { stage, forecast, cost } of iterate(views, projectsOf(office))) {
    const known = forecast ?? cost;
    if (stage !== undefined && known !== undefined) costs.push(known);
  }
  const closed: ClosedProjectNoted[] = [];
  for await (const row of iterate(views, closingsOf(office))) closed.push(closedNoted(row));
  return { costs, closed };
}

function closedNoted({ project, cost, category, end, finalCost, finalEnd }: ClosingRow): ClosedProjectNoted {
  return {
    project,
    ...(cost !== undefined && { cost }),
    ...(category !== undefined && { category }),
    ...(cost && finalCost !== undefined && { growth: Number((finalCost / cost - 1).toFixed(4)) }),
    ...(end !== undefined && { slip: Number((daysBetween(end, finalEnd) / (365.25 / 12)).toFixed(2)) }),
  };
}
