/**
 * What is carried out apart from its commit, beside the position up to which facts were followed: whatever is lost with the process or the power is
 * lost together with that position, so the fact is followed again. The same part kept twice is one.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { FollowUp } from '#domain/ports.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';

export const followUpsSchema = 'CREATE TABLE follow_ups (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;';

export interface KeptFollowUps {
  keep(followUps: readonly FollowUp[]): Promise<void>;
  /** All that are kept, in the order of keeping. */
  all(): Promise<FollowUp[]>;
  remove(followUps: readonly FollowUp[]): Promise<void>;
}

export function sqliteFollowUps(database: DatabaseSync, group: GroupCommit = groupCommit(database)): KeptFollowUps {
  const put = database.prepare('INSERT OR IGNORE INTO follow_ups (body) SELECT value FROM json_each(?)');
  const remove = database.prepare('DELETE FROM follow_ups WHERE body IN (SELECT value FROM json_each(?))');
  const all = database.prepare('SELECT body FROM follow_ups ORDER BY id');
  return {
    keep: followUps => group.along(() => void put.run(JSON.stringify(followUps.map(textOf)))),
    all: async () => all.all().map(row => JSON.parse(String(row.body)) as FollowUp),
    remove: followUps => group.along(() => void remove.run(JSON.stringify(followUps.map(textOf)))),
  };
}

/** One text for one part, whatever the order of its fields. */
export function textOf({ stream, seq, reaction, receiver }: FollowUp): string {
  return JSON.stringify({ stream, seq, reaction, receiver });
}
