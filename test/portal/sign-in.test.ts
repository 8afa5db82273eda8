/** Signing in and out asks an issuer only for what both of ours know: the local login, tried here for real, and Cognito, by its manual. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let visitor: Visitor;
const asked: URL[] = [];

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  visitor = await portal.open();
  visitor.page.on('request', request => asked.push(new URL(request.url())));
}, 120_000);
afterAll(() => portal.end());

/** Parameters of the authorize endpoint in Cognito's developer guide; a `resource` that is no URL is refused there. */
const known = [
  ...['response_type', 'client_id', 'redirect_uri', 'state', 'identity_provider', 'idp_identifier', 'scope'],
  ...['code_challenge_method', 'code_challenge', 'nonce', 'lang', 'login_hint', 'prompt'],
];

it.each(['desk', 'phone'] as const)('the first screen and the sign-in page are accessible on a %s', async size => {
  const { page, offences } = await portal.open(size);
  await page.goto(`${portal.url}/`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('radio').first().waitFor();
  expect([await violationsOn(page), await overflowOf(page)]).toEqual([[], 0]);
  expect(offences).toEqual([]);
});

it('signing in uses the authorization code flow with PKCE and parameters that Cognito knows, and the API accepts the token', async () => {
  const { page } = visitor;
  await page.goto(`${portal.url}/inbox`);
  await page.getByRole('radio', { name: 'Grace Lindqvist' }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
  const [authorize] = asked.filter(({ searchParams }) => searchParams.get('response_type') === 'code');
  expect([...(authorize?.searchParams.keys() ?? [])].filter(name => !known.includes(name))).toEqual([]);
  expect(authorize?.searchParams.get('code_challenge_method')).toBe('S256');
  expect(visitor.offences).toEqual([]);
});

it('signing out sends post_logout_redirect_uri, and logout_uri with client_id for Cognito', async () => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(address => !address.pathname.startsWith('/inbox'));
  const out = asked.find(({ searchParams }) => searchParams.has('logout_uri'))?.searchParams;
  expect([out?.get('logout_uri'), out?.get('post_logout_redirect_uri')]).toEqual([`${portal.url}/`, `${portal.url}/`]);
  expect(out?.get('client_id')).toBe('tollgate-portal');
  await page.goto(`${portal.url}/`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
});

it('signing in on an address that a browser reads as another site ends on the first page of the portal', async () => {
  const { page } = await portal.open();
  const left: string[] = [];
  page.on('request', request => left.push(new URL(request.url()).origin));
  await page.goto(`${portal.url}//elsewhere.example/inbox`);
  await page.getByRole('radio', { name: 'Grace Lindqvist' }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${portal.url}/`);
  expect(new Set(left)).toEqual(new Set([portal.url]));
});
