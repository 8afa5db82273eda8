/** What every adapter of the port Signer must do. */
import { expect, test } from 'vitest';
import { isSigned } from '#domain/history/signature.ts';
import type { Signer } from '#domain/ports.ts';

export function signerContract(make: () => Promise<Signer>): void {
  test('P14: what the signer signed verifies with the key it names, and nothing else does', async () => {
    const signature = await (await make()).sign('entry 7 of project/p1');
    expect(isSigned('entry 7 of project/p1', signature)).toBe(true);
    expect(isSigned('entry 8 of project/p1', signature)).toBe(false);
    const other = await (await make()).sign('entry 8 of project/p1');
    expect(isSigned('entry 7 of project/p1', { ...signature, value: other.value })).toBe(false);
  });

  test('the signer signs with one key, also many texts at once', async () => {
    const signer = await make();
    const texts = Array.from({ length: 20 }, (_, number) => `text ${number}`);
    const signatures = await Promise.all(texts.map(text => signer.sign(text)));
    expect(new Set(signatures.map(({ key }) => key)).size).toBe(1);
    expect(signatures.every((signature, index) => isSigned(texts[index] ?? '', signature))).toBe(true);
  });

  test('a text of 4,096 bytes in letters of every script is signed, a longer one is a fault', async () => {
    const signer = await make();
    const longest = `${'ä漢🙂x'.repeat(409)}xxxxxx`;
    expect(Buffer.byteLength(longest)).toBe(4096);
    expect(isSigned(longest, await signer.sign(longest))).toBe(true);
    await expect(signer.sign(`${longest}x`)).rejects.toThrow();
  });
}
