/**
 * By what a portfolio is ordered. What a project does not say stands last in both directions, and where two say the same the newer proposal stands first: the order
 * is the same whoever works it out, and a place in it leads to the next page.
 */
import { compareWords } from '../../values/order-of-words.ts';
import { confidenceOrder, expectedCost, type PortfolioEntry, type PortfolioNames, statusOrder } from './entry.ts';

export const portfolioColumns = [
  ...(['title', 'status', 'stage', 'score', 'cost', 'end', 'confidence', 'cost-grows', 'end-slips', 'alerts', 'musts'] as const),
  ...(['high-risks', 'model', 'department', 'category', 'sponsor', 'manager', 'proposed', 'changed'] as const),
] as const;
export type PortfolioColumn = (typeof portfolioColumns)[number];

export interface PortfolioOrder {
  readonly by: PortfolioColumn;
  readonly descending: boolean;
}

/** As it is asked for: a column, or with `-` before it the other way round. */
export type OrderByColumn = PortfolioColumn | `-${PortfolioColumn}`;

export function orderOf(asked: OrderByColumn): PortfolioOrder {
  const descending = asked.startsWith('-');
  return { by: (descending ? asked.slice(1) : asked) as PortfolioColumn, descending };
}

/** Where an entry stands: what it says, and when it was proposed with its id. */
export interface Place {
  readonly value?: string | number | undefined;
  readonly proposed: string;
  readonly id: string;
}

type Value = string | number | undefined;

const values: Readonly<Record<PortfolioColumn, (entry: PortfolioEntry, names: PortfolioNames) => Value>> = {
  title: ({ title }) => title,
  status: ({ status }) => statusOrder.indexOf(status),
  stage: ({ stage }, names) => (stage === undefined ? undefined : names.stagePlace(stage)),
  score: ({ score }) => score,
  cost: expectedCost,
  end: ({ end }) => end,
  confidence: ({ confidence }) => (confidence === undefined ? undefined : confidenceOrder.indexOf(confidence)),
  'cost-grows': ({ risks }) => risks?.cost,
  'end-slips': ({ risks }) => risks?.slip,
  alerts: ({ alerts }) => alerts,
  musts: ({ musts = 0 }) => musts,
  'high-risks': ({ highRisks }) => highRisks,
  model: ({ gateModel }, names) => (gateModel === undefined ? undefined : names.model(gateModel)),
  department: ({ department }) => department,
  category: ({ category }) => category,
  sponsor: ({ sponsor }, names) => names.person(sponsor),
  manager: ({ manager }, names) => (manager === undefined ? undefined : names.person(manager)),
  proposed: ({ submittedAt }) => submittedAt,
  changed: ({ changedAt }) => changedAt,
};

export function placeOf(entry: PortfolioEntry, by: PortfolioColumn, names: PortfolioNames): Place {
  return { value: values[by](entry, names), proposed: entry.submittedAt, id: entry.id };
}

function comparedBySaying(left: NonNullable<Value>, right: NonNullable<Value>): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return compareWords(String(left), String(right));
}

/** Negative when `left` stands before `right`. */
export function comparePlaces(left: Place, right: Place, descending: boolean): number {
  const compared = comparedByValue(left.value, right.value, descending);
  if (compared !== 0) return compared;
  if (left.proposed !== right.proposed) return left.proposed > right.proposed ? -1 : 1;
  if (left.id === right.id) return 0;
  return left.id > right.id ? -1 : 1;
}

function comparedByValue(left: Value, right: Value, descending: boolean): number {
  if (left === right) return 0;
  if (left === undefined) return 1;
  if (right === undefined) return -1;
  const compared = comparedBySaying(left, right);
  return descending ? -compared : compared;
}

/** All entries in an order; each is looked at once, so ten thousand take as long as their comparing. */
export function ordered<E extends PortfolioEntry>(
  entries: readonly E[],
  { by, descending }: PortfolioOrder,
  names: PortfolioNames,
): readonly E[] {
  return entries
    .map(entry => ({ entry, place: placeOf(entry, by, names) }))
    .sort((left, right) => comparePlaces(left.place, right.place, descending))
    .map(({ entry }) => entry);
}
