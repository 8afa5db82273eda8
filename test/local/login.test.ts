/** The login itself: the names it answers under, and what it keeps over a restart and shows of its keys. */
import { readdir, stat } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogin } from '#local/sign-in/login.ts';
import { refreshTokens, signInForTokens } from '#local/sign-in/sign-in-client.ts';
import {
  Browser,
  cameBack,
  demonstration,
  mailerIn,
  peopleAre,
  portalQuestion,
  type RunningLogin,
  startLogin,
} from './sign-in-browser.ts';

let running: RunningLogin;

beforeAll(async () => {
  running = await startLogin();
});

afterAll(() => running.end());

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
      await expect(
        createLogin({
          ...{ baseUrl, folder: running.folder },
          people: peopleAre([]),
          signIn: demonstration,
          mailer: mailerIn(running.folder),
        }),
      ).rejects.toThrow(RangeError);
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
    const second = await startLogin({ folder: first.folder, port: Number(new URL(first.baseUrl).port), people: peopleAre([]) });
    await expect(refreshTokens(second.baseUrl, tokens.refreshToken!)).rejects.toThrow('invalid_grant');
    await second.end();
  });
});
