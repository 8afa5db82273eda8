/**
 * Baselines: cost and end as a board has approved them. The first passed gate sets number 1 with what was proposed; afterwards only a change
 * request that a board has approved sets another. Alerts compare with the approved one.
 */
import type { Outcome } from '../../values/outcome.ts';
import type { Instant } from '../../values/time.ts';
import { type Proposal, totalCost } from '../proposal.ts';

export interface Baseline {
  readonly cost?: number | undefined;
  readonly end?: string | undefined;
}

export interface ApprovedBaseline extends Baseline {
  /** Counts from 1. */
  readonly number: number;
  readonly at: Instant;
  /** Absent when it was approved before Tollgate. */
  readonly review?: string | undefined;
  readonly why: string;
  /** The change request that it approves; absent for the first. */
  readonly change?: string | undefined;
}

/** A change of cost, end or scope that waits for a board. */
export interface ChangeRequest extends Baseline {
  readonly id: string;
  readonly scope?: string | undefined;
  readonly reason: string;
  readonly evidence?: string | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** A change request as a board answered it: the approved cost, end and scope stayed as they were. */
export interface DeclinedChange extends ChangeRequest {
  readonly review: string;
  readonly outcome: Outcome;
  readonly why: string;
  readonly decidedAt: Instant;
}

/** Cost and end as the proposal states them: the baseline until a board approves one. */
export function baselineOf(proposal: Proposal): Baseline {
  return { cost: totalCost(proposal), end: proposal.end };
}

/** What the baseline would be if a change was approved: what it does not name stays. */
export function changedBaseline(approved: Baseline, { cost, end }: Pick<ChangeRequest, 'cost' | 'end'>): Baseline {
  return { cost: cost ?? approved.cost, end: end ?? approved.end };
}

/** What the board is asked to approve: the change that waits, else what the proposal says now. */
export function proposedBaseline(project: {
  readonly baseline: Baseline;
  readonly proposal: Proposal;
  readonly change?: ChangeRequest | undefined;
}): Baseline {
  return project.change ? changedBaseline(project.baseline, project.change) : baselineOf(project.proposal);
}
