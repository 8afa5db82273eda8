/** What is true of a selection, folded from its facts: its candidates, its scenarios, and what the board was asked and decided. */
import type { Rule, SeatRule } from '../tally/rule.ts';
import type { CallId, OfficeId, PersonId, ProjectId, SelectionId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { SelectionBallot } from './ballots/ballot.ts';
import type { FrozenCandidate, LeftOut, Limits } from './candidates/candidate.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { OtherScenario } from './submission/other-scenario.ts';

/** `draft`: the PMO makes scenarios. `submitted`: a board decides on one of them. */
export const selectionStatuses = ['draft', 'submitted', 'decided', 'withdrawn'] as const;
export type SelectionStatus = (typeof selectionStatuses)[number];

/** One question to a board: the scenario as it was then, who may decide, by which rule and until when. */
export interface Submission {
  readonly number: number;
  /** A copy: what is done to the scenario later changes nothing here. */
  readonly scenario: Scenario;
  /** Of everything that the board is shown (pack.ts). */
  readonly pack: string;
  readonly board: { readonly id: string; readonly name: string };
  /** The other scenarios, as they stood then. */
  readonly others: readonly OtherScenario[];
  readonly question?: string | undefined;
  readonly rule: Omit<Rule, 'ballots'>;
  readonly roster: readonly PersonId[];
  readonly chair: PersonId;
  readonly excluded: readonly { readonly member: PersonId; readonly why: string }[];
  readonly seatRules?: readonly SeatRule[] | undefined;
  readonly by: string;
  readonly at: Instant;
  readonly deadline: Instant;
  readonly reminders: readonly Instant[];
  readonly escalateAt: Instant;
  readonly reminded: number;
  readonly escalated: boolean;
  /** The ballots that stand, one a member; replaced ones are in the facts. */
  readonly ballots: readonly (SelectionBallot & { readonly at: Instant; readonly seq: number })[];
  readonly recused: readonly {
    readonly member: PersonId;
    readonly reason: string;
    readonly at: Instant;
    readonly left?: boolean;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly ending?: SubmissionEnding | undefined;
}

/** How a board answered: the scenario is taken, another is wanted, nothing now, or no decision came about. */
export interface SubmissionEnding {
  readonly kind: 'decided' | 'another-scenario' | 'hold' | 'lapsed' | 'withdrawn';
  readonly why: string;
  readonly at: Instant;
  readonly tieBrokenBy?: string | undefined;
}

/** What became of a candidate, and why: the words that its sponsor is told. */
export interface CandidateOutcome {
  readonly project: ProjectId;
  readonly chosen: boolean;
  readonly option?: string | undefined;
  readonly units?: number | undefined;
  readonly reason: string;
}

export interface Selection {
  readonly id: SelectionId;
  readonly office: OfficeId;
  readonly name: string;
  readonly call?: CallId | undefined;
  readonly currency: string;
  readonly candidates: readonly FrozenCandidate[];
  readonly leftOut: readonly LeftOut[];
  readonly limits: Limits;
  readonly by: string;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly status: SelectionStatus;
  readonly scenarios: readonly Scenario[];
  /** How many there have ever been: numbers are given once. */
  readonly numbered: number;
  /** The question that is open, else the last one. */
  readonly submission?: Submission | undefined;
  /** Former questions, oldest first. */
  readonly former: readonly Submission[];
  readonly outcomes?: readonly CandidateOutcome[] | undefined;
  readonly decidedAt?: Instant | undefined;
  /** The projects have been told. */
  readonly told: boolean;
  readonly withdrawn?: { readonly by: string; readonly reason: string; readonly at: Instant } | undefined;
  /** The latest instant at which anything of the open question was recorded (submission/time.ts). */
  readonly latest?: Instant | undefined;
  /** Digests of the tokens of the waits that began, the newest of each wait. */
  readonly waits: Readonly<Record<string, string>>;
}

/** A stream without facts: there is no such selection. */
export type NoSelection = { readonly [K in keyof Selection]?: undefined };
export type SelectionState = NoSelection | Selection;
export const noSelection: NoSelection = {};

export function scenarioOf({ scenarios }: Pick<Selection, 'scenarios'>, number: number): Scenario | undefined {
  return scenarios.find(entry => entry.number === number);
}

/** Members who could still vote and have not. */
export function missingVoters({ roster, ballots, recused }: Submission): readonly PersonId[] {
  const away = new Set([...ballots.map(ballot => ballot.member), ...recused.map(entry => entry.member)]);
  return roster.filter(member => !away.has(member));
}
