/** The shapes of the API's answers, made of the domain's own types. Money in minor units, instants in UTC, days as calendar dates. */
import type { CriterionFinding } from '#domain/criteria/findings.ts';
import type { OfficeAction } from '#domain/office/actions.ts';
import type { Board } from '#domain/office/boards/board.ts';
import type { Delegation } from '#domain/office/delegations/delegation.ts';
import type { Gate, GateModel, PublishedGateModel } from '#domain/office/gate-model.ts';
import type { Person } from '#domain/office/people.ts';
import type { Goal, ScoringModel } from '#domain/office/standards/goal.ts';
import type { ProjectAction } from '#domain/project/actions.ts';
import type { ConditionStanding } from '#domain/project/conditions/standing.ts';
import type { Duplicate, ProjectScore } from '#domain/project/intake/score.ts';
import type { Project, ProjectStatus } from '#domain/project/state.ts';
import type { ReviewAction } from '#domain/review/actions.ts';
import type { Ballot } from '#domain/review/ballots/ballot.ts';
import type { Review } from '#domain/review/state.ts';
import type { HiddenBallot } from '#domain/review/visibility.ts';
import type { Outcome } from '#domain/values/outcome.ts';
import type { Role } from '#domain/values/roles.ts';

export interface Paged<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly at?: string;
  /** Types of the facts that were stored. */
  readonly facts: readonly string[];
}

export interface Me {
  readonly id: string;
  readonly name?: string;
  readonly offices: readonly { id: string; name: string; currency: string; roles: readonly Role[] }[];
}

export interface OfficeView {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly goals: readonly Goal[];
  readonly scoring: ScoringModel;
  readonly boards: readonly Board[];
  readonly delegations: readonly (Delegation & { revokedAt?: string })[];
  readonly preferredModel?: string;
  readonly gateModels: readonly { id: string; name: string; version: number }[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'roles'>[];
  readonly changes: Changes;
  /** What the reader may do in the office now. */
  readonly actions: readonly OfficeAction[];
}

/** Which entry of an office's history last changed each of its standards. */
export type Changes = Readonly<Record<string, number>>;

export interface GateModels {
  readonly items: readonly PublishedGateModel[];
  readonly versions: Readonly<Record<string, readonly PublishedGateModel[]>>;
  readonly preferred?: string;
  readonly changes: Changes;
}

export interface ProjectRow {
  readonly id: string;
  readonly office: string;
  readonly title: string;
  readonly sponsor: string;
  readonly manager?: string;
  readonly department?: string;
  readonly category?: string;
  readonly status: ProjectStatus;
  readonly stage?: string;
  readonly score?: number;
  readonly cost?: number;
  readonly forecast?: number;
  readonly start?: string;
  readonly end?: string;
  readonly confidence?: string;
  readonly withheld: readonly string[];
  /** How many criteria fail now. */
  readonly alerts: number;
  readonly openReview?: string;
  readonly openGate?: string;
  readonly highRisks?: number;
  readonly goals?: readonly { goal: string; points: number }[];
  readonly submittedAt: string;
  readonly changedAt: string;
}

export interface ProjectView extends Omit<Project, 'waits' | 'id' | 'conditions'> {
  readonly id: string;
  readonly version: number;
  readonly conditions: readonly (Project['conditions'][number] & {
    readonly standing: ConditionStanding;
    /** Who may accept a report of it; empty when none waits. */
    readonly waitsFor?: readonly string[];
  })[];
  /** What the reader may do with the project now. */
  readonly actions: readonly ProjectAction[];
  readonly stages?: GateModel['stages'];
  readonly gatesOfModel?: readonly Pick<Gate, 'id' | 'name' | 'from' | 'to' | 'closing'>[];
  readonly nextGate?: Pick<Gate, 'id' | 'name' | 'question' | 'authority' | 'board' | 'closing'> & {
    readonly criteria: readonly CriterionFinding[];
  };
  readonly currency: string;
  readonly officeName: string;
}

export type ShownBallot = (Ballot & { readonly at: string; readonly hidden?: undefined }) | HiddenBallot;
export interface ReviewView extends Omit<Review, 'waits' | 'id' | 'ballots'> {
  readonly id: string;
  readonly version: number;
  readonly ballots: readonly ShownBallot[];
  readonly missing: readonly string[];
  /** What the reader may do in the round now. */
  readonly actions: readonly ReviewAction[];
  /** Members whose ballot the reader may cast; empty when none. */
  readonly youMayVoteFor: readonly string[];
  readonly gatesOfModel?: readonly Pick<Gate, 'id' | 'name'>[];
  readonly currency: string;
  readonly title: string;
  readonly projectStatus: ProjectStatus;
  readonly now: string;
}

export interface ReviewRow {
  readonly id: string;
  readonly kind: 'review';
  readonly project: string;
  readonly office: string;
  readonly title: string;
  readonly gate: string;
  readonly gateName: string;
  readonly round: number;
  readonly score?: number;
  readonly openedAt: string;
  readonly deadline: string;
  readonly authority: Gate['authority'];
  readonly voted: number;
  readonly quorum: number;
  readonly roster: number;
  readonly ended?: 'decided' | 'lapsed' | 'voided';
  readonly outcome?: Outcome;
  readonly endedAt?: string;
  readonly onBehalfOf?: string;
}

export interface AcceptanceRow {
  readonly kind: 'acceptance';
  readonly project: string;
  readonly title: string;
  readonly office: string;
  readonly since: string;
}

export type Waiting = ReviewRow | AcceptanceRow;

export interface AlertRow {
  readonly criterion: string;
  readonly name: string;
  readonly gate?: string;
  readonly kind: 'must' | 'should';
  readonly value: string;
  readonly owner: string;
  readonly since: string;
  readonly project: string;
  readonly title: string;
  readonly status: ProjectStatus;
}

export interface LessonRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly project: string;
  readonly projectTitle: string;
  readonly department?: string;
  readonly result?: 'completed' | 'killed';
  readonly at: string;
}

export interface Preview {
  readonly score: ProjectScore;
  readonly duplicates: readonly Duplicate[];
  readonly lessons: readonly LessonRow[];
}

export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly kind: 'person' | 'system'; readonly id: string };
  readonly digest: string;
  readonly facts: readonly ({ readonly type: string } & Readonly<Record<string, unknown>>)[];
}
