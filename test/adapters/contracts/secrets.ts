/** What every adapter of the port SecretStore must do. */
import { describe, expect, test } from 'vitest';
import type { SecretStore } from '#domain/values/webhooks.ts';

export function secretStoreContract(name: string, make: () => Promise<SecretStore>): void {
  describe(`${name}: addresses and secrets of webhooks`, () => {
    test('a secret is found under its name, letter by letter, and under no other name', async () => {
      const secrets = await make();
      const text = 'https://hooks.example.org/ü?sig=a+b%20"c"\nwhsec_=';
      await secrets.put('north/erp/address-1', text);
      expect(await secrets.get('north/erp/address-1')).toBe(text);
      expect(await secrets.get('north/erp/address-2')).toBeUndefined();
      expect(await secrets.get('north/erp')).toBeUndefined();
    });

    test('a secret that is kept again under its name takes the place of the former one', async () => {
      const secrets = await make();
      await secrets.put('north/again/secret-1', 'first');
      await secrets.put('north/again/secret-1', 'second');
      expect(await secrets.get('north/again/secret-1')).toBe('second');
    });

    test('a secret that is forgotten is gone, and forgetting what is not there harms nothing', async () => {
      const secrets = await make();
      await secrets.put('north/gone/secret-1', 'text');
      await secrets.remove('north/gone/secret-1');
      await secrets.remove('north/gone/secret-1');
      expect(await secrets.get('north/gone/secret-1')).toBeUndefined();
    });

    test('names and texts that one of the stores would not take are a fault in each, and nothing is kept', async () => {
      const secrets = await make();
      for (const wrong of ['', '/a', 'a//b', 'a b', 'ä', 'x'.repeat(501)])
        await expect(secrets.put(wrong, 'text'), wrong).rejects.toThrow(RangeError);
      for (const wrong of ['', 'x'.repeat(4_001), '\ud800']) await expect(secrets.put('fits', wrong)).rejects.toThrow(RangeError);
      expect(await secrets.get('fits')).toBeUndefined();
      await secrets.put('fits', 'x'.repeat(4_000));
      expect(await secrets.get('fits')).toHaveLength(4_000);
    });
  });
}
