/** Signing in on one machine, over HTTP, as the portal and the command line do it. */
import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
