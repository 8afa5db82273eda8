/** What every adapter of the port ServiceCredentials must do. */
import { describe, expect, test } from 'vitest';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';

const jira = serviceIdOf('demo', 'jira');
const entra = serviceIdOf('demo', 'entra');

export function serviceCredentialsContract(name: string, make: () => Promise<ServiceCredentials>): void {
  describe(`${name}: secrets of service accounts`, () => {
    test('the secret that was issued is the one that matches, and no other, and none of another account', async () => {
      const credentials = await make();
      const [mine, theirs] = [await credentials.issue(jira, ['read']), await credentials.issue(entra, ['people'])];
      expect(mine.secret.length).toBeGreaterThanOrEqual(32);
      expect(mine.client).not.toBe(theirs.client);
      expect(await credentials.matches(mine.client, mine.secret)).toBe(true);
      expect(await credentials.matches(theirs.client, mine.secret)).toBe(false);
      expect(await credentials.matches(mine.client, `${mine.secret}x`)).toBe(false);
      expect(await credentials.matches(mine.client, '')).toBe(false);
      expect(await credentials.matches('nobody', mine.secret)).toBe(false);
    });

    test('a client leads to its account, and an unknown one to none', async () => {
      const credentials = await make();
      const { client } = await credentials.issue(jira, ['read', 'report']);
      expect(await credentials.accountOf(client)).toBe(jira);
      expect(await credentials.accountOf('nobody')).toBeUndefined();
    });

    test('a secret that was issued anew takes the place of the former one, which is worth nothing from then on', async () => {
      const credentials = await make();
      const first = await credentials.issue(jira, ['read']);
      const second = await credentials.issue(jira, ['read']);
      expect(second.secret).not.toBe(first.secret);
      expect(await credentials.matches(second.client, second.secret)).toBe(true);
      expect(await credentials.matches(first.client, first.secret)).toBe(false);
      expect(await credentials.accountOf(second.client)).toBe(jira);
    });

    test('what was removed is known no longer, and removing it again does no harm', async () => {
      const credentials = await make();
      const { client, secret } = await credentials.issue(jira, ['read']);
      await credentials.remove(jira);
      await credentials.remove(jira);
      expect(await credentials.accountOf(client)).toBeUndefined();
      expect(await credentials.matches(client, secret)).toBe(false);
    });
  });
}
