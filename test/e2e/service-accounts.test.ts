/** Machines over HTTP, as an integrator meets them: an account is made, gets a token by its secret, does what its scopes name, and is revoked. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
let active: string;
const { post, read, done, submit, projectWhen } = actsOn(() => host);
const accounts = '/v1/offices/demo/service-accounts';

interface Made {
  readonly client: string;
  readonly secret: string;
  readonly key?: string;
}

beforeAll(async () => {
  host = await startTestHost();
  active = await submit();
  await projectWhen(active, 'is active', ({ status }) => status === 'active');
});
afterAll(() => host?.close());

const make = (account: object): Promise<Shown & Made> => done(post('admin', accounts, account));

async function askForToken(
  { client, secret }: Made,
  more: Record<string, string> = {},
): Promise<{ status: number; body: Shown }> {
  const { token } = await read('admin', accounts);
  const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...more });
  const answer = await fetch(token, { method: 'POST', headers: { authorization }, body });
  return { status: answer.status, body: await answer.json() };
}
const tokenOf = async (made: Made, scope?: string): Promise<string> =>
  (await askForToken(made, scope === undefined ? {} : { scope })).body.access_token;

const ask = (token: string, path: string, body?: unknown) =>
  host.raw(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

describe('a service account that reports', () => {
  test('an account that was made for reports files one, and the history says that a machine did, and which', async () => {
    const made = await make({ id: 'jira', name: 'Reports from Jira', scopes: ['report'] });
    const token = await tokenOf(made);
    expect((await ask(token, `/v1/projects/${active}/reports`, { progress: 20, summary: 'From the tracker.' })).status).toBe(201);
    const { items } = await read('pmo', `/v1/projects/${active}/history`);
    const filed = items.find((entry: Shown) => entry.facts.some((fact: Shown) => fact.type === 'report-filed'));
    expect(filed.actor).toEqual({ kind: 'service', id: 'service:demo:jira' });
    const office = await read('sponsor', '/v1/offices/demo');
    expect(office.serviceAccounts).toContainEqual({ id: 'service:demo:jira', name: 'Reports from Jira' });
  });

  test('an account that was made for reports reads nothing, and is told which scope would be enough', async () => {
    const token = await tokenOf(await make({ id: 'jira-2', name: 'Jira', scopes: ['report'] }));
    const answer = await ask(token, `/v1/projects/${active}`);
    expect([answer.status, answer.body.detail]).toEqual([403, expect.stringContaining('the scope read')]);
    expect(answer.headers.get('www-authenticate')).toContain('error="insufficient_scope", scope="read"');
  });

  test('a token that was asked for fewer scopes than its account has does no more than those', async () => {
    const made = await make({ id: 'both', name: 'Both', scopes: ['read', 'report'] });
    const narrow = await tokenOf(made, 'read');
    expect((await ask(narrow, `/v1/projects/${active}`)).status).toBe(200);
    expect((await ask(narrow, `/v1/projects/${active}/reports`, { progress: 30 })).status).toBe(403);
    expect((await ask(await tokenOf(made), `/v1/projects/${active}/reports`, { progress: 30 })).status).toBe(201);
    expect((await askForToken(made, { scope: 'import' })).status).toBe(400);
  });
});

describe('a service account that reads or imports', () => {
  test('an account that reads sees what an auditor sees, without the addresses of people, and belongs to its office alone', async () => {
    const token = await tokenOf(await make({ id: 'bi', name: 'Dashboards', scopes: ['read'] }));
    const office = await until('its office is listed', async () => {
      const { body } = await ask(token, '/v1/me');
      return body.offices[0];
    });
    expect(office).toMatchObject({ id: 'demo', person: 'Dashboards', roles: ['auditor'] });
    for (const path of ['/v1/projects', '/v1/reviews', '/v1/offices/demo/export', '/v1/offices/demo/changes', '/v1/offices'])
      expect([path, (await ask(token, path)).status]).toEqual([path, 200]);
    const { people } = (await ask(token, '/v1/offices/demo/people')).body;
    expect(people.length).toBeGreaterThan(3);
    expect(people.filter((person: Shown) => 'email' in person)).toEqual([]);
  });

  test('an account that imports submits a proposal of somebody else, as the PMO would, and sends the same row again without a second project', async () => {
    const token = await tokenOf(await make({ id: 'etl', name: 'Portfolio file', scopes: ['import'] }));
    const row = { ...proposal(), imported: { identity: 'row-7', source: 'a'.repeat(64), line: 8 } };
    const first = await ask(token, '/v1/proposals', row);
    expect([first.status, first.body.facts[0]]).toEqual([201, 'proposal-submitted']);
    const again = await ask(token, '/v1/proposals', row);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    const shown = await read('pmo', `/v1/projects/${first.body.id}`);
    expect(shown.authors).toEqual([]);
    expect(shown.namings.every((naming: Shown) => naming.waits !== true)).toBe(true);
  });
});

describe('secrets', () => {
  test('P18: a secret is answered once, and stands in no fact, no list and no answer after that', async () => {
    const made = await make({ id: 'once', name: 'Once', scopes: ['read', 'people'] });
    expect(made.key).toContain(made.secret);
    const seen = [
      await host.commits(),
      await read('admin', accounts),
      (await host.raw('/v1/offices/demo/history', { as: 'admin' })).body,
    ];
    for (const text of seen.map(value => JSON.stringify(value))) expect(text).not.toContain(made.secret);
  });

  test('P10: the same request again makes no second account and shows no second secret', async () => {
    const account = { id: 'twice', name: 'Twice', scopes: ['read'] };
    const [first, second] = [await post('admin', accounts, account, 'k1'), await post('admin', accounts, account, 'k1')];
    expect([first.status, second.status, second.replayed]).toEqual([201, 201, true]);
    expect(second.body).not.toHaveProperty('secret');
    expect((await askForToken(first.body)).status).toBe(200);
  });

  test('P18: after a change of the secret the former one gets no token, and the new one does', async () => {
    const first = await make({ id: 'renewed', name: 'Renewed', scopes: ['read'] });
    const second = await done(post('admin', `${accounts}/renewed/secret`));
    expect([(await askForToken(first)).status, (await askForToken(second)).status]).toEqual([401, 200]);
    const { items } = await read('admin', accounts);
    expect(items.find((item: Shown) => item.id === 'renewed').secretChangedAt).toEqual(expect.any(String));
  });

  test('P18: tokens that an account has are worth nothing from its revocation on, and its secret gets no other', async () => {
    const made = await make({ id: 'leaky', name: 'Leaky', scopes: ['read'] });
    const token = await tokenOf(made);
    expect((await ask(token, '/v1/me')).status).toBe(200);
    await done(post('admin', `${accounts}/leaky/revocation`, { reason: 'Its secret was in a chat.' }));
    const answer = await ask(token, '/v1/me');
    expect([answer.status, answer.body.detail]).toEqual([401, expect.stringContaining('no service account')]);
    expect((await askForToken(made)).status).toBe(401);
    expect((await post('admin', `${accounts}/leaky/secret`)).status).toBe(409);
  });

  test('P18: a wrong secret, another account’s secret and an unknown client get no token', async () => {
    const [mine, theirs] = [
      await make({ id: 'm', name: 'M', scopes: ['read'] }),
      await make({ id: 't', name: 'T', scopes: ['read'] }),
    ];
    for (const tried of [
      { ...mine, secret: 'x' },
      { ...mine, secret: theirs.secret },
      { ...mine, client: 'sa-nobody' },
    ])
      expect((await askForToken(tried)).status).toBe(401);
  });

  test('P18: the key of a directory opens no operation but those of directories', async () => {
    const { key = '' } = await make({ id: 'dir', name: 'Directory', scopes: ['people', 'read'] });
    expect((await ask(key, '/v1/projects')).status).toBe(403);
    expect((await ask(`${key}x`, '/v1/me')).status).toBe(401);
    expect((await ask('tgs_sa-nobody.0123456789abcdef0123', '/v1/me')).status).toBe(401);
  });
});

test('a running host keeps its service accounts when it is started again', async () => {
  const made = await make({ id: 'lasting', name: 'Lasting', scopes: ['read'] });
  await host.restart();
  expect((await askForToken(made)).status).toBe(200);
});
