/** What every adapter of the port TokenStore must do. */
import { describe, expect, test } from 'vitest';
import type { TokenStore } from '#domain/ports.ts';

export function tokenStoreContract(name: string, make: () => Promise<TokenStore>): void {
  describe(`${name}: tokens of open waits are kept`, () => {
    test('a kept token is found under its wait and under no other', async () => {
      const tokens = await make();
      const token = `AQCE${'k'.repeat(1500)}+/=`;
      await tokens.keep('review/r1#round-1', token);
      expect(await tokens.find('review/r1#round-1')).toBe(token);
      expect(await tokens.find('review/r1#round-2')).toBeUndefined();
      expect(await tokens.find('')).toBeUndefined();
    });

    test('P9: an execution that ran again waits anew: its later token replaces the earlier one', async () => {
      const tokens = await make();
      await tokens.keep('review/r1', 'first');
      await tokens.keep('review/r1', 'second');
      expect(await tokens.find('review/r1')).toBe('second');
    });

    test('P9: forgetting a token that was replaced leaves the new one alone', async () => {
      const tokens = await make();
      await tokens.keep('review/r1', 'first');
      await tokens.keep('review/r1', 'second');
      await tokens.forget('review/r1', 'first');
      expect(await tokens.find('review/r1')).toBe('second');
      await tokens.forget('review/r1', 'second');
      expect(await tokens.find('review/r1')).toBeUndefined();
    });

    test('forgetting what is not there does no harm', async () => {
      const tokens = await make();
      await tokens.forget('review/r1', 'never');
      await tokens.forget('', 'never');
      expect(await tokens.find('review/r1')).toBeUndefined();
    });

    test('P15: a wait without a name is a fault', async () => {
      const tokens = await make();
      await expect(tokens.keep('', 'token')).rejects.toThrow(RangeError);
    });
  });
}
