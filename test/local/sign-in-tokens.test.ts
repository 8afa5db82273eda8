/** P18: every kind of token that is not ours is refused, with the reason in a word and without the token. */
import { createHmac, createPublicKey, generateKeyPairSync, type JsonWebKey, type webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signIn, signInForTokens } from '#local/sign-in/sign-in-client.ts';
import { TokenRefused } from '#local/sign-in/verify.ts';
import { type RunningLogin, startLogin } from './sign-in-browser.ts';

let running: RunningLogin;
let ownKey: webcrypto.CryptoKey;
const now = Math.floor(Date.now() / 1000);

beforeAll(async () => {
  running = await startLogin();
  const kept = JSON.parse(await readFile(join(running.folder, 'login', 'keys.json'), 'utf8'));
  ownKey = (await importJWK(kept.signing, 'RS256')) as webcrypto.CryptoKey;
});

afterAll(() => running.end());

type Payload = Record<string, unknown>;

function payload(changes: Payload = {}): Payload {
  const usual = { sub: 'sam', name: 'Sam Okafor', email: 'sam@example.org', aud: 'tollgate-api', iss: running.login.issuer };
  const whole: Payload = { ...usual, iat: now, exp: now + 600, ...changes };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

/** Signed with our own private key, as if the login had made it. */
function signed(changes: Payload = {}, header: Payload = {}): Promise<string> {
  return new SignJWT(payload(changes)).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header }).sign(ownKey);
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function reasonOf(token: string): Promise<string> {
  const outcome = await running.login.verify(token).then(
    () => 'accepted',
    (error: unknown) => error,
  );
  if (!(outcome instanceof TokenRefused)) return String(outcome);
  if (token.length > 8) expect(outcome.message).not.toContain(token.slice(0, 8));
  return outcome.reason;
}

test('a token with our signature and the right claims is accepted, so the refusals mean something', async () => {
  expect(await reasonOf(await signed())).toBe('accepted');
  expect(await reasonOf(await signIn(running.baseUrl, 'sam'))).toBe('accepted');
});

test('P18: a token without a signature (alg none) is refused', async () => {
  for (const alg of ['none', 'None', 'NONE', '']) {
    const token = `${part({ alg, typ: 'at+jwt' })}.${part(payload())}.`;
    expect(['wrong algorithm', 'malformed']).toContain(await reasonOf(token));
  }
});

test('P18: a token signed with our public key as a shared secret (HS256) is refused', async () => {
  const key = createPublicKey({ key: running.login.jwks.keys[0] as JsonWebKey, format: 'jwk' });
  const secrets = [
    key.export({ type: 'spki', format: 'pem' }),
    key.export({ type: 'spki', format: 'der' }),
    JSON.stringify(running.login.jwks),
  ];
  for (const secret of secrets) {
    const head = `${part({ alg: 'HS256', typ: 'at+jwt' })}.${part(payload())}`;
    const token = `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
    expect(await reasonOf(token)).toBe('wrong algorithm');
  }
});

test('P18: a token signed by another key is refused, also when it brings that key along or uses the name of ours', async () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = other.publicKey.export({ format: 'jwk' });
  for (const header of [{}, { kid: running.login.jwks.keys[0]!.kid }, { jwk }, { jku: 'http://127.0.0.1:1/keys' }]) {
    const token = new SignJWT(payload()).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header });
    expect(await reasonOf(await token.sign(other.privateKey))).toBe('wrong signature');
  }
});

test.each([
  ['another issuer', { iss: 'http://127.0.0.1:1/login' }, 'wrong issuer'],
  ['no issuer', { iss: undefined }, 'wrong issuer'],
  ['another audience', { aud: 'another-api' }, 'wrong audience'],
  ['no audience', { aud: undefined }, 'wrong audience'],
  ['a time that is over', { exp: now - 60 }, 'expired'],
  ['no end', { exp: undefined }, 'malformed'],
  ['an end that is no number', { exp: 'never' }, 'malformed'],
  ['a time that has not begun', { nbf: now + 60 }, 'not yet valid'],
  ['no person', { sub: undefined }, 'no person'],
  ['an empty person', { sub: '' }, 'no person'],
  ['a person that is a list', { sub: ['sam', 'ana'] }, 'no person'],
  ['a person id of 200 letters', { sub: 'x'.repeat(200) }, 'no person'],
])('P18: a token with %s is refused', async (_what, changes, reason) => {
  expect(await reasonOf(await signed(changes))).toBe(reason);
});

test.each([
  ['an ordinary JWT', { typ: 'JWT' }, 'wrong type'],
  ['no type', { typ: undefined }, 'wrong type'],
])('P18: %s is no access token', async (_what, header, reason) => {
  expect(await reasonOf(await signed({}, header))).toBe(reason);
});

test('P18: the identity token of the same sign-in is no access token', async () => {
  const { idToken } = await signInForTokens(running.baseUrl, 'sam');
  expect(await reasonOf(idToken)).not.toBe('accepted');
});

test('P18: a token in which one claim was changed is refused', async () => {
  const [head, , signature] = (await signIn(running.baseUrl, 'sam')).split('.');
  expect(await reasonOf([head, part(payload({ sub: 'ana' })), signature].join('.'))).toBe('wrong signature');
});

test('P18: the token of another installation is refused', async () => {
  const other = await startLogin();
  expect(await reasonOf(await signIn(other.baseUrl, 'sam'))).toBe('wrong signature');
  await other.end();
});

test.each(['', ' ', '.', '..', '...', 'junk', 'a.b.c', 'Bearer x', '{}', '💥.💥.💥', '\0', 'null', `${'e30.'.repeat(4)}`])(
  'P18: junk (%j) is refused as malformed',
  async token => {
    expect(await reasonOf(token)).toBe('malformed');
  },
);

test('P18: an enormous token is refused before it is read', async () => {
  expect(await reasonOf(await signed({ filler: 'x'.repeat(10_000) }))).toBe('too long');
  expect(await reasonOf('x'.repeat(10_000_000))).toBe('too long');
});

test('P18: an access token is over when its hour is over', async () => {
  const first = await startLogin();
  const token = await signIn(first.baseUrl, 'sam');
  await first.stop();
  const clock = { now: () => new Date(Date.now() + 3_606_000).toISOString() };
  const later = await startLogin({ folder: first.folder, port: Number(new URL(first.baseUrl).port), clock });
  await expect(later.login.verify(token)).rejects.toMatchObject({ name: 'TokenRefused', reason: 'expired' });
  await later.end();
});
