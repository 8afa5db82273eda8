/**
 * The same project with another start: what it costs and needs comes so many quarters later. One option of a candidate for each start that is
 * possible makes the choice of the start a part of the choice of the portfolio.
 */
import { own } from '../values/record.ts';
import type { CandidateOption } from './problem.ts';

type Part = Pick<CandidateOption, 'cost' | 'needs'>;

const quarterPattern = /^(\d{4})-Q([1-4])$/;
const yearPattern = /^\d{4}$/;

/**
 * Costs by year (`2027`) and needs by quarter (`2027-Q1`), moved. Within a year costs are taken to be spread evenly, so that a start three
 * quarters later moves three quarters of a year's cost into the next year, to the whole minor unit; their sum stays. Undefined when a year or a
 * quarter is not written so: nobody can say what comes after it.
 */
export function startingLater({ cost, needs }: Part, quarters: number): Part | undefined {
  const moved: Part = { cost: {}, needs: {} };
  for (const [year, amount] of Object.entries(cost)) {
    if (!yearPattern.test(year)) return undefined;
    const first = Number(year) + Math.floor(quarters / 4);
    const next = Math.round((amount * (quarters % 4)) / 4);
    add(moved.cost, String(first), amount - next);
    if (quarters % 4 > 0) add(moved.cost, String(first + 1), next);
  }
  for (const [role, periods] of Object.entries(needs)) {
    const later: Record<string, number> = {};
    for (const [period, tenths] of Object.entries(periods)) {
      const quarter = quarterLater(period, quarters);
      if (quarter === undefined) return undefined;
      add(later, quarter, tenths);
    }
    moved.needs[role] = later;
  }
  return moved;
}

/** `2028-Q1` for one quarter after `2027-Q4`; undefined for what is not written so. */
export function quarterLater(period: string, quarters: number): string | undefined {
  const [, year, quarter] = quarterPattern.exec(period) ?? [];
  if (year === undefined) return undefined;
  const at = Number(year) * 4 + Number(quarter) - 1 + quarters;
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
}

function add(amounts: Record<string, number>, period: string, amount: number): void {
  amounts[period] = (own(amounts, period) ?? 0) + amount;
}
