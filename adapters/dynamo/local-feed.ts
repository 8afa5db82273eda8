/**
 * Facts on a local DynamoDB engine, which has no streams, with a feed made in this process: what the table holds at the start,
 * then what is stored through here. Positions start at 1 in every process, so followers begin at 0 and receive everything again
 * (at least once, as always). At the start, commits of one stream come in order, those of different streams as the table gives
 * them. Everything is kept in memory: for tests and trials, not for keeping.
 */
import type { Commit } from '#domain/history/commit.ts';
import type { FactFeed, FactStore } from '#domain/ports.ts';
import type { Dynamo } from './calls.ts';
import { commitOf, dynamoFacts } from './facts.ts';
import { readWholeTable } from './query.ts';

export interface FollowedFacts extends FactStore, FactFeed {
  /** Calls back when there is more to follow. Returns how to stop. */
  onStored(listener: () => void): () => void;
}

/** Reads the whole facts table once, then answers. */
export async function followLocally(client: Dynamo, table: string): Promise<FollowedFacts> {
  const facts = dynamoFacts(client, table);
  const commits: Commit[] = [];
  const heads = new Map<string, number>();
  const listeners = new Set<() => void>();

  const follow = (commit: Commit) => {
    if (commit.seq <= (heads.get(commit.stream) ?? 0)) return;
    commits.push(commit);
    heads.set(commit.stream, commit.seq);
  };
  for await (const item of readWholeTable(client, table)) follow(commitOf(item));

  return {
    read: facts.read,
    async append(commit) {
      const answer = await facts.append(commit);
      // Answers may overtake each other; the stream is then read, so that its commits are followed in order.
      const before = heads.get(commit.stream) ?? 0;
      const next = answer === 'stored' && commit.seq === before + 1 ? [commit] : await facts.read(commit.stream, before);
      for (const stored of next) follow(stored);
      for (const listener of listeners) queueMicrotask(listener);
      return answer;
    },
    async after(position, limit) {
      const next = commits.slice(position, position + limit);
      return next.map((commit, index) => ({ position: position + index + 1, stream: commit.stream, seq: commit.seq, commit }));
    },
    onStored(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
