/**
 * Conditions of projects that are neither met nor waived for good, by their days, so that whoever looks for those that are late reads no others.
 * Key: `DUE#PROJECT#CONDITION`.
 */
import * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const lateConditionRowSchema = z.object({
  project: z.string(),
  condition: z.string(),
  review: z.string(),
  due: z.string(),
});
export type LateConditionRow = z.output<typeof lateConditionRowSchema>;

export function conditionsByDay(office: string): List<LateConditionRow> {
  return { name: `conditions/${office}`, schema: lateConditionRowSchema };
}

export function lateConditionRows({ id: project, office, status, conditions }: Project): ViewRow[] {
  if (status === 'closed' || status === 'killed') return [];
  return conditions
    .filter(({ metAt }) => metAt === undefined)
    .map(({ id: condition, review, due }) =>
      rowIn(conditionsByDay(office), `${due}#${project}#${condition}`, { project, condition, review, due }),
    );
}

/** Those whose day is before a day, the latest of them last; at most so many. */
export async function conditionsDueBefore(
  views: ViewStore,
  office: string,
  { day, most }: { day: string; most: number },
): Promise<LateConditionRow[]> {
  const found: LateConditionRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, conditionsByDay(office), { limit: 100, cursor });
    for (const row of page.rows) {
      const condition = bodyOf(conditionsByDay(office), row);
      if (condition.due >= day || found.length >= most) return found;
      found.push(condition);
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}
