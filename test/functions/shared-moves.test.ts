/** On one machine many facts share one note of how far they were followed, and many mails one removal: nothing is lost by it. */
import { expect, test, vi } from 'vitest';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import type { FeedEntry } from '#domain/ports.ts';
import { startFactStream } from '#local/host/fact-stream.ts';
import { FollowUpQueue } from '#local/host/follow-ups.ts';

const entries: FeedEntry[] = Array.from({ length: 40 }, (_, index) => ({
  position: index + 1,
  stream: `project/p${index}`,
  seq: 1,
}));
const feed = {
  after: async (position: number, limit: number) => entries.slice(position, position + limit),
  onStored: () => () => undefined,
};
const later = { idle: async () => undefined, replay: async () => 0, stop: async () => undefined };

/** A stream over forty facts, of which one is not followed before it is let go. */
async function follow(moved: number[], moves?: number) {
  const cursor = { read: async () => 0, write: async (_name: string, position: number) => void moved.push(position) };
  const followed: string[] = [];
  const held = Promise.withResolvers<void>();
  const stream = await startFactStream({
    ...{ feed, cursor, later, ...(moves !== undefined && { moves }) },
    async handler({ Records: [record] }) {
      if (record?.eventID === '31') await held.promise;
      followed.push(record?.eventID ?? '');
      return { batchItemFailures: [] };
    },
  });
  return { stream, followed, letGo: held.resolve };
}

test('facts that were followed share a move of the cursor, and a stop moves it to where they were followed', async () => {
  const moved: number[] = [];
  const { stream, followed, letGo } = await follow(moved, 60_000);
  letGo();
  await stream.idle();
  expect([followed.length, moved]).toEqual([40, []]);
  await stream.stop();
  expect(moved).toEqual([40]);
});

test('the cursor never passes a fact that is still under way', async () => {
  const moved: number[] = [];
  const { stream, letGo } = await follow(moved, 1);
  await vi.waitFor(() => expect(moved.at(-1)).toBe(30));
  letGo();
  await stream.idle();
  await vi.waitFor(() => expect(moved.at(-1)).toBe(40));
  await stream.stop();
});

test('parts that were carried out are removed together, at the latest by a stop, and those that failed stay', async () => {
  const parts: FollowUp[] = [1, 2, 3, 4].map(seq => ({ stream: 'project/p1', seq, reaction: 'mail/0', receiver: 'ann' }));
  const removed: number[][] = [];
  const kept = {
    keep: async () => undefined,
    all: async () => [],
    remove: async (done: readonly FollowUp[]) => void removed.push(done.map(({ seq }) => seq)),
  };
  const setAside: number[] = [];
  const deadLetters = { keep: ({ seq }: FollowUp) => void setAside.push(seq), replay: async () => 0, count: () => 0 };
  const queue = new FollowUpQueue({ kept, deadLetters, pauses: [0] });
  await queue.start(async ({ seq }) => {
    if (seq === 4) throw new Error('no');
  });
  await queue.keep(parts);
  await queue.idle();
  expect([removed, setAside]).toEqual([[], [4]]);
  await queue.stop();
  expect(removed.map(seqs => seqs.sort())).toEqual([[1, 2, 3, 4]]);
});

test('a part that was just found is carried out as it was found; when that fails, and after a start, it is found again', async () => {
  const part = (seq: number): FollowUp => ({ stream: 'project/p1', seq, reaction: 'mail/0', receiver: 'ann' });
  const kept = { keep: async () => undefined, all: async () => [part(1)], remove: async () => undefined };
  const deadLetters = { keep: () => undefined, replay: async () => 0, count: () => 0 };
  const queue = new FollowUpQueue({ kept, deadLetters, pauses: [0] });
  const done: string[] = [];
  await queue.start(async ({ seq }) => void done.push(`found again ${seq}`));
  const ready = [
    async () => void done.push('as found 2'),
    async () => {
      throw new Error('no mail server');
    },
  ];
  await queue.keep([part(2), part(3)], { tried: false, ready });
  await queue.idle();
  await queue.stop();
  expect(done.sort()).toEqual(['as found 2', 'found again 1', 'found again 3']);
});

test('of many facts that were stored at once a few are followed before whoever else has arrived is heard', async () => {
  const entries = Array.from({ length: 60 }, (_, index) => ({
    position: index + 1,
    stream: `project/p${index}`,
    seq: 1,
    text: '{}',
  }));
  let heard = 0;
  const begunAt: number[] = [];
  const feed = {
    after: async (position: number, limit: number) => entries.filter(entry => entry.position > position).slice(0, limit),
    onStored: () => () => undefined,
  };
  const listen = () => {
    heard += 1;
    if (begunAt.length < 60) setImmediate(listen);
  };
  setImmediate(listen);
  const stream = await startFactStream({
    feed,
    cursor: { read: async () => 0, write: async () => undefined },
    handler: async () => {
      begunAt.push(heard);
      return { batchItemFailures: [] };
    },
    later: { idle: async () => undefined, replay: async () => 0, stop: async () => undefined },
  });
  await stream.idle();
  await stream.stop();
  expect(begunAt).toHaveLength(60);
  const inOneTurn = [...Map.groupBy(begunAt, turn => turn).values()].map(begun => begun.length);
  expect(Math.max(...inOneTurn)).toBeLessThanOrEqual(16);
});
