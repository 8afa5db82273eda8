/** P18: a sign-in that is not asked for as the standards say, and a code in the wrong hands or used twice, are refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, cameBack, exchange, portalQuestion, type RunningLogin, startLogin } from './sign-in-browser.ts';

let running: RunningLogin;

beforeAll(async () => {
  running = await startLogin();
});

afterAll(() => running.end());

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
