/** The rounds of a project: how each ended, and the one that is open. */
import type { BoardId, GateId, PersonId, ReviewId, StageId } from '../../values/ids.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';
import type { DecidedAbove } from '../escalation/with-escalation.ts';
import type { HandedOverInRound } from '../handover/with-handover.ts';
import type { GivenReason } from './reasons.ts';

/** How a round ends without a decision; `escalated`: with a go that waits for the board above. */
export const undecidedEnds = ['lapsed', 'voided', 'refused', 'withdrawn', 'restarted', 'escalated'] as const;
export type UndecidedEnd = (typeof undecidedEnds)[number];

export function isUndecided(end: Outcome | UndecidedEnd): end is UndecidedEnd {
  return (undecidedEnds as readonly string[]).includes(end);
}

/**
 * What a round decides that is neither the next gate nor a change: whether a project that is over is taken up again, a gate that was passed before, or
 * what becomes of a project that has left its tolerance between two gates.
 */
export const roundKinds = ['reopening', 'repeat', 'exception'] as const;
export type RoundKind = (typeof roundKinds)[number];

export interface GateRecord {
  readonly review: ReviewId;
  readonly gate: GateId;
  readonly round: number;
  /** The board that was asked; absent in histories of earlier versions. */
  readonly board?: BoardId | undefined;
  readonly outcome: Outcome | UndecidedEnd;
  readonly why: string;
  /** When the board was asked; the criteria alone ask nobody, and are asked and answered at once. */
  readonly asked?: Instant | undefined;
  readonly at: Instant;
  readonly authority?: 'binding' | 'advisory' | 'auto' | undefined;
  /** Set when the project went on although an advisory board said otherwise. */
  readonly against?: string | undefined;
  /** It decided a change of the baseline and nothing else. */
  readonly alone?: true | undefined;
  /** The earlier stage to which it sent the project back. */
  readonly backTo?: StageId | undefined;
  /** The own stage of the project, from 0, that began by it. */
  readonly ownStage?: number | undefined;
  /** The day until which it put the project on hold. */
  readonly holdUntil?: CalendarDate | undefined;
  /** What it decided besides gates and changes. */
  readonly kind?: RoundKind | undefined;
  /** What the ballots said and why, of the last rounds; the full texts are in the history. */
  readonly reasons?: readonly GivenReason[] | undefined;
  /** The chair, when the chair's ballot broke a tie. */
  readonly tieBrokenBy?: PersonId | undefined;
  /** It was a round of the office above, about a go of the board below. */
  readonly above?: DecidedAbove | undefined;
}

export interface OpenRound {
  readonly review: ReviewId;
  readonly gate: GateId;
  readonly round: number;
  readonly since: Instant;
  /** The change request that the round decides (too). */
  readonly change?: string | undefined;
  /** It moves the project past no gate: it decides that change, or what `kind` says, and nothing else. */
  readonly alone?: true | undefined;
  /** What it decides besides gates and changes. */
  readonly kind?: RoundKind | undefined;
  /** The board of the office above is asked. */
  readonly above?: DecidedAbove | undefined;
  /** A role went into other hands while the board decides. */
  readonly handedOver?: HandedOverInRound | undefined;
}

/** The only round of a project that is over. */
export type ReopeningRound = OpenRound & { readonly kind: 'reopening' };
