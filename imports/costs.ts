/**
 * Costs by financial year: from columns by year where the mapping names them, else the whole-life total as one entry in the
 * year of the start (or the mapping's fallback year where no start is given), because no profile is known and none is invented.
 */

import type { ColumnPlan } from './column-plan.ts';
import { readMoney } from './money-text.ts';
import type { TableRecord } from './records.ts';
import type { RowDraft } from './row-draft.ts';

export interface CostYear {
  /** First year of the financial year. */
  readonly year: number;
  /** Minor units. */
  readonly amount: number;
}

/** Empty when costs are missing, withheld or unreadable; the draft then says which. */
export function costsOf(record: TableRecord, plan: ColumnPlan, draft: RowDraft): CostYear[] {
  const profile = profileOf(record, plan, draft);
  if (profile !== undefined) return profile;
  const total = draft.values.get('costs');
  if (typeof total !== 'number') return [];
  const start = draft.values.get('start');
  const { financialYearStart, fallbackYear } = plan.mapping.costs;
  const unreadable = draft.problems.some(problem => problem.field === 'start') && start === undefined;
  const year = typeof start === 'string' ? financialYear(start, financialYearStart) : fallbackYear;
  if (year !== undefined && !unreadable) return [{ year, amount: total }];
  const why = unreadable ? 'the start cannot be read' : 'no start date and no fallback year';
  draft.values.delete('costs');
  draft.problems.push({ field: 'costs', reason: `${why}: no year to put the total in` });
  return [];
}

/** The year in which the financial year of a day began; `firstMonth` 4 means April. */
export function financialYear(date: string, firstMonth: number): number {
  const [year, month] = date.split('-').map(Number);
  return (month ?? 1) >= firstMonth ? (year ?? 0) : (year ?? 0) - 1;
}

/** All years or none: a profile with a hole in it would look cheaper than the project is. */
function profileOf(record: TableRecord, plan: ColumnPlan, draft: RowDraft): CostYear[] | undefined {
  const classified = plan.costYears.map(({ year, ref, index }) => ({
    year,
    ref,
    cell: plan.classify(record.cells[index] ?? ''),
  }));
  const withheld = classified.find(({ cell }) => cell.kind === 'withheld');
  if (withheld?.cell.kind === 'withheld')
    return dropCosts(draft, () =>
      draft.withheld.push({ field: 'costs', reason: withheld.cell.kind === 'withheld' ? withheld.cell.reason : '' }),
    );
  const years: CostYear[] = [];
  for (const { year, ref, cell } of classified) {
    if (cell.kind !== 'text') continue;
    const read = readMoney(cell.text, plan.mapping.money);
    if (!read.ok) return dropCosts(draft, () => draft.problems.push({ field: 'costs', reason: `"${ref}": ${read.reason}` }));
    years.push({ year, amount: read.minor });
  }
  if (years.length === 0) return undefined;
  dropNotes(draft);
  draft.values.set(
    'costs',
    years.reduce((sum, { amount }) => sum + amount, 0),
  );
  return years;
}

function dropCosts(draft: RowDraft, note: () => void): CostYear[] {
  dropNotes(draft);
  draft.values.delete('costs');
  note();
  return [];
}

/** Removes what was noted about the column of the total: the years replace it. */
function dropNotes(draft: RowDraft): void {
  for (const list of [draft.withheld, draft.missing, draft.problems]) {
    const at = list.findIndex(note => note.field === 'costs');
    if (at !== -1) list.splice(at, 1);
  }
}

/** The sum of all years; undefined when there are none, because unknown costs are not zero. */
export function totalCostOf(costs: readonly CostYear[]): number | undefined {
  return costs.length === 0 ? undefined : costs.reduce((sum, { amount }) => sum + amount, 0);
}
