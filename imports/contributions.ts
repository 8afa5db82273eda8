/**
 * How an imported project comes to contribute to goals: by the mapping's rules alone, each with the justification that
 * says so. Nothing is read out of narratives.
 */
import { oneLine } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { ContributionRule } from './mapping.ts';
import type { TableRecord } from './records.ts';
import type { RowDraft } from './row-draft.ts';

export interface ImportedContribution {
  readonly goal: string;
  /** 0 to 100. */
  readonly points: number;
  readonly justification: string;
}

/** One contribution for each rule that yields points; an unreadable cell is a problem of `contributions`. */
export function contributionsOf(record: TableRecord, plan: ColumnPlan, draft: RowDraft): ImportedContribution[] {
  return plan.mapping.contributions.flatMap(rule => {
    const points = pointsBy(rule, { record, plan, draft });
    return points === undefined ? [] : [{ goal: rule.goal, points, justification: rule.justification }];
  });
}

function pointsBy(rule: ContributionRule, row: { record: TableRecord; plan: ColumnPlan; draft: RowDraft }): number | undefined {
  if (rule.from === 'constant') return rule.points;
  if (rule.from === 'category') {
    const category = String(row.draft.values.get('category') ?? '').toLowerCase();
    return Object.entries(rule.points).find(([name]) => name.toLowerCase() === category)?.[1];
  }
  const column = row.plan.contributionColumns.get(rule.column);
  const cell = row.plan.classify(column === undefined ? '' : (row.record.cells[column.index] ?? ''));
  if (cell.kind !== 'text') return undefined;
  const text = oneLine(cell.text).replace(row.plan.mapping.money.decimal, '.');
  const points = /^\d{1,3}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (points >= 0 && points <= 100) return points;
  row.draft.problems.push({ field: 'contributions', reason: `"${rule.column}" is not a number from 0 to 100` });
  return undefined;
}
