/** A host that is reached through a proxy under https: its addresses, its cookies, and whom it turns away. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MainProcess, refusedMain, startMain } from '#test/support/main-process.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-reach-'));
const publicUrl = 'https://gates.example.org';
const open = { PUBLIC_URL: publicUrl, DEMO_SIGN_IN: 'network' };
let host: MainProcess;
let port: number;

beforeAll(async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  ({ port } = other.address() as AddressInfo);
  await new Promise(resolve => other.close(resolve));
  host = await startMain({ TOLLGATE_HOME: join(base, 'home'), PORT: String(port), ...open });
}, 120_000);
afterAll(async () => {
  await host.stop();
  rmSync(base, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As the proxy passes it on: plain HTTP on this machine, the name that was asked for. */
async function pass(path: string, headers: Record<string, string> = {}, form?: string): Promise<Answer> {
  const sent = request({
    host: '127.0.0.1',
    port,
    path,
    method: form === undefined ? 'GET' : 'POST',
    headers: { host: 'gates.example.org', ...headers },
  });
  sent.end(form);
  const [answer] = await once(sent, 'response');
  let body = '';
  for await (const chunk of answer) body += chunk;
  return { status: answer.statusCode, headers: answer.headers, body };
}

it('under https people sign in at the public address with cookies that never leave without encryption', async () => {
  expect(host.url).toBe(publicUrl);
  const discovered = JSON.parse((await pass('/login/.well-known/openid-configuration')).body);
  expect([discovered.issuer, discovered.authorization_endpoint]).toEqual([`${publicUrl}/login`, `${publicUrl}/login/auth`]);
  const query = new URLSearchParams({
    client_id: 'tollgate-portal',
    response_type: 'code',
    redirect_uri: `${publicUrl}/signed-in`,
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  });
  const cookies = new Map<string, string>();
  const visit = async (path: string, form?: string) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const type: Record<string, string> =
      form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: publicUrl };
    const answer = await pass(
      path,
      { cookie, 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'http', ...type },
      form,
    );
    for (const line of answer.headers['set-cookie'] ?? []) {
      expect(line.toLowerCase()).toMatch(/; secure(;|$)/);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
  let at = `/login/auth?${query}`;
  for (let step = 0; step < 6 && !at.startsWith('/signed-in'); step += 1) {
    const asks = at.startsWith('/login/interaction/');
    const { status, headers } = await visit(at, asks ? 'person=pmo' : undefined);
    expect([302, 303]).toContain(status);
    const to = new URL(headers.location ?? '', `${publicUrl}${at}`);
    expect(to.origin).toBe(publicUrl);
    at = `${to.pathname}${to.search}`;
  }
  expect(at).toMatch(/^\/signed-in\?.*code=/);
});

it('under https every answer tells browsers to come with encryption only', async () => {
  for (const path of ['/healthz', '/', '/login/.well-known/openid-configuration', '/nothing'])
    expect((await pass(path)).headers['strict-transport-security'], path).toMatch(/^max-age=\d{8}/);
});

it('a host with a public address answers to no other name, but for its health', async () => {
  for (const name of [`127.0.0.1:${port}`, 'gates.example.org.evil.example', 'localhost', ''])
    expect((await pass('/v1/sign-in', { host: name })).status, name).toBe(421);
  expect((await pass('/healthz', { host: `127.0.0.1:${port}` })).status).toBe(200);
});

it('a sender who is not the trusted proxy is turned away, whatever name is asked for', async () => {
  const behind = { ...open, TRUSTED_PROXY: '10.9.9.9', PORT: String(port) };
  await host.stop();
  host = await startMain({ TOLLGATE_HOME: join(base, 'home'), ...behind });
  const answer = await pass('/healthz', { 'x-forwarded-for': '10.9.9.9' });
  expect([answer.status, JSON.parse(answer.body).detail]).toEqual([421, 'This host answers to its proxy only.']);
}, 120_000);

it.each([
  [{ HOST: '0.0.0.0' }, /lets everybody be anybody.*DEMO_SIGN_IN=network/],
  [{ PUBLIC_URL: publicUrl }, /lets everybody be anybody.*DEMO_SIGN_IN=network/],
  [{ ...open, PUBLIC_URL: 'gates.example.org' }, /PUBLIC_URL is gates\.example\.org; give scheme and name only/],
  [{ ...open, PUBLIC_URL: `${publicUrl}/tollgate` }, /PUBLIC_URL is .*give scheme and name only/],
  [{ ...open, TRUSTED_PROXY: 'proxy' }, /TRUSTED_PROXY is proxy; give addresses/],
  [{ ...open, HOST: '203.0.113.7' }, /HOST is 203\.0\.113\.7, where nothing can listen/],
])(
  'a start with %j is refused in one line that says why',
  async (changes, said) => {
    const { code, stderr } = await refusedMain({ TOLLGATE_HOME: join(base, 'wrong'), ...changes });
    expect([code, stderr.trimEnd().split('\n')]).toEqual([1, [expect.stringMatching(said)]]);
  },
  120_000,
);
