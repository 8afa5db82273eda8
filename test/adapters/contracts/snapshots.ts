/** What every adapter of the port SnapshotStore must do. */
import { describe, expect, test } from 'vitest';
import type { Snapshot, SnapshotStore } from '#domain/ports.ts';

function snapshot(seq: number, fold = 1, state: unknown = { seq }): Snapshot {
  return { stream: 'project/p1', seq, digest: String(seq).padStart(64, '0'), fold, state };
}

export function snapshotStoreContract(name: string, make: () => Promise<SnapshotStore>): void {
  describe(`${name}: folded states are kept`, () => {
    test('a folded state that was saved is loaded, whatever text is in it; where none was saved, none is loaded', async () => {
      const snapshots = await make();
      const state = JSON.parse('{"__proto__":{"admin":true},"title":"Zażółć 🚦","list":[1,null,{"deep":[]}]}');
      await snapshots.save(snapshot(7, 3, state));
      expect(JSON.stringify(await snapshots.load('project/p1'))).toBe(JSON.stringify(snapshot(7, 3, state)));
      expect(await snapshots.load('project/p2')).toBeUndefined();
    });

    test('of several folded states of one history the newest is kept, in whatever order they are saved', async () => {
      const snapshots = await make();
      for (const seq of [20, 40, 30]) await snapshots.save(snapshot(seq));
      expect(await snapshots.load('project/p1')).toEqual(snapshot(40));
      await Promise.all([43, 44, 41, 42].map(seq => snapshots.save(snapshot(seq))));
      expect(await snapshots.load('project/p1')).toEqual(snapshot(44));
    });

    test('a folded state of the same entry replaces the one before', async () => {
      const snapshots = await make();
      await snapshots.save(snapshot(20, 1));
      await snapshots.save(snapshot(20, 2, { better: true }));
      expect(await snapshots.load('project/p1')).toEqual(snapshot(20, 2, { better: true }));
    });

    test('P15: a state over 350 KB is a fault, and the one before it stays', async () => {
      const snapshots = await make();
      await snapshots.save(snapshot(1));
      await expect(snapshots.save(snapshot(2, 1, 'x'.repeat(350 * 1024)))).rejects.toThrow(RangeError);
      expect(await snapshots.load('project/p1')).toEqual(snapshot(1));
    });
  });
}
