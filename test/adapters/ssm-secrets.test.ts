/**
 * Secrets of webhooks in Parameter Store keep the contract of their port over the real SDK and HTTP, against a server of a process of its own that
 * speaks the shapes of the API reference. It was not tried against the service itself.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSealKey, readSealKey } from '#adapters/ssm/seal-key.ts';
import { ssmSecrets } from '#adapters/ssm/secrets.ts';
import { addDays } from '#domain/values/time.ts';
import { monday } from '#test/support/given.ts';
import { secretStoreContract } from './contracts/secrets.ts';

const prefix = '/tollgate/test/webhooks';
let server: ChildProcess;
let endpoint: string;
let now = monday;

beforeAll(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, '../support/ssm-process.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(server.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  endpoint = `http://127.0.0.1:${port.toString().trim()}`;
});
afterAll(() => server?.kill());

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an-example-of-a-key' };
const client = () => new SSMClient({ region: 'eu-west-1', endpoint, credentials });
const secrets = () => ssmSecrets({ client: client(), prefix, clock: { now: () => now } });

secretStoreContract('Parameter Store', async () => secrets());

test('a secret rests as a SecureString below the path of the deployment', async () => {
  await secrets().put('north/erp/secret-1', 'whsec_x');
  const looked = await fetch(endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'Look' },
    body: JSON.stringify({ Name: `${prefix}/north/erp/secret-1` }),
  });
  expect(await looked.json()).toEqual({ kept: { Value: 'whsec_x', Type: 'SecureString', Version: 1 } });
});

test('a secret that was read is known for five minutes, and read again afterwards', async () => {
  const [here, there] = [secrets(), secrets()];
  await there.put('north/known/secret-1', 'first');
  expect(await here.get('north/known/secret-1')).toBe('first');
  await there.remove('north/known/secret-1');
  expect(await here.get('north/known/secret-1')).toBe('first');
  now = addDays(now, 6 / 1_440);
  expect(await here.get('north/known/secret-1')).toBeUndefined();
});

test('the key of folded states is made once, whoever asks for it first, and stays', async () => {
  const place = () => ({ client: client(), name: '/tollgate/test/snapshots/key' });
  expect(await readSealKey(place())).toBeUndefined();
  const made = await Promise.all([makeSealKey(place()), makeSealKey(place()), makeSealKey(place())]);
  expect(made[0]).toHaveLength(32);
  for (const key of [...made, await readSealKey(place()), await makeSealKey(place())]) expect(key).toEqual(made[0]);
});

test('a key of folded states that is damaged is no key, and is left as it is', async () => {
  const name = '/tollgate/test/damaged/key';
  await client().send(new PutParameterCommand({ Name: name, Value: 'abcd', Type: 'SecureString', Overwrite: true }));
  expect(await readSealKey({ client: client(), name })).toBeUndefined();
  expect(await makeSealKey({ client: client(), name })).toBeUndefined();
});
