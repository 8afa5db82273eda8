/** What every adapter of the ports LogFiles and LogSigner must do. */
import { expect, test } from 'vitest';
import type { LogFiles, LogSigner } from '#domain/history/log/ports.ts';
import { holds } from '#domain/history/log/signing.ts';

export function logFilesContract(make: () => Promise<LogFiles>): void {
  const body = Uint8Array.of(0, 1, 255, 10, 13);

  test('P14: a file of the log is read back byte by byte, and one that is not there is none', async () => {
    const files = await make();
    expect(await files.put('tile/0/x001/234.p/17', body)).toBe('written');
    expect(await files.get('tile/0/x001/234.p/17')).toEqual(body);
    expect(await files.get('tile/0/x001/234')).toBeUndefined();
    expect(await files.get('checkpoint/000000001')).toBeUndefined();
  });

  test('P14: a file of the log is never replaced: the same bytes again are fine, other bytes are told and not kept', async () => {
    const files = await make();
    expect(await files.put('checkpoint/000000001', body)).toBe('written');
    expect(await files.put('checkpoint/000000001', body)).toBe('same');
    expect(await files.put('checkpoint/000000001', Uint8Array.of(7))).toBe('other');
    expect(await files.get('checkpoint/000000001')).toEqual(body);
  });

  test('P14: a file of the index is replaced and read back, and no other file ever is', async () => {
    const files = await make();
    expect(await files.get('index/2/1')).toBeUndefined();
    for (const bytes of [body, Uint8Array.of(7), new Uint8Array()]) {
      await files.replace('index/2/1', bytes);
      expect(await files.get('index/2/1')).toEqual(bytes);
    }
    await expect(files.replace('checkpoint/000000001', body)).rejects.toThrow(RangeError);
    expect(await files.get('checkpoint/000000001')).toBeUndefined();
  });

  test('P14: of many who write one file of the log at once, one has written it', async () => {
    const files = await make();
    const outcomes = await Promise.all([1, 2, 3, 4].map(byte => files.put('tile/0/000', Uint8Array.of(byte))));
    expect(outcomes.filter(outcome => outcome === 'written')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome === 'other')).toHaveLength(3);
  });
}

export function logSignerContract(make: () => Promise<LogSigner>): void {
  test('P14: what the key of the log signed holds for that key and that message alone', async () => {
    const signer = await make();
    const message = new TextEncoder().encode('example.org/log\n1\n…\n');
    const [publicKey, signature] = await Promise.all([signer.publicKey(), signer.sign(message)]);
    expect([publicKey.length, signature.length]).toEqual([32, 64]);
    expect(holds({ publicKey, message, signature })).toBe(true);
    expect(holds({ publicKey, message: message.slice(1), signature })).toBe(false);
    expect(await signer.sign(message)).toEqual(signature);
  });

  test('P14: a message of 4,096 bytes is signed with the key of the log, a longer one is a fault', async () => {
    const signer = await make();
    const message = new Uint8Array(4096).fill(7);
    expect(holds({ publicKey: await signer.publicKey(), message, signature: await signer.sign(message) })).toBe(true);
    await expect(signer.sign(new Uint8Array(4097))).rejects.toThrow();
  });
}
