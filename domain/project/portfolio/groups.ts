/** What the projects of a portfolio come to, together and by what they have in common. Every project counts, also those that were declined or withdrawn: who wants others filters. */
import { compareWords } from '../../values/order-of-words.ts';
import { confidenceOrder, expectedCost, type PortfolioEntry, type PortfolioNames, statusOrder } from './entry.ts';

export const portfolioGroupings = [
  ...(['status', 'stage', 'department', 'category', 'confidence', 'model', 'sponsor', 'manager'] as const),
] as const;
export type PortfolioGrouping = (typeof portfolioGroupings)[number];

export interface PortfolioSums {
  readonly projects: number;
  /** Projects of which a board decides now. */
  readonly deciding: number;
  /** Projects for which the PMO chose another gate model than their size says. */
  readonly chosenModels: number;
  /** Projects with a criterion that fails now; all criteria that fail, and the musts among them. */
  readonly withAlerts: number;
  readonly alerts: number;
  readonly musts: number;
  readonly highRisks: number;
  /** Minor units: baselines, and what is expected now; where a project has no forecast, its baseline. */
  readonly cost: number;
  readonly expected: number;
  /** Projects with neither, which both sums lack. */
  readonly withoutCost: number;
  /** The mean of those that have one; absent where none has. */
  readonly meanScore?: number | undefined;
  readonly withoutScore: number;
}

export function sumsOf(entries: readonly PortfolioEntry[]): PortfolioSums {
  const sum = (of: (entry: PortfolioEntry) => number | undefined) =>
    entries.reduce((total, entry) => total + (of(entry) ?? 0), 0);
  const scored = entries.filter(({ score }) => score !== undefined);
  return {
    projects: entries.length,
    deciding: entries.filter(({ openReview }) => openReview !== undefined).length,
    chosenModels: entries.filter(({ chosenModel }) => chosenModel).length,
    withAlerts: entries.filter(({ alerts }) => alerts > 0).length,
    alerts: sum(({ alerts }) => alerts),
    musts: sum(({ musts }) => musts),
    highRisks: sum(({ highRisks }) => highRisks),
    cost: sum(({ cost, forecast }) => cost ?? forecast),
    expected: sum(expectedCost),
    withoutCost: entries.filter(entry => expectedCost(entry) === undefined).length,
    ...(scored.length > 0 && { meanScore: sum(({ score }) => score) / scored.length }),
    withoutScore: entries.length - scored.length,
  };
}

/** What an entry says of a grouping, as its filter takes it; undefined where it says nothing. */
const saidOf: Readonly<Record<PortfolioGrouping, (entry: PortfolioEntry) => string | undefined>> = {
  status: ({ status }) => status,
  stage: ({ stage }) => stage,
  department: ({ department }) => department,
  category: ({ category }) => category,
  confidence: ({ confidence }) => confidence,
  model: ({ gateModel }) => gateModel,
  sponsor: ({ sponsor }) => sponsor,
  manager: ({ manager }) => manager,
};

export interface PortfolioGroup {
  /** Absent for those that say nothing of it. */
  readonly value?: string | undefined;
  readonly sums: PortfolioSums;
}

/** In the order in which the office has them, else by their names; those that say nothing last. */
export function groupsOf(
  entries: readonly PortfolioEntry[],
  by: PortfolioGrouping,
  names: PortfolioNames,
): readonly PortfolioGroup[] {
  const compare = compareSaid(by, names);
  return [...Map.groupBy(entries, saidOf[by])]
    .map(([value, theirs]) => ({ value, sums: sumsOf(theirs) }))
    .sort(({ value: left }, { value: right }) => {
      if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
      return compare(left, right);
    });
}

function compareSaid(by: PortfolioGrouping, names: PortfolioNames): (left: string, right: string) => number {
  const place: Partial<Record<PortfolioGrouping, (value: string) => number>> = {
    status: value => (statusOrder as readonly string[]).indexOf(value),
    confidence: value => confidenceOrder.indexOf(value),
    stage: names.stagePlace,
  };
  const placed = place[by];
  if (placed) return (left, right) => placed(left) - placed(right);
  const name = by === 'sponsor' || by === 'manager' ? names.person : by === 'model' ? names.model : (value: string) => value;
  return (left, right) => compareWords(name(left), name(right));
}

/** Which projects are meant: all that say each of these, and nothing of what is asked for in `without`. */
export type PortfolioFilter = { readonly [G in PortfolioGrouping]?: string | undefined } & {
  readonly without?: PortfolioGrouping | undefined;
};

export function isInPortfolio(entry: PortfolioEntry, { without, ...asked }: PortfolioFilter): boolean {
  if (without !== undefined && saidOf[without](entry) !== undefined) return false;
  return portfolioGroupings.every(grouping => asked[grouping] === undefined || saidOf[grouping](entry) === asked[grouping]);
}
