/** What every adapter of the port HeadStore must do. */
import { expect, test } from 'vitest';
import type { ChainHead } from '#domain/history/chain-head.ts';
import type { CheckpointStore } from '#domain/ports.ts';

const head = (stream: string, seq: number): ChainHead => ({ stream, seq, digest: String(seq).padStart(64, 'a') });
const january = '2026-01-31T23:00:00.000Z';
const february = '2026-02-28T23:00:00.000Z';
const march = '2026-03-31T22:00:00.000Z';

export function headStoreContract(make: () => Promise<CheckpointStore>): void {
  test('P14: a checkpoint is found by any stream it names, with all that it says', async () => {
    const heads = await make();
    const anchored = [head('project/p1', 4), head('office/o1', 9)];
    await heads.write(january, anchored);
    expect(await heads.find(['project/p1'])).toEqual([{ at: january, heads: anchored }]);
    expect(await heads.find(['office/o1'])).toEqual([{ at: january, heads: anchored }]);
  });

  test('P14: the signature of the head of a history is kept beside it in the checkpoint', async () => {
    const heads = await make();
    const signed = { ...head('project/p1', 4), signature: { key: 'a2V5', value: 'dmFsdWU=' } };
    await heads.write(january, [signed]);
    expect(await heads.find(['project/p1'])).toEqual([{ at: january, heads: [signed] }]);
  });

  test('checkpoints are found oldest first, each once, and only those that name the history asked for', async () => {
    const heads = await make();
    await heads.write(january, [head('project/p1', 4), head('project/p2', 1)]);
    await heads.write(march, [head('project/p1', 8)]);
    await heads.write(february, [head('project/p3', 2)]);
    const found = await heads.find(['project/p1', 'project/p2']);
    expect(found.map(anchor => anchor.at)).toEqual([january, march]);
  });

  test('P14: a second checkpoint of the same instant is a fault and leaves the first as it was', async () => {
    const heads = await make();
    await heads.write(january, [head('project/p1', 4)]);
    await expect(heads.write(january, [head('project/p1', 3), head('project/p9', 1)])).rejects.toThrow('never replaced');
    expect(await heads.find(['project/p1'])).toEqual([{ at: january, heads: [head('project/p1', 4)] }]);
    expect(await heads.find(['project/p9'])).toEqual([]);
  });

  test('a checkpoint of an instant written with another offset is one of the same instant', async () => {
    const heads = await make();
    await heads.write('2026-02-01T00:00:00.000+01:00', [head('project/p1', 4)]);
    await expect(heads.write(january, [head('project/p1', 5)])).rejects.toThrow('never replaced');
  });

  test('of several checkpoints of one instant that arrive together exactly one is kept', async () => {
    const heads = await make();
    const outcomes = await Promise.allSettled([1, 2, 3].map(seq => heads.write(january, [head('project/p1', seq)])));
    expect(outcomes.filter(outcome => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await heads.find(['project/p1'])).toHaveLength(1);
  });

  test('a checkpoint of a history whose name begins like another is not mistaken for one of that other', async () => {
    const heads = await make();
    await heads.write(january, [head('project/p10', 1)]);
    expect(await heads.find(['project/p1'])).toEqual([]);
  });

  test('where no checkpoint was written, none is found', async () => {
    const heads = await make();
    expect(await heads.find(['project/p1'])).toEqual([]);
    expect(await heads.find([])).toEqual([]);
  });

  test('hundreds of checkpoints of one history are all found', async () => {
    const heads = await make();
    const instants = Array.from({ length: 130 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString());
    for (const at of instants) await heads.write(at, [head('project/p1', 1)]);
    expect((await heads.find(['project/p1'])).map(anchor => anchor.at)).toEqual(instants);
  });
}
