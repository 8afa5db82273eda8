/** What the operator reads when Tollgate cannot start: one line that says what to do, and an exit code that a script notices. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginMain, refusedMain, startMain } from '#test/support/main-process.ts';

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

async function freePort(): Promise<number> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await new Promise(resolve => other.close(resolve));
  return port;
}

it('a request that is let in before the host is ready is answered, with 503 and when to come again', async () => {
  const port = await freePort();
  const { child, exit, said } = beginMain({ TOLLGATE_HOME: join(folder, 'early'), PORT: String(port) });
  const answers: { status: number; again: string | null }[] = [];
  while (!said().includes('is ready')) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(20_000) }).catch(error => {
      if (error.name === 'TimeoutError') throw error;
      return undefined;
    });
    if (answer) answers.push({ status: answer.status, again: answer.headers.get('retry-after') });
    await wait(2);
  }
  child.kill('SIGTERM');
  expect((await exit).code).toBe(0);
  expect(answers[0]).toEqual({ status: 503, again: '2' });
  expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([503, 200]));
}, 120_000);

it('a first start that is killed again and again while it plays the demonstration ends with all of its projects', async () => {
  const home = join(folder, 'killed');
  for (const facts of [60, 200, 350, 500]) {
    const { child, exit } = beginMain({ TOLLGATE_HOME: home, TOLLGATE_SEED: 'yes' });
    while (factsIn(home) < facts) await wait(50);
    child.kill('SIGKILL');
    await exit;
  }
  expect(existsSync(join(home, 'seeded.json'))).toBe(false);
  const { child, exit, said } = beginMain({ TOLLGATE_HOME: home, TOLLGATE_SEED: 'yes' });
  await Promise.race([exit, once(child.stdout!, 'data')]);
  child.kill('SIGTERM');
  const { stderr } = await exit;
  expect(stderr).toBe('');
  expect(said()).toContain('Seeded the demonstration office with 44 projects.');
}, 300_000);

/** How many facts a state folder holds. */
function factsIn(home: string): number {
  if (!existsSync(join(home, 'facts.db'))) return 0;
  const database = new DatabaseSync(join(home, 'facts.db'), { readOnly: true, timeout: 10_000 });
  try {
    return Number(database.prepare('SELECT count(*) AS n FROM facts').get()?.n);
  } catch {
    return 0;
  } finally {
    database.close();
  }
}

it('“npm start -- --help” names every setting and starts nothing', async () => {
  const { exit, said } = beginMain({ TOLLGATE_HOME: join(folder, 'helped') }, ['--help']);
  expect(await exit).toEqual({ code: 0, stderr: '' });
  for (const name of ['TOLLGATE_HOME', 'PORT', 'TOLLGATE_STORE', 'TOLLGATE_SEED']) expect(said()).toContain(name);
  expect(existsSync(join(folder, 'helped'))).toBe(false);
});

it('a word that “npm start” does not know is refused, and nothing is started', async () => {
  const { exit } = beginMain({ TOLLGATE_HOME: join(folder, 'unknown') }, ['--offise']);
  const { code, stderr } = await exit;
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--offise') });
  expect(existsSync(join(folder, 'unknown'))).toBe(false);
});

const credentials = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
