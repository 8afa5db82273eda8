/** P18: who acts is said by a token that is ours, and by nothing else: not by a forged one, a header or a name. */
import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { routes } from '#api/routes.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { signInForTokens } from '#local/sign-in/sign-in-client.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let project: string;
let review: string;
let ahead = 0;
const clock = { ...systemClock, now: () => toInstant(toMs(systemClock.now()) + ahead) };
const { submit, openRound } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost({ clock });
  project = await submit();
  review = await openRound(project);
});
afterAll(() => host?.close());

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (): object => {
  const iat = Math.floor(Date.now() / 1000);
  const iss = `${host.url}/login`;
  return { sub: 'admin', name: 'Ada', email: 'admin@tollgate.example', aud: 'tollgate-api', iss, iat, exp: iat + 600 };
};

async function forgeries(): Promise<Record<string, string | undefined>> {
  const { signing } = JSON.parse(await readFile(join(host.folder, 'login', 'keys.json'), 'utf8'));
  const pem = createPublicKey({ key: { kty: signing.kty, n: signing.n, e: signing.e }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const hs = `${part({ alg: 'HS256', typ: 'at+jwt', kid: signing.kid })}.${part(claims())}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = new SignJWT({ ...claims() }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: signing.kid });
  const good = await host.mint({ sub: 'admin' });
  const [head, , signature] = good.split('.');
  const past = Math.floor(Date.now() / 1000) - 60;
  const { idToken, refreshToken } = await signInForTokens(host.url, 'admin');
  return {
    'none at all': undefined,
    'an empty one': 'Bearer ',
    'another scheme': 'Basic YWRtaW46YWRtaW4=',
    'a good one without a scheme': good,
    'a good one and more': `Bearer ${good} and more`,
    'two good ones': `Bearer ${good}, Bearer ${good}`,
    junk: 'Bearer junk',
    dots: 'Bearer ..',
    'a very long one': `Bearer ${'x'.repeat(9_000)}`,
    'one without a signature': `Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims())}.`,
    'one with a secret for a key': `Bearer ${hs}.${createHmac('sha256', pem).update(hs).digest('base64url')}`,
    "another key's": `Bearer ${await foreign.sign(privateKey)}`,
    'a good one for somebody else': `Bearer ${head}.${part({ ...claims(), sub: 'pmo' })}.${signature}`,
    'a good one with half a signature': `Bearer ${good.slice(0, -40)}`,
    'one that is over': `Bearer ${await host.mint({ sub: 'admin', exp: past })}`,
    'one that has not begun': `Bearer ${await host.mint({ sub: 'admin', nbf: past + 600 })}`,
    'one for another audience': `Bearer ${await host.mint({ sub: 'admin', aud: 'another-api' })}`,
    "another issuer's": `Bearer ${await host.mint({ sub: 'admin', iss: 'https://example.org' })}`,
    'one of another kind': `Bearer ${await host.mint({ sub: 'admin' }, { typ: 'JWT' })}`,
    "nobody's": `Bearer ${await host.mint({ sub: '' })}`,
    'an identity token': `Bearer ${idToken}`,
    'a refresh token': `Bearer ${refreshToken}`,
  };
}

test('P18: forged, expired and foreign tokens are refused on every route, with a problem and how to sign in, and nothing is written', async () => {
  const before = (await host.commits()).length;
  const closed = routes.filter(row => !row.open);
  for (const [what, authorization] of Object.entries(await forgeries())) {
    const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) };
    for (const { method, path } of closed) {
      const filled = path.replace('{id}', path.includes('/reviews/') ? review : project);
      const answer = await host.raw(filled, { method, headers, ...(method !== 'GET' && { body: '{}' }) });
      const type = answer.headers.get('content-type');
      const scim = path.startsWith('/scim/');
      expect([what, path, answer.status, type]).toEqual([
        what,
        path,
        401,
        scim ? 'application/scim+json' : 'application/problem+json',
      ]);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(answer.body).toMatchObject({
        ...(!scim && { type: 'urn:tollgate:not-signed-in' }),
        detail: expect.stringContaining('Sign in'),
      });
      if (authorization && authorization.length > 20)
        expect(JSON.stringify(answer.body)).not.toContain(authorization.slice(8, 20));
    }
  }
  expect((await host.commits()).length).toBe(before);
});

test('the control: a good token works, and the endpoints that need none are open', async () => {
  expect((await host.raw('/v1/me', { headers: { authorization: `bearer ${await host.mint({ sub: 'admin' })}` } })).status).toBe(
    200,
  );
  await growLog(host.host.app);
  for (const { path } of routes.filter(row => row.open && row.method === 'GET' && !row.path.includes('{')))
    expect((await host.raw(path)).status).toBe(200);
});

test('P18: a token that was good is refused when its hour is over', async () => {
  const token = await host.tokenOf('auditor');
  const me = () => host.raw('/v1/me', { headers: { authorization: `Bearer ${token}` } });
  expect((await me()).status).toBe(200);
  ahead = 61 * 60_000;
  const late = await me();
  ahead = 0;
  expect([late.status, late.body.detail]).toEqual([401, expect.stringContaining('expired')]);
});

test('P18: roles, offices and names in a token give nothing: they come from the facts of the office', async () => {
  const before = (await host.commits()).length;
  const proud = {
    sub: 'auditor',
    roles: ['admin', 'pmo'],
    role: 'admin',
    groups: ['admin'],
    office: 'demo',
    scope: 'admin',
    'cognito:groups': ['admin'],
  };
  const headers = { authorization: `Bearer ${await host.mint(proud)}`, 'content-type': 'application/json' };
  const answer = await host.raw('/v1/offices/demo/goals', {
    method: 'PUT',
    headers,
    body: JSON.stringify({ goals: [{ id: 'g', name: 'G', weight: 1 }] }),
  });
  expect(answer.status).toBe(403);
  const stranger = { authorization: `Bearer ${await host.mint({ sub: 'stranger', offices: ['demo'] })}` };
  for (const path of ['/v1/me', '/v1/projects', '/v1/offices/demo'])
    expect([path, (await host.raw(path, { headers: stranger })).status]).toEqual([path, 401]);
  expect((await host.commits()).length).toBe(before);
});

test('P18: headers that claim to be somebody else change nothing', async () => {
  const claimed = {
    'x-user': 'admin',
    'x-actor': 'admin',
    'x-forwarded-user': 'admin',
    'x-remote-user': 'admin',
    'x-amzn-oidc-identity': 'admin',
    cookie: 'sub=admin',
    'x-http-method-override': 'PUT',
    'x-original-url': '/v1/offices',
  };
  expect((await host.raw('/v1/me', { as: 'auditor', headers: claimed })).body.id).toBe('auditor');
  expect((await host.raw('/v1/me', { headers: claimed })).status).toBe(401);
  const told = await host.raw('/v1/me?sub=admin&access_token=x', { as: 'auditor' });
  expect([told.status, told.body.id]).toEqual([400, undefined]);
});

test.each([
  'evil.example',
  'evil.example:80',
  '127.0.0.1',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '[::1]',
  '0.0.0.0',
  '127.0.0.1:1',
])('P18: a page elsewhere that has its name point here (Host: “%s”) gets nothing', async name => {
  for (const path of ['/healthz', '/v1/sign-in', '/login/.well-known/openid-configuration', '/', '/local/mail', '/files/x']) {
    const answer = await new Promise<{ status?: number | undefined; type?: string | undefined }>((resolve, reject) => {
      const sent = request(`${host.url}${path}`, { headers: { host: name } }, reply => {
        reply.resume();
        resolve({ status: reply.statusCode, type: reply.headers['content-type'] });
      });
      sent.on('error', reject).end();
    });
    expect(answer).toEqual({ status: 421, type: 'application/problem+json' });
  }
});
