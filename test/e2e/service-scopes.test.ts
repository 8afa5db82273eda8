/** Every operation of the API by every scope: a service account does what the policy says that was written down apart from the code, and no more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { absent, pathOf } from './routes-as-calls.ts';
import { machinePolicy } from './what-machines-may.ts';
import { openToAll } from './who-may-what.ts';

let host: TestHost;
const tokens = new Map<string, string>();

beforeAll(async () => {
  host = await startTestHost();
  for (const scope of Object.keys(machinePolicy)) {
    const body = { id: `only-${scope}`, name: `Only ${scope}`, scopes: [scope] };
    const { client, secret } = (await host.send('admin', { method: 'POST', path: '/v1/offices/demo/service-accounts', body }))
      .body;
    const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
    const form = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await fetch(`${host.url}/login/token`, { method: 'POST', headers: { authorization }, body: form });
    tokens.set(scope, ((await answer.json()) as { access_token: string }).access_token);
  }
});
afterAll(() => host?.close());

/** On objects that nothing has, so that whoever is let in meets nothing that could be stored. */
async function letIn(scope: string, row: (typeof routes)[number]): Promise<boolean> {
  const { method } = row;
  const headers = { authorization: `Bearer ${tokens.get(scope)}`, 'content-type': 'application/json' };
  const answer = await host.raw(pathOf(row, absent), {
    method,
    headers,
    ...(!['GET', 'DELETE'].includes(method) && { body: '{}' }),
  });
  expect([row.id, answer.status === 401]).toEqual([row.id, false]);
  return !answer.headers.get('www-authenticate')?.includes('insufficient_scope');
}

test.each(Object.keys(machinePolicy))(
  'P17: a service account with the scope “%s” is let in at the operations of that scope alone',
  async scope => {
    const before = (await host.commits()).length;
    const found: string[] = [];
    for (const row of routes.filter(({ open }) => !open)) if (await letIn(scope, row)) found.push(row.id);
    expect(found.sort()).toEqual([...(machinePolicy[scope] ?? [])].sort());
    expect((await host.commits()).length).toBe(before);
  },
);

test('the policy of machines names operations that exist, and none that is open to everybody', () => {
  const known = routes.map(({ id }) => id as string);
  const named = Object.values(machinePolicy).flat();
  expect(named.filter(id => !known.includes(id) || openToAll.includes(id))).toEqual([]);
});
