/** What is true of a call for proposals, folded from its facts. */
import type { AssessmentId, CallId, OfficeId, ProjectId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { FrozenModel } from './frozen-model.ts';
import type { CallTerms } from './opening/facts.ts';

/** `open` before its opening day, too; `closed` while its panels rate. */
export const callStatuses = ['open', 'closed', 'ranked', 'decided', 'ended'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** A proposal that is judged in the call. */
export interface JoinedProposal {
  readonly project: ProjectId;
  /** Of the proposal, when it joined; a later one until the call closes is judged instead. */
  readonly revision: number;
  readonly by: string;
  readonly at: Instant;
  /** The assessment that was opened for it, and until when its panel rates. */
  readonly assessment?: AssessmentId | undefined;
  readonly askedAt?: Instant | undefined;
  readonly due?: Instant | undefined;
  /** When the ratings came to light, and until when the panel talks about them. */
  readonly revealed?: { readonly at: Instant; readonly talkUntil?: Instant | undefined } | undefined;
  /** Its assessors were reminded. */
  readonly reminded?: true | undefined;
  readonly assessed?: { readonly at: Instant; readonly score?: number | undefined } | undefined;
}

/** A proposal that came after the closing day and waits for the office's next call. */
export interface WaitingProposal {
  readonly project: ProjectId;
  readonly by: string;
  readonly at: Instant;
}

/** One line of a ranking; proposals that could not be scored have neither. */
export interface RankedProposal {
  readonly project: ProjectId;
  readonly score?: number | undefined;
  readonly rank?: number | undefined;
}

export interface Call extends CallTerms {
  readonly id: CallId;
  readonly office: OfficeId;
  readonly model: FrozenModel;
  readonly by: string;
  readonly announcedAt: Instant;
  readonly status: CallStatus;
  /** When its opening day came. */
  readonly startedAt?: Instant | undefined;
  readonly proposals: readonly JoinedProposal[];
  readonly waiting: readonly WaitingProposal[];
  readonly closedAt?: Instant | undefined;
  readonly ranking?: readonly RankedProposal[] | undefined;
  readonly rankedAt?: Instant | undefined;
  readonly selection?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly ended?: { readonly at: Instant; readonly reason: string; readonly by: string } | undefined;
  readonly waits: Readonly<Record<string, string>>;
}

export type CallState = Call | { readonly id?: undefined; readonly office?: undefined };
export const noCall: CallState = {};
