/** What is true of a project, folded from its facts. Bounded: long histories stay in the facts, not here. */
import type { Outcome } from '../values/outcome.ts';
import type { Instant } from '../values/time.ts';
import type { ClosureReport } from './closure/report.ts';
import type { Condition } from './conditions/condition.ts';
import type { Evidence } from './delivery/evidence.ts';
import type { Report } from './delivery/report.ts';
import type { Duplicate, ProjectScore } from './intake/score.ts';
import { type Proposal, totalCost } from './proposal.ts';

export type ProjectStatus = 'submitted' | 'returned' | 'declined' | 'active' | 'on-hold' | 'killed' | 'closing' | 'closed';

export interface GateRecord {
  readonly review: string;
  readonly gate: string;
  readonly round: number;
  readonly outcome: Outcome | 'lapsed' | 'voided' | 'refused';
  readonly why: string;
  readonly at: Instant;
  readonly authority?: 'binding' | 'advisory' | 'auto' | undefined;
  /** Set when the project went on although an advisory board said otherwise. */
  readonly against?: string | undefined;
}

export interface OpenRound {
  readonly review: string;
  readonly gate: string;
  readonly round: number;
  readonly since: Instant;
}

export interface Failing {
  readonly criterion: string;
  readonly name: string;
  readonly gate?: string | undefined;
  readonly kind: 'must' | 'should';
  readonly value: string;
  readonly owner: string;
  readonly since: Instant;
}

/** One point of a trend: what a report said, without its words. */
export interface TrendPoint {
  readonly at: Instant;
  readonly forecast?: number | undefined;
  readonly spent?: number | undefined;
  readonly end?: string | undefined;
  readonly progress?: number | undefined;
  readonly confidence?: string | undefined;
  readonly highRisks: number;
  readonly kpis: Readonly<Record<string, number>>;
}

export interface Closure {
  readonly number: number;
  readonly report: ClosureReport;
  /** The project was killed before: no customer is asked, no board is asked again. */
  readonly early: boolean;
  readonly reminders: number;
  readonly askedAt: Instant;
  readonly accepted?: boolean | undefined;
  readonly review?: string | undefined;
  readonly reviewed?: boolean | undefined;
  readonly returned?: string | undefined;
  readonly archive?: { readonly key: string; readonly sha256: string } | undefined;
}

export interface ProjectState {
  readonly id?: string;
  readonly office: string;
  readonly status: ProjectStatus;
  readonly proposal: Proposal;
  readonly digest: string;
  readonly revision: number;
  readonly authors: readonly string[];
  /** Sponsors and managers of earlier revisions. */
  readonly former: readonly string[];
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  /** When something last happened that a reader would call news; lists are ordered by it. */
  readonly newsAt: Instant;
  readonly score?: (ProjectScore & { readonly revision: number }) | undefined;
  readonly duplicates: readonly Duplicate[];
  /** Why intake returned or declined it. */
  readonly reasons: readonly string[];
  readonly model?: { readonly id: string; readonly version: number } | undefined;
  readonly stage?: string | undefined;
  readonly stageSince?: Instant | undefined;
  readonly passed: readonly string[];
  /** Rounds asked for so far, by gate. */
  readonly rounds: Readonly<Record<string, number>>;
  readonly open?: OpenRound | undefined;
  readonly gates: readonly GateRecord[];
  readonly evidence: readonly Evidence[];
  readonly report?: (Report & { readonly at: Instant }) | undefined;
  readonly trend: readonly TrendPoint[];
  readonly baseline: { readonly cost?: number | undefined; readonly end?: string | undefined };
  readonly conditions: readonly (Condition & { readonly metAt?: Instant | undefined; readonly how?: string | undefined })[];
  readonly failing: readonly Failing[];
  readonly closure?: Closure | undefined;
  readonly result?: 'completed' | 'killed' | undefined;
  /** Digests of the tokens of the waits that began, newest a wait. */
  readonly waits: Readonly<Record<string, string>>;
}

export const noProject: ProjectState = {
  office: '',
  status: 'submitted',
  proposal: { office: '', title: '', sponsor: '', costs: [], benefits: [], contributions: [], withheld: [], notDuplicateOf: [] },
  digest: '',
  revision: 0,
  authors: [],
  former: [],
  submittedAt: '',
  changedAt: '',
  newsAt: '',
  duplicates: [],
  reasons: [],
  passed: [],
  rounds: {},
  gates: [],
  evidence: [],
  trend: [],
  baseline: {},
  conditions: [],
  failing: [],
  waits: {},
};

/** Who accepts the result at closure. */
export function customerOf(project: ProjectState): string {
  return project.proposal.customer ?? project.proposal.sponsor;
}

/** Cost and end as the proposal states them: the baseline until a board approves another. */
export function baselineOf(proposal: Proposal): ProjectState['baseline'] {
  return { cost: totalCost(proposal), end: proposal.end };
}

/** The person who holds a role towards this project. */
export function ownerOf(project: ProjectState, owner: 'sponsor' | 'manager' | 'pmo'): string {
  if (owner === 'manager') return project.proposal.manager ?? project.proposal.sponsor;
  return owner === 'sponsor' ? project.proposal.sponsor : 'pmo';
}
