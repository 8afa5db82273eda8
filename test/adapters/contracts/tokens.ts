/** What every adapter of the port TokenStore must do. */
import { describe, expect, test } from 'vitest';
import type { TokenStore } from '#domain/ports.ts';

export function tokenStoreContract(name: string, make: () => Promise<TokenStore>): void {
  describe(`${name}: tokens of open waits are kept`, () => {
    test('a kept token is found under its wait and under no other', async () => {
      const tokens = await make();
      const token = `AQCE${'k'.repeat(1500)}+/=`;
      await tokens.keep('review/r1#round-1', token);
      expect(await tokens.find('review/r1#round-1')).toEqual([token]);
      expect(await tokens.find('review/r1#round-2')).toEqual([]);
      expect(await tokens.find('')).toEqual([]);
    });

    test('P9: an execution that waits anew adds its token, and a late delivery of the former wait takes it from nobody', async () => {
      const tokens = await make();
      for (const token of ['first', 'second', 'first']) await tokens.keep('review/r1', token);
      expect([...(await tokens.find('review/r1'))].sort()).toEqual(['first', 'second']);
    });

    test('P9: a token that was kept after the others were found is still there when those are forgotten', async () => {
      const tokens = await make();
      await tokens.keep('review/r1', 'first');
      const found = await tokens.find('review/r1');
      await tokens.keep('review/r1', 'second');
      await tokens.forget('review/r1', found);
      expect(await tokens.find('review/r1')).toContain('second');
    });

    test('all tokens of a wait are forgotten together', async () => {
      const tokens = await make();
      for (const token of ['first', 'second', 'third']) await tokens.keep('review/r1', token);
      await tokens.keep('review/r2', 'first');
      await tokens.forget('review/r1', await tokens.find('review/r1'));
      expect(await tokens.find('review/r1')).toEqual([]);
      expect(await tokens.find('review/r2')).toEqual(['first']);
    });

    test('forgetting what is not there does no harm', async () => {
      const tokens = await make();
      await tokens.forget('review/r1', ['never']);
      await tokens.forget('review/r1', []);
      await tokens.forget('', ['never']);
      expect(await tokens.find('review/r1')).toEqual([]);
    });

    test('P15: a wait without a name is a fault', async () => {
      const tokens = await make();
      await expect(tokens.keep('', 'token')).rejects.toThrow(RangeError);
    });
  });
}
