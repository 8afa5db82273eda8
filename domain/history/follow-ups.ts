/** What follows from commits and is carried out apart from them, as whoever keeps it gets it. */
import type { StreamId } from './commit.ts';

/** One thing that follows from a commit, named so that it can be carried out by itself, and again. */
export interface FollowUp {
  readonly stream: StreamId;
  readonly seq: number;
  /** `views`, `events`, `reactions`, or the kind of a reaction and the fact it is to (`resume/0`). Left out: all that follows. */
  readonly reaction?: string | undefined;
  /** Whom a mail goes to, by person id. */
  readonly receiver?: string | undefined;
}

export interface HowKept {
  /** It has just failed, so the next try may wait a little. */
  readonly tried: boolean;
  /** How each of them is carried out, as was just found: whoever does so at once, in this process, need not find it again. Its fault is a try that failed. */
  readonly ready?: readonly (() => Promise<void>)[] | undefined;
}

/** What follows from commits and is carried out apart from them: each by itself, at least once, until it succeeds or is set aside. */
export interface FollowUps {
  /** Kept means that it survives the process. */
  keep(followUps: readonly FollowUp[], how: HowKept): Promise<void>;
}
