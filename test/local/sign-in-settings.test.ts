/** How people sign in is a setting: what cannot be used is refused at the start, and what can be opens the host to others. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusedMain, startMain } from '#test/support/main-process.ts';

test.each([
  [{ OIDC_ISSUER: 'http://login.example.org' }, /OIDC_ISSUER is .*with https/],
  [{ OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' }, /OIDC_ISSUER is .*every tenant/],
  [{ OIDC_ISSUER: 'https://login.example.org' }, /OIDC_CLIENT_ID is missing/],
  [{ OIDC_CLIENT_ID: 'x' }, /OIDC_ISSUER is missing/],
  [{ OIDC_ISSUER: 'https://a.example', OIDC_CLIENT_ID: 'x', OIDC_SCOPES: 'email' }, /OIDC_SCOPES is email; name openid/],
  [
    { OIDC_ISSUER: 'https://a.example', OIDC_CLIENT_ID: 'x', OIDC_ADDRESSES: 'yes' },
    /OIDC_ADDRESSES is yes; it can be asked or verified/,
  ],
  [
    { OIDC_ISSUER: 'https://a.example', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 's', OIDC_CLIENT_SECRET_FILE: 'f' },
    /both given; leave one out/,
  ],
])('a start with the sign-in settings %j is refused in one line that says why', async (changes, said) => {
  const { code, stderr } = await refusedMain({ TOLLGATE_HOME: join(tmpdir(), 'tollgate-never'), ...changes });
  expect([code, stderr.trimEnd().split('\n')]).toEqual([1, [expect.stringMatching(said)]]);
});

test('with a provider of the organisation a host may be reached beyond this machine', async () => {
  const home = await mkdtemp(join(tmpdir(), 'tollgate-home-'));
  const beyond = { HOST: '0.0.0.0', PUBLIC_URL: 'https://gates.example.org' };
  const host = await startMain({ TOLLGATE_HOME: home, OIDC_ISSUER: 'https://login.example.org', OIDC_CLIENT_ID: 'x', ...beyond });
  expect(host.url).toBe('https://gates.example.org');
  await host.stop();
  await rm(home, { recursive: true, force: true });
});
