/** What is true of a round, folded from its facts: not there yet, open, or ended. */
import type { Gate } from '../office/gate-model.ts';
import type { RoundEnding } from '../project/gates/round.ts';
import type { Pack } from '../project/pack.ts';
import type { SeatRule } from '../tally/rule.ts';
import type { GateModelId, OfficeId, PersonId, ProjectId, ReviewId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { Ballot } from './ballots/ballot.ts';
import type { DecidedBelow } from './opening/facts.ts';
import type { Question } from './questions/question.ts';
import type { RecordedBallot, SaidInMeeting } from './recorded/recorded.ts';

export interface Withdrawal {
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
  readonly asked: number;
  readonly answer?:
    | { readonly agreed: boolean; readonly by: string; readonly reason?: string | undefined; readonly at: Instant }
    | undefined;
}

interface KeptPack {
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
  readonly failing: readonly string[];
}

export interface SeatChange {
  readonly member: PersonId;
  readonly replacement: PersonId;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

interface Opened {
  readonly id: ReviewId;
  readonly project: ProjectId;
  /** The office whose board decides. */
  readonly office: OfficeId;
  readonly model: { readonly id: GateModelId; readonly version: number };
  readonly gate: Gate;
  readonly round: number;
  readonly pack: Pack;
  readonly roster: readonly PersonId[];
  readonly chair: PersonId;
  readonly excluded: readonly { readonly member: PersonId; readonly why: string }[];
  readonly openedAt: Instant;
  /** The latest instant at which anything of this round was recorded (domain/decision/time.ts). */
  readonly latest: Instant;
  readonly deadline: Instant;
  readonly reminders: readonly Instant[];
  readonly escalateAt: Instant;
  readonly route: 'auto' | 'board';
  /** The ballots that stand, one a member; replaced ones are in the facts. */
  readonly ballots: readonly (Ballot & {
    readonly at: Instant;
    readonly seq: number;
    /** It was said in a meeting and recorded by the chair. */
    readonly said?: SaidInMeeting | undefined;
  })[];
  /** What the chair recorded and does not count yet, one a member. */
  readonly recorded?: readonly RecordedBallot[] | undefined;
  /** Members who objected to what was recorded for them. */
  readonly refusedRecorded?: readonly PersonId[] | undefined;
  /** Who stepped back; `left` when the member left the office or lost the role instead. */
  readonly recused: readonly {
    readonly member: PersonId;
    readonly reason: string;
    readonly at: Instant;
    readonly left?: boolean;
  }[];
  /** Seats that are required, have a veto or belong to a group, as they were when the round opened. */
  readonly seatRules?: readonly SeatRule[] | undefined;
  /** In a round of an office above: what the board of the project has decided. */
  readonly below?: DecidedBelow | undefined;
  /** Seats that the PMO gave to others while the round was open, oldest first. */
  readonly seatChanges: readonly SeatChange[];
  /** Whether a ballot was ever cast, also one that was taken out again. */
  readonly balloted: boolean;
  /** The last withdrawal that was asked of the chair; without an answer it waits. `asked` counts all of this round. */
  readonly withdrawal?: Withdrawal | undefined;
  /** What the board asked and was answered while it decides. */
  readonly questions: readonly Question[];
  /** The chair went on with the pack although these musts fail by a newer report. */
  readonly kept?: KeptPack | undefined;
  readonly reminded: number;
  readonly escalated: boolean;
  readonly counts: Readonly<Record<string, number>>;
  /** Digests of the tokens of the waits that began, the newest of each wait. */
  readonly waits: Readonly<Record<string, string>>;
}

export interface OpenReview extends Opened {
  readonly outcome?: undefined;
}

export interface EndedReview extends Opened {
  readonly outcome: RoundEnding;
}

export type Review = OpenReview | EndedReview;

/** A stream without facts: nobody has opened such a round. */
export type NoReview = { readonly [K in keyof EndedReview]?: undefined };

export type ReviewState = NoReview | Review;

export const noReview: NoReview = {};

/** Members who could still vote and have not. */
export function missingMembers(review: Review): readonly PersonId[] {
  const away = new Set([...review.ballots.map(ballot => ballot.member), ...review.recused.map(entry => entry.member)]);
  return review.roster.filter(member => !away.has(member));
}
