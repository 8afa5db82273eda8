/** What the operator reads when Tollgate cannot start: one line that says what to do, and an exit code that a script notices. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refusedMain, startMain } from '#test/support/main-process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-start-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refusal(environment: Record<string, string>): Promise<string> {
  const { code, stderr } = await refusedMain({ TOLLGATE_HOME: join(folder, 'state'), ...environment });
  expect(code).toBe(1);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  return stderr;
}

it('a start says that another program has the port, and how to take another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  expect(await refusal({ PORT: String(port) })).toMatch(new RegExp(`${port}.*PORT`));
  other.close();
});

it('a start says that the state folder cannot be written, and how to choose another', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  expect(await refusal({ TOLLGATE_HOME: join(file, 'state') })).toMatch(/cannot be written.*TOLLGATE_HOME/);
});

it('a start says that another Tollgate uses the state folder, and leaves that one alone', async () => {
  const first = await startMain({ TOLLGATE_HOME: join(folder, 'shared') });
  expect(await refusal({ TOLLGATE_HOME: join(folder, 'shared') })).toMatch(/Another Tollgate/);
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  expect(await first.stop()).toEqual({ code: 0, stderr: '' });
});

it.each(['seventy', '70000', '-1', '80.5'])('a start says that %j is no port', async port => {
  expect(await refusal({ PORT: port })).toMatch(/PORT is .*0 to 65535/);
});

it('a start with an unknown store says which stores there are', async () => {
  expect(await refusal({ TOLLGATE_STORE: 'oracle' })).toMatch(/oracle.*sqlite or dynamodb/);
});

it('a start says that the DynamoDB endpoint does not answer', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const endpoint = `http://127.0.0.1:${(gone.address() as AddressInfo).port}`;
  await new Promise(resolve => gone.close(resolve));
  const said = await refusal({ TOLLGATE_STORE: 'dynamodb', AWS_ENDPOINT_URL_DYNAMODB: endpoint, ...credentials });
  expect(said).toMatch(/DynamoDB.*AWS_ENDPOINT_URL_DYNAMODB/);
});

const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
