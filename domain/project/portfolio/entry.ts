/** What a portfolio shows of a project, as far as ordering, filtering and sums ask. Money in minor units of the office's currency; chances from 0 to 1. */
import type { Confidence } from '../delivery/report.ts';
import type { ProjectStatus } from '../state.ts';

export interface PortfolioEntry {
  readonly id: string;
  readonly title: string;
  readonly sponsor: string;
  readonly manager?: string | undefined;
  readonly department?: string | undefined;
  readonly category?: string | undefined;
  readonly status: ProjectStatus;
  readonly stage?: string | undefined;
  readonly gateModel?: string | undefined;
  /** Another gate model was chosen than its size says. */
  readonly chosenModel?: true | undefined;
  readonly score?: number | undefined;
  readonly cost?: number | undefined;
  readonly forecast?: number | undefined;
  readonly end?: string | undefined;
  readonly confidence?: string | undefined;
  readonly alerts: number;
  readonly musts?: number | undefined;
  readonly highRisks?: number | undefined;
  readonly openReview?: string | undefined;
  /** That the cost grows by more than a tenth, that the end slips by more than half a year. */
  readonly risks?: { readonly cost: number; readonly slip: number } | undefined;
  readonly submittedAt: string;
  readonly changedAt: string;
}

/** What entries say by id, in words and in an order: as the office calls its people, stages and gate models. */
export interface PortfolioNames {
  readonly person: (id: string) => string;
  readonly model: (id: string) => string;
  readonly stage: (id: string) => string;
  /** From 0, in the order of the gate models. */
  readonly stagePlace: (id: string) => number;
}

/** The expected cost: the forecast of the latest report, where there is none the baseline. */
export function expectedCost({ forecast, cost }: Pick<PortfolioEntry, 'forecast' | 'cost'>): number | undefined {
  return forecast ?? cost;
}

/** From intake to the end. */
export const statusOrder = [
  ...(['submitted', 'returned', 'active', 'on-hold', 'closing', 'closed', 'killed', 'declined', 'withdrawn'] as const),
] satisfies readonly ProjectStatus[];

/** From the best to the worst. */
export const confidenceOrder: readonly string[] = ['green', 'amber-green', 'amber', 'amber-red', 'red'] satisfies Confidence[];
