/** Signing in through the organisation's own provider, which runs apart with keys of its own: who gets in, and everything that must not. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ProviderWay } from '#local/sign-in/way.ts';
import { type OrganisationProcess, organisationClient, startOrganisation } from '#test/support/organisation-process.ts';
import { Browser, exchange, portalQuestion, type Question, type RunningLogin, startLogin, travel } from './sign-in-browser.ts';

let organisation: OrganisationProcess;
let running: RunningLogin;
const faults: string[] = [];
const sam = { email: 'sam@example.org', email_verified: true };

function wayTo(issuer: string, changes: Partial<ProviderWay> = {}): ProviderWay {
  const usual = {
    way: 'provider',
    issuer,
    clientId: organisationClient,
    scopes: 'openid email profile',
    claim: 'email',
  } as const;
  return { ...usual, addressesVerified: false, help: 'Ask Priya in the PMO.', ...changes };
}

const onFault = (error: Error) => void faults.push(error.message);

beforeAll(async () => {
  organisation = await startOrganisation();
  running = await startLogin({ signIn: wayTo(organisation.issuer), onFault });
});
beforeEach(async () => {
  faults.length = 0;
  await organisation.set({ base: running.baseUrl, claims: sam });
});
afterAll(async () => {
  await running.end();
  await organisation.end();
});

const cameToCallback = ({ pathname }: URL) => pathname === '/login/callback';

async function tokensOf(base: string, question: Question, at: URL) {
  return exchange(base, { ...question.form, code: at.searchParams.get('code') ?? '' });
}

async function signInAt(base: string): Promise<string> {
  const question = portalQuestion(base);
  const stop = await travel(new Browser(), question.url);
  if (stop.status !== 0) return stop.page;
  const { body } = await tokensOf(base, question, stop.at);
  return `signed in as ${JSON.parse(Buffer.from(body.access_token!.split('.')[1]!, 'base64url').toString()).sub}`;
}

describe('P18: a person whom the organisation knows', () => {
  test('P18: a person is found by the verified address, whatever the case of its letters, and gets tokens of Tollgate', async () => {
    expect(await signInAt(running.baseUrl)).toBe('signed in as sam');
    await organisation.set({ base: running.baseUrl, claims: { ...sam, email: 'SAM@Example.org' } });
    expect(await signInAt(running.baseUrl)).toBe('signed in as sam');
    await organisation.set({ base: running.baseUrl, claims: sam, thinTokens: true });
    expect(await signInAt(running.baseUrl)).toBe('signed in as sam');
  });

  test('P18: an address that the organisation has not verified identifies nobody, unless the operator vouches for all of them', async () => {
    for (const email_verified of [false, undefined, 'true', 1]) {
      await organisation.set({ base: running.baseUrl, claims: { ...sam, email_verified } });
      expect(await signInAt(running.baseUrl)).toContain('has not verified it');
    }
    const trusting = await startLogin({ signIn: wayTo(organisation.issuer, { addressesVerified: true }) });
    await organisation.set({ base: trusting.baseUrl, claims: { ...sam, email_verified: false } });
    expect(await signInAt(trusting.baseUrl)).toBe('signed in as sam');
    await trusting.end();
  });

  test('a person whom no office names is told what was found, whom to ask, and may sign in as somebody else', async () => {
    await organisation.set({ base: running.baseUrl, claims: { ...sam, email: '<b>new@example.org' } });
    const browser = new Browser();
    const { status, page } = await travel(browser, portalQuestion(running.baseUrl).url);
    expect([status, page.includes('<b>')]).toEqual([403, false]);
    expect(page).toContain('&lt;b&gt;new@example.org');
    expect(page).toContain('Ask Priya in the PMO.');
    await organisation.set({ base: running.baseUrl, claims: sam });
    const another = new URL(/href="([^"]*another)"/.exec(page)?.[1] ?? '', running.baseUrl);
    const asked = await travel(browser, another, ({ origin }) => origin === organisation.issuer);
    expect(asked.at.searchParams.get('prompt')).toBe('login');
    expect((await travel(browser, asked.at)).at.pathname).toBe('/signed-in');
  });

  test('a claim that is no address is the id of a person, and a secret replaces nothing of PKCE', async () => {
    const way = wayTo(organisation.issuer, { claim: 'employee', clientSecret: 'a secret with : and %' });
    const byId = await startLogin({ signIn: way, onFault });
    await organisation.set({ base: byId.baseUrl, claims: { employee: 'ana' }, secret: 'a secret with : and %' });
    expect(await signInAt(byId.baseUrl)).toBe('signed in as ana');
    await organisation.set({ base: byId.baseUrl, claims: { employee: 'ana' }, secret: 'another secret' });
    expect(await signInAt(byId.baseUrl)).toContain('is not accepted');
    const asked = await travel(new Browser(), portalQuestion(byId.baseUrl).url, ({ origin }) => origin === organisation.issuer);
    expect(asked.at.searchParams.get('code_challenge_method')).toBe('S256');
    await byId.end();
  });

  test('P18: signing out of Tollgate goes on at the organisation and ends in the portal', async () => {
    const { baseUrl } = running;
    const browser = new Browser();
    const question = portalQuestion(baseUrl);
    const { body } = await tokensOf(baseUrl, question, (await travel(browser, question.url)).at);
    const out = new URL('/login/session/end', baseUrl);
    out.search = String(new URLSearchParams({ id_token_hint: body.id_token!, post_logout_redirect_uri: `${baseUrl}/` }));
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(await (await browser.visit(out)).text())?.[1] ?? '';
    const page = await (await browser.visit(new URL('/login/session/end/confirm', baseUrl), { xsrf, logout: 'yes' })).text();
    const onward = new URL((/<a href="([^"]+)">Go on/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&'));
    expect(onward.origin).toBe(organisation.issuer);
    expect(onward.searchParams.get('post_logout_redirect_uri')).toBe(`${baseUrl}/`);
    const hint = onward.searchParams.get('id_token_hint')!.split('.')[1]!;
    expect(JSON.parse(Buffer.from(hint, 'base64url').toString())).toMatchObject({ sub: 'u-1', aud: organisationClient });
    expect((await travel(browser, onward)).page).toContain('logout');
  });
});

describe('P18: an answer that is not the organisation’s, or not for this browser', () => {
  test('P18: a forged state, an answer in another browser and an answer that is used again sign nobody in', async () => {
    const browser = new Browser();
    const { at } = await travel(browser, portalQuestion(running.baseUrl).url, cameToCallback);
    const forged = new URL(at);
    forged.searchParams.set('state', 'x'.repeat(32));
    expect((await travel(browser, forged)).status).toBe(400);
    expect((await travel(new Browser(), at)).status).toBe(400);
    const stolen = await travel(browser, at);
    expect([stolen.status, stolen.page.includes('was used already')]).toEqual([400, true]);

    const again = await travel(browser, portalQuestion(running.baseUrl).url, cameToCallback);
    expect((await travel(browser, again.at)).at.pathname).toBe('/signed-in');
    expect((await travel(browser, again.at)).status).toBe(400);
  });

  test('P18: the code of one sign-in is worth nothing in another one', async () => {
    const [first, second] = [new Browser(), new Browser()];
    const stolen = await travel(first, portalQuestion(running.baseUrl).url, cameToCallback);
    const own = await travel(second, portalQuestion(running.baseUrl).url, cameToCallback);
    own.at.searchParams.set('code', stolen.at.searchParams.get('code') ?? '');
    const { status, page } = await travel(second, own.at);
    expect([status, page.includes('invalid_grant')]).toEqual([400, true]);
  });

  test('P18: an answer in the name of another issuer is refused before its code is used', async () => {
    const browser = new Browser();
    const { at } = await travel(browser, portalQuestion(running.baseUrl).url, cameToCallback);
    at.searchParams.set('iss', 'https://elsewhere.example');
    expect((await travel(browser, at)).page).toContain('is not accepted');
  });

  test.each([
    ['none', '"alg"'],
    ['hs256', '"alg"'],
    ['other key', 'signature'],
    ['other issuer', '"iss"'],
    ['other audience', '"aud"'],
    ['other nonce', '"nonce"'],
  ] as const)('P18: an identity token of the kind “%s” signs nobody in', async (token, because) => {
    await organisation.set({ base: running.baseUrl, claims: sam, token });
    expect(await signInAt(running.baseUrl)).toContain('is not accepted');
    expect(faults).toEqual([expect.stringContaining(because)]);
  });

  test('P18: the organisation may change its key at any time, and nobody notices', async () => {
    expect(await signInAt(running.baseUrl)).toBe('signed in as sam');
    await organisation.set({ base: running.baseUrl, claims: sam, key: 2 });
    expect(await signInAt(running.baseUrl)).toBe('signed in as sam');
  });

  test('P18: a clock that goes half a minute wrong does not matter, one that goes an hour and more wrong does', async () => {
    for (const ahead of [-3_630, 30]) {
      await organisation.set({ base: running.baseUrl, claims: sam, ahead });
      expect([ahead, await signInAt(running.baseUrl)]).toEqual([ahead, 'signed in as sam']);
    }
    await organisation.set({ base: running.baseUrl, claims: sam, ahead: -7_200 });
    expect(await signInAt(running.baseUrl)).toContain('is not accepted');
  });

  test('a person who does not agree over there is told so here', async () => {
    const browser = new Browser();
    const { at } = await travel(browser, portalQuestion(running.baseUrl).url, cameToCallback);
    at.searchParams.delete('code');
    at.searchParams.set('error', 'access_denied');
    expect((await travel(browser, at)).page).toContain('access_denied');
  });
});

test('a provider that is down gives a page that says so, stops no start, and is asked again as soon as it is back', async () => {
  const other = await startOrganisation();
  const port = Number(new URL(other.issuer).port);
  await other.end();
  const waiting = await startLogin({ signIn: wayTo(other.issuer), onFault });
  const browser = new Browser();
  const { status, page, at } = await travel(browser, portalQuestion(waiting.baseUrl).url);
  expect([status, page.includes('does not answer'), page.includes('Ask Priya')]).toEqual([503, true, true]);
  const back = await startOrganisation(port);
  await back.set({ base: waiting.baseUrl, claims: sam });
  expect((await travel(browser, at)).at.pathname).toBe('/signed-in');
  await waiting.end();
  await back.end();
});

test('P18: a provider that names itself otherwise than the settings is not used', async () => {
  const wrong = await startLogin({ signIn: wayTo(organisation.issuer.replace('127.0.0.1', 'localhost')), onFault });
  const { status } = await travel(new Browser(), portalQuestion(wrong.baseUrl).url);
  expect(status).toBe(503);
  await wrong.end();
});

test('whoever signs in through an organisation signs in anew after twelve hours at the latest', async () => {
  const question = portalQuestion(running.baseUrl);
  const browser = new Browser();
  await travel(browser, question.url);
  const answer = await browser.visit(portalQuestion(running.baseUrl).url);
  const lasts = answer.headers.getSetCookie().find(line => line.startsWith('tollgate_session'));
  const until = Date.parse(/expires=([^;]+)/i.exec(lasts ?? '')?.[1] ?? '');
  expect(until - Date.now()).toBeLessThanOrEqual(12 * 3_600_000);
  expect(until - Date.now()).toBeGreaterThan(11 * 3_600_000);
});
