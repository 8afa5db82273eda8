/**
 * What is carried out apart from its commit, held back together with the position up to which facts were followed: whatever is lost with the process or
 * the power is lost together with that position, so the fact is followed again. The same part kept twice is one.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import { over } from './changes.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { heldOnes } from './held-ones.ts';
import { writerHere } from './writer.ts';

export const followUpsSchema = 'CREATE TABLE follow_ups (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;';

export interface KeptFollowUps {
  keep(followUps: readonly FollowUp[]): Promise<void>;
  /** All that are kept, in the order of keeping. */
  all(): Promise<FollowUp[]>;
  remove(followUps: readonly FollowUp[]): Promise<void>;
}

export function sqliteFollowUps(database: DatabaseSync, group: GroupCommit = groupCommit(writerHere(database))): KeptFollowUps {
  const all = database.prepare('SELECT body FROM follow_ups ORDER BY id');
  /** What is to be there, and what is not. */
  const held = heldOnes<boolean>();
  group.holding({
    ...held,
    changes() {
      const taken = held.take();
      const those = (wanted: boolean) => taken.flatMap(([name, isThere]) => (isThere === wanted ? [[name]] : []));
      return [
        ...over('DELETE FROM follow_ups WHERE body IN (VALUES :rows)', those(false)),
        ...over('INSERT OR IGNORE INTO follow_ups (body) VALUES :rows', those(true)),
      ];
    },
  });
  const hold = (followUps: readonly FollowUp[], isThere: boolean) =>
    group.hold(() => {
      for (const followUp of followUps) held.set(textOf(followUp), isThere);
    });
  return {
    keep: followUps => hold(followUps, true),
    async all() {
      await group.now();
      return all.all().map(row => JSON.parse(String(row.body)) as FollowUp);
    },
    remove: followUps => hold(followUps, false),
  };
}

/** One text for one part, whatever the order of its fields. */
export function textOf({ stream, seq, reaction, receiver }: FollowUp): string {
  return JSON.stringify({ stream, seq, reaction, receiver });
}
