/** What every adapter of the port FactFeed must do for whoever follows the facts. */
import { describe, expect, test } from 'vitest';
import type { FactFeed, FactStore } from '#domain/ports.ts';
import { commitAt } from './facts.ts';

export type FeedUnderTest = FactStore & FactFeed & { onStored(listener: () => void): () => void };

/** Follows to the end in steps of `limit`; the commits as `stream#seq`. */
async function follow(feed: FactFeed, limit: number): Promise<{ positions: number[]; heard: string[] }> {
  const positions: number[] = [];
  const heard: string[] = [];
  for (;;) {
    const found = await feed.after(positions.at(-1) ?? 0, limit);
    if (found.length === 0) return { positions, heard };
    expect(found.length).toBeLessThanOrEqual(limit);
    for (const { position, stream, seq, commit } of found) {
      positions.push(position);
      expect([commit?.stream, commit?.seq]).toEqual([stream, seq]);
      heard.push(`${stream}#${seq}`);
    }
  }
}

export function factFeedContract(name: string, make: () => Promise<FeedUnderTest>): void {
  describe(`${name}: what is stored is followed`, () => {
    test('a follower gets every stored commit once a pass, in the order it was stored, at growing positions', async () => {
      const feed = await make();
      const stored = ['office/o1', 'project/p1', 'project/p2', 'project/p1', 'office/o1', 'review/r1', 'project/p1'];
      const seqs = new Map<string, number>();
      const expected: string[] = [];
      for (const stream of stored) {
        const seq = (seqs.get(stream) ?? 0) + 1;
        seqs.set(stream, seq);
        await feed.append(commitAt(stream, seq));
        expected.push(`${stream}#${seq}`);
      }
      for (const limit of [1, 3, 100]) {
        const { positions, heard } = await follow(feed, limit);
        expect(heard).toEqual(expected);
        expect(positions.every((position, index) => position > (positions[index - 1] ?? 0))).toBe(true);
      }
    });

    test('a commit that was refused its place never reaches a follower', async () => {
      const feed = await make();
      await feed.append(commitAt('review/r1', 1));
      expect(await feed.append(commitAt('review/r1', 1, { by: 'bob' }))).toBe('taken');
      await feed.append(commitAt('review/r1', 1));
      const heard = await feed.after(0, 10);
      expect(heard.map(({ commit }) => commit?.actor.id)).toEqual(['ann']);
    });

    test('commits that arrive together all reach a follower, each history in its order', async () => {
      const feed = await make();
      const streams = ['project/p1', 'project/p2', 'project/p3'];
      for (let seq = 1; seq <= 5; seq += 1) await Promise.all(streams.map(stream => feed.append(commitAt(stream, seq))));
      const { heard } = await follow(feed, 4);
      expect(heard).toHaveLength(15);
      for (const stream of streams) {
        expect(heard.filter(id => id.startsWith(stream))).toEqual([1, 2, 3, 4, 5].map(seq => `${stream}#${seq}`));
      }
    });

    test('P9: a follower is woken when something was stored, and can stop listening', async () => {
      const feed = await make();
      let stop = () => {};
      const woken = new Promise<void>(resolve => {
        stop = feed.onStored(resolve);
      });
      await feed.append(commitAt('project/p1', 1));
      await woken;
      expect(await feed.after(0, 10)).toHaveLength(1);
      stop();

      let later = 0;
      const stopCounting = feed.onStored(() => {
        later += 1;
      });
      stopCounting();
      await feed.append(commitAt('project/p1', 2));
      await feed.read('project/p1', 0);
      expect(later).toBe(0);
    });
  });
}
