/** Signing in on one machine, over HTTP, as the portal and the command line do it. */
import { hash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogin } from '#local/sign-in/login.ts';
import { refreshTokens, signIn, signInForTokens } from '#local/sign-in/sign-in-client.ts';
import { Browser, cameBack, exchange, portalQuestion, type RunningLogin, startLogin } from './sign-in-browser.ts';

let running: RunningLogin;

beforeAll(async () => {
  running = await startLogin();
});

afterAll(() => running.end());

describe('signing in', () => {
  test('a person is chosen in the browser and comes back to the portal with tokens of her own', async () => {
    const { baseUrl, login } = running;
    const question = portalQuestion(baseUrl);
    const back = await cameBack(new Browser(), question, 'ana');
    expect(`${back.origin}${back.pathname}`).toBe(`${baseUrl}/signed-in`);
    expect(back.searchParams.get('state')).toBe('state-1');
    const { status, body } = await exchange(baseUrl, { ...question.form, code: back.searchParams.get('code') ?? '' });
    expect(status).toBe(200);
    const claims = await login.verify(body.access_token!);
    expect(claims).toMatchObject({
      sub: 'ana',
      name: 'Ana Ruiz',
      email: 'ana@example.org',
      aud: 'tollgate-api',
      iss: `${baseUrl}/login`,
    });
    expect(claims.exp - claims.iat!).toBe(3600);
  });

  test('P18: a token says who somebody is and nothing of roles', async () => {
    const claims = await running.login.verify(await signIn(running.baseUrl, 'sam'));
    const usual = ['aud', 'client_id', 'email', 'exp', 'iat', 'iss', 'jti', 'name', 'scope', 'sub'];
    expect(Object.keys(claims).sort()).toEqual(usual);
  });

  test('the command line comes back to any port of this machine', async () => {
    const question = portalQuestion(running.baseUrl, {
      client_id: 'tollgate-cli',
      redirect_uri: 'http://127.0.0.1:45678/callback',
    });
    const back = await cameBack(new Browser(), question, 'sam');
    expect(back.href).toContain('http://127.0.0.1:45678/callback?code=');
  });

  test('the command line learns that nobody of that name can sign in', async () => {
    await expect(signIn(running.baseUrl, 'nobody')).rejects.toThrow('nobody with the id nobody can sign in here');
  });

  test('a person who signed in is not asked again in the same browser, and another one is when the portal asks for it', async () => {
    const browser = new Browser();
    await cameBack(browser, portalQuestion(running.baseUrl), 'sam');
    const again = await browser.follow(portalQuestion(running.baseUrl).url);
    expect(again.at.searchParams.has('code')).toBe(true);
    const asked = await browser.follow(portalQuestion(running.baseUrl, { prompt: 'login' }).url);
    expect(asked.at.pathname).toMatch(/^\/login\/interaction\//);
  });

  test('another person takes over the same browser: the first one is signed out, by a page whose only script is allowed by digest', async () => {
    const { baseUrl, login } = running;
    const browser = new Browser();
    await cameBack(browser, portalQuestion(baseUrl), 'sam');
    const question = portalQuestion(baseUrl, { prompt: 'login' });
    const asked = await browser.follow(question.url);
    const between = await browser.follow(asked.at, { person: 'ana' });
    const page = await between.answer.text();
    const script = page.match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? '';
    expect(between.answer.headers.get('content-security-policy')).toContain(hash('sha256', script, 'base64'));
    const xsrf = page.match(/name="xsrf" value="([^"]+)"/)?.[1] ?? '';
    const { at } = await browser.follow(new URL('/login/session/end/confirm', baseUrl), { xsrf, logout: 'yes' });
    const { body } = await exchange(baseUrl, { ...question.form, code: at.searchParams.get('code') ?? '' });
    expect((await login.verify(body.access_token!)).sub).toBe('ana');
  });

  test('a refresh token gives a new access token once, and its second use ends the sign-in', async () => {
    const { baseUrl, login } = running;
    const tokens = await signInForTokens(baseUrl, 'sam');
    const fresh = await refreshTokens(baseUrl, tokens.refreshToken!);
    expect((await login.verify(fresh.accessToken)).sub).toBe('sam');
    await expect(refreshTokens(baseUrl, tokens.refreshToken!)).rejects.toThrow('invalid_grant');
    await expect(refreshTokens(baseUrl, fresh.refreshToken!)).rejects.toThrow('invalid_grant');
  });

  test('signing out ends the session, gives no new tokens and leads back to the portal', async () => {
    const { baseUrl } = running;
    const browser = new Browser();
    const question = portalQuestion(baseUrl);
    const back = await cameBack(browser, question, 'sam');
    const { body } = await exchange(baseUrl, { ...question.form, code: back.searchParams.get('code') ?? '' });
    const out = new URL('/login/session/end', baseUrl);
    out.search = String(new URLSearchParams({ id_token_hint: body.id_token!, post_logout_redirect_uri: `${baseUrl}/` }));
    const page = await (await browser.visit(out)).text();
    expect(page).toContain('Sign out of Tollgate?');
    const xsrf = page.match(/name="xsrf" value="([^"]+)"/)?.[1] ?? '';
    const { at } = await browser.follow(new URL('/login/session/end/confirm', baseUrl), { xsrf, logout: 'yes' });
    expect(at.href).toBe(`${baseUrl}/`);
    const refresh = { grant_type: 'refresh_token', client_id: 'tollgate-portal', refresh_token: body.refresh_token! };
    expect(await exchange(baseUrl, refresh)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect((await browser.follow(portalQuestion(baseUrl).url)).at.pathname).toMatch(/^\/login\/interaction\//);
  });
});

describe('P18: a code', () => {
  async function codeFor(person: string) {
    const question = portalQuestion(running.baseUrl);
    const back = await cameBack(new Browser(), question, person);
    return { ...question.form, code: back.searchParams.get('code') ?? '' };
  }

  test('P18: a sign-in code is worth nothing without the verifier it was asked with', async () => {
    const form = await codeFor('sam');
    const wrong = { ...form, code_verifier: 'x'.repeat(43) };
    expect(await exchange(running.baseUrl, wrong)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const without = Object.fromEntries(Object.entries(await codeFor('sam')).filter(([name]) => name !== 'code_verifier'));
    expect(await exchange(running.baseUrl, without)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('P18: a sign-in code is worth nothing the second time, and its second use ends what the first one gave', async () => {
    const form = await codeFor('sam');
    const first = await exchange(running.baseUrl, form);
    expect(await exchange(running.baseUrl, form)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const refresh = { grant_type: 'refresh_token', client_id: 'tollgate-portal', refresh_token: first.body.refresh_token! };
    expect(await exchange(running.baseUrl, refresh)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('P18: a sign-in code is worth nothing to another client or at another address', async () => {
    const client = { ...(await codeFor('sam')), client_id: 'tollgate-cli' };
    expect(await exchange(running.baseUrl, client)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const address = { ...(await codeFor('sam')), redirect_uri: `${running.baseUrl}/` };
    expect(await exchange(running.baseUrl, address)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });
});

describe('P18: a question is refused', () => {
  test.each([
    ['to an address that is not registered', { redirect_uri: 'https://evil.example/signed-in' }],
    ['to another path of ours', { redirect_uri: 'BASE/other' }],
    ['to another port, by the portal', { redirect_uri: 'http://127.0.0.1:1/signed-in' }],
    ['by an unknown client', { client_id: 'somebody-else' }],
  ])('P18: a sign-in request %s is refused on a page of ours, without sending anybody there', async (_what, changes) => {
    const bent = Object.fromEntries(Object.entries(changes).map(([name, text]) => [name, text.replace('BASE', running.baseUrl)]));
    const { at, answer } = await new Browser().follow(portalQuestion(running.baseUrl, bent).url);
    expect(at.pathname).toBe('/login/auth');
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Signing in did not work');
  });

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['for a token in the address (implicit)', { response_type: 'id_token', nonce: 'n' }, 'unsupported_response_type'],
    ['for another audience', { resource: 'urn:other:api' }, 'invalid_target'],
  ])('P18: a sign-in request %s is refused with the error of the standard', async (_what, changes, error) => {
    const { at } = await new Browser().follow(portalQuestion(running.baseUrl, changes).url);
    expect(at.pathname).toBe('/signed-in');
    expect(at.href).toContain(`error=${error}`);
    expect(at.href).not.toContain('code=');
  });
});

describe('the sign-in page', () => {
  const hostile = [
    {
      id: 'x"><script>alert(1)</script>',
      name: '<img src=x onerror=alert(1)>',
      email: 'x@example.org',
      job: '\'"></label><script>',
    },
  ];

  test('the sign-in page names the people with their jobs, says that it is a demonstration, and works without a script', async () => {
    const { answer } = await new Browser().follow(portalQuestion(running.baseUrl).url);
    const page = await answer.text();
    expect(page).toContain('Sam Okafor · sponsor');
    expect(page).toContain('This is the demonstration login.');
    expect(page).toContain('Amazon Cognito');
    expect(page).not.toContain('<script');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  test('P15: a hostile name, job or id is text on the sign-in page, and its bearer can sign in like anybody', async () => {
    const odd = await startLogin({ people: hostile });
    const { answer } = await new Browser().follow(portalQuestion(odd.baseUrl).url);
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page.match(/<label>/g)).toHaveLength(1);
    expect((await odd.login.verify(await signIn(odd.baseUrl, hostile[0]!.id))).name).toBe(hostile[0]!.name);
    await odd.end();
  });

  test('P15: a hostile parameter of a sign-in is text on the page that refuses it', async () => {
    const question = portalQuestion(running.baseUrl, { client_id: '<script>alert(1)</script>' });
    const { answer } = await new Browser().follow(question.url);
    expect(await answer.text()).not.toContain('<script>');
  });

  test('the sign-in page takes no answer of another browser, of another site, for nobody, or too long', async () => {
    const { baseUrl } = running;
    const browser = new Browser();
    const { at } = await browser.follow(portalQuestion(baseUrl).url);
    expect((await new Browser().visit(at, { person: 'sam' })).status).toBe(400);
    expect((await browser.visit(at, { person: 'sam' }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await browser.visit(at, { person: 'nobody' })).status).toBe(400);
    expect((await browser.visit(at, {})).status).toBe(400);
    expect((await browser.visit(at, { person: 'sam', filler: 'x'.repeat(5000) })).status).toBe(400);
    expect((await browser.visit(`${at}x`, { person: 'sam' })).status).toBe(400);
    expect((await browser.follow(at, { person: 'sam' })).at.searchParams.has('code')).toBe(true);
  });

  test('P19: reading the sign-in page, even often, signs nobody in', async () => {
    const browser = new Browser();
    const { at } = await browser.follow(portalQuestion(running.baseUrl).url);
    for (let i = 0; i < 3; i += 1) expect((await browser.visit(at)).status).toBe(200);
    expect((await browser.follow(portalQuestion(running.baseUrl).url)).at.pathname).toMatch(/^\/login\/interaction\//);
  });
});

describe('the login on this machine', () => {
  function askedAs(host: string): Promise<number | undefined> {
    const url = new URL('/login/.well-known/openid-configuration', running.baseUrl);
    return new Promise((resolve, reject) => {
      const asked = httpRequest(url, { headers: { host } }, answer => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject).end();
    });
  }

  test('P18: the login answers under loopback names only, so that no foreign name can be pointed at it', async () => {
    const { port } = new URL(running.baseUrl);
    expect(await askedAs(`127.0.0.1:${port}`)).toBe(200);
    expect(await askedAs(`localhost:${port}`)).toBe(200);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port}.evil.example`,
      `localhost:${port}@evil`,
    ]) {
      expect(await askedAs(host)).toBe(403);
    }
  });

  test.each(['https://tollgate.example.org', 'http://0.0.0.0:4100', 'http://192.168.0.7:4100', 'nonsense'])(
    'the login refuses to start at %s',
    async baseUrl => {
      await expect(createLogin({ baseUrl, folder: running.folder, people: [] })).rejects.toThrow(RangeError);
    },
  );

  test('the login keeps its keys and sign-ins over a restart, readable by their owner only', async () => {
    const first = await startLogin();
    const tokens = await signInForTokens(first.baseUrl, 'sam');
    const browser = new Browser();
    await cameBack(browser, portalQuestion(first.baseUrl), 'ana');
    await first.stop();
    const second = await startLogin({ folder: first.folder, port: Number(new URL(first.baseUrl).port) });
    expect((await second.login.verify(tokens.accessToken)).sub).toBe('sam');
    expect(second.login.jwks).toEqual(first.login.jwks);
    expect((await second.login.verify((await refreshTokens(second.baseUrl, tokens.refreshToken!)).accessToken)).sub).toBe('sam');
    expect((await browser.follow(portalQuestion(second.baseUrl).url)).at.searchParams.has('code')).toBe(true);
    expect((await stat(join(first.folder, 'login', 'keys.json'))).mode & 0o077).toBe(0);
    expect((await stat(join(first.folder, 'login'))).mode & 0o077).toBe(0);
    expect(await readdir(join(first.folder, 'login'))).not.toContainEqual(expect.stringMatching(/tmp$/));
    await second.end();
  });

  test('the login shows the public half of its key and nothing of the private one', async () => {
    const shown = (await (await fetch(`${running.baseUrl}/login/jwks`)).json()) as { keys: object[] };
    expect(shown.keys).toEqual(running.login.jwks.keys);
    expect(Object.keys(shown.keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  test('a person who is no longer in the list gets no new tokens', async () => {
    const first = await startLogin();
    const tokens = await signInForTokens(first.baseUrl, 'sam');
    await first.stop();
    const second = await startLogin({ folder: first.folder, port: Number(new URL(first.baseUrl).port), people: [] });
    await expect(refreshTokens(second.baseUrl, tokens.refreshToken!)).rejects.toThrow('invalid_grant');
    await second.end();
  });
});
