/**
 * What follows from a commit comes in parts, each with a name by which it is carried out alone: its rows in lists (`views`), its events
 * (`events`), and each reaction to one of its facts (`resume/0`: to the first). A mail is a part for each receiver. Every part may be repeated.
 */
import type { Commit } from '#domain/history/commit.ts';
import type { FollowUp } from '#domain/history/follow-ups.ts';

export interface Consequence {
  readonly reaction: string;
  /** Of a mail: the person it goes to. */
  readonly receiver?: string;
  carryOut(): Promise<void>;
}

/** The place of a part, as it is kept, logged and replayed. */
export function followUpOf({ stream, seq }: Pick<Commit, 'stream' | 'seq'>, { reaction, receiver }: Consequence): FollowUp {
  return { stream, seq, reaction, ...(receiver !== undefined && { receiver }) };
}
