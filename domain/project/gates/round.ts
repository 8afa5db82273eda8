/** What a project must know of the round it waits for: what the board was shown, and how it ended. A review's state satisfies it. */
import type { Gate } from '../../office/gate-model.ts';
import type { ProjectId, ReviewId, StageId } from '../../values/ids.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';
import type { BoardCondition } from '../conditions/condition.ts';
import type { GivenReason } from './reasons.ts';

export type RoundEnding =
  | {
      readonly kind: 'decided';
      readonly outcome: Outcome;
      readonly why: string;
      readonly at: Instant;
      readonly conditions: readonly BoardCondition[];
      readonly by: string;
      /** The earlier stage to which a recycle sends the project back. */
      readonly stage?: StageId | undefined;
      /** The day until which a hold lasts. */
      readonly holdUntil?: CalendarDate | undefined;
      /** The chair, when the chair's ballot broke a tie. */
      readonly tieBrokenBy?: string | undefined;
    }
  | { readonly kind: 'lapsed' | 'voided'; readonly why: string; readonly at: Instant }
  /** By whom: who withdrew the request, or the chair who restarted the round. */
  | { readonly kind: 'withdrawn' | 'restarted'; readonly by: string; readonly why: string; readonly at: Instant };

/** A round that was asked for and whose review is not opened yet. */
interface RoundToBeOpened {
  readonly id?: undefined;
  readonly outcome?: undefined;
}

export interface OpenedRound {
  readonly id: ReviewId;
  readonly project: ProjectId;
  readonly gate: Gate;
  readonly chair: string;
  /** Digest of all that the board was shown, and of proposal and evidence alone. */
  readonly pack: { readonly digest: string; readonly content: string };
  /** The ballots that stand. */
  readonly ballots: readonly GivenReason[];
  /** How it ended; absent while the board decides. */
  readonly outcome?: RoundEnding | undefined;
}

export type Round = RoundToBeOpened | OpenedRound;
