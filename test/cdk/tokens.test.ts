/**
 * What the http Lambda checks where API Gateway leaves it to it: tokens of the user pool for the portal's people and for machines, with the keys
 * of the pool fetched from a server as Cognito serves them. Not tried against Cognito itself.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import type { HttpEvent } from '#functions/kit/request.ts';
import { checkingTokens } from '../../aws/tokens.ts';

let server: Server;
let issuer: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
const portal = 'portal-client';
const seconds = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function signed(claims: JWTPayload, key = keys.privateKey): Promise<string> {
  const usual = { iss: issuer, iat: seconds(), exp: seconds() + 300, token_use: 'access' };
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key);
}
const machine = { sub: 'machine', client_id: 'machine', scope: 'tollgate/read' };
const person = { sub: 'f6b1', client_id: portal };

/** The claims that reach the endpoints; undefined for none. */
async function claimsFor(authorization: string | undefined, authorizer?: object): Promise<Record<string, unknown> | undefined> {
  let seen: Record<string, unknown> | undefined;
  const handler = async (event: HttpEvent) => {
    seen = event.requestContext.authorizer?.jwt?.claims;
    return { statusCode: 204 };
  };
  const matches = async (client: string, secret: string) => client === 'dir' && secret === 'a-secret-of-some-length';
  const checked = checkingTokens(handler, { issuer, client: portal, credentials: { matches }, clock: systemClock });
  const event = {
    headers: authorization === undefined ? {} : { authorization },
    requestContext: { requestId: 'r', ...(authorizer && { authorizer }) },
  };
  await checked(event as unknown as HttpEvent);
  return seen;
}

describe('P18: tokens at operations that machines may ask for, on AWS', () => {
  test('a token of the portal’s client for a person and one of a machine for itself are good, and say what they said', async () => {
    expect(await claimsFor(`Bearer ${await signed(person)}`)).toMatchObject(person);
    expect(await claimsFor(`bearer ${await signed(machine)}`)).toMatchObject(machine);
  });

  test('a token of another pool, another key, another client for a person, of the wrong kind, or out of its time says nothing', async () => {
    const foreign = await generateKeyPair('RS256');
    const bad: Record<string, string> = {
      'another issuer': await signed({ ...person, iss: 'https://example.org' }),
      'another key': await signed(person, foreign.privateKey),
      "another client's person": await signed({ ...person, client_id: 'other' }),
      'an identity token': await signed({ ...person, token_use: 'id', aud: portal }),
      'one that is over': await signed({ ...person, exp: seconds() - 60 }),
      'one without an end': await signed({ ...person, exp: undefined as never }),
      'none as algorithm': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(person)).toString('base64url')}.`,
      junk: 'junk',
    };
    for (const [what, token] of Object.entries(bad))
      expect([what, await claimsFor(`Bearer ${token}`)]).toEqual([what, undefined]);
    expect(await claimsFor(undefined)).toBeUndefined();
    expect(await claimsFor(`Basic ${await signed(person)}`)).toBeUndefined();
    expect(await claimsFor(`Bearer ${await signed(person)} and more`)).toBeUndefined();
  });

  test('the key of a directory counts for people alone, and a wrong one for nothing', async () => {
    expect(await claimsFor('Bearer tgs_dir.a-secret-of-some-length')).toMatchObject({
      sub: 'dir',
      client_id: 'dir',
      scope: 'people',
    });
    expect(await claimsFor('Bearer tgs_dir.another-secret-of-length')).toBeUndefined();
    expect(await claimsFor('Bearer tgs_dir')).toBeUndefined();
  });

  test('what the gateway has checked is not checked again, and a header cannot replace it', async () => {
    const claims = { sub: 'checked', client_id: portal };
    expect(await claimsFor(`Bearer ${await signed(machine)}`, { jwt: { claims } })).toEqual(claims);
  });
});
