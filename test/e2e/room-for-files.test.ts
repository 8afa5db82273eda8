/** Files of a project have so much room and no more, and whoever has none is told the numbers and another way. Over HTTP. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let project: string;
const { post, read, done, submit, projectWhen } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost({ projectFilesMegabytes: 1 });
  project = await submit({ gateModel: 'prince2' });
  await projectWhen(project, 'is admitted', shown => shown.status === 'active');
});
afterAll(() => host?.close());

const about = (body: string) => ({
  contentType: 'text/plain',
  bytes: Buffer.byteLength(body),
  sha256: createHash('sha256').update(body).digest('hex'),
});

async function upload(body: string) {
  const address = await done(post('manager', `/v1/projects/${project}/uploads`, { name: 'figures.txt', ...about(body) }));
  expect((await fetch(address.url, { method: 'PUT', headers: address.headers, body })).status).toBe(200);
  return { key: address.key, ...about(body) };
}

const name = (file: object) => post('manager', `/v1/projects/${project}/evidence`, { kind: 'figures', title: 'Figures', file });

test('a file that has no room any more gets no address and becomes no evidence, and the refusal says the numbers and another way', async () => {
  const [large, second] = [await upload('x'.repeat(700_000)), await upload('y'.repeat(700_000))];
  expect((await name(large)).status).toBe(201);
  const entries = (await host.commits()).length;
  const refused = await name(second);
  expect(refused).toMatchObject({ status: 409, body: { type: 'urn:tollgate:too-many' } });
  expect(refused.body.detail).toMatch(
    /^The files of this project come to 0\.7 MB of 1 MB, and this one has 0\.7 MB\. Give a link/,
  );
  const third = await post('manager', `/v1/projects/${project}/uploads`, { name: 'z.txt', ...about('z'.repeat(400_000)) });
  expect(third).toMatchObject({ status: 409, body: { errors: [{ field: 'bytes' }] } });
  expect((await host.commits()).length).toBe(entries);
  expect((await name(await upload('small'))).status).toBe(201);
});

test('P27: an evidence file that was changed on the disk together with the note of its digest is not served, and the address of the true one gives nothing else', async () => {
  const file = await upload('The figures: 100');
  await done(name(file));
  const { evidence } = await read('auditor', `/v1/projects/${project}`);
  const id = evidence.find((item: { file?: { key: string } }) => item.file?.key === file.key).id;
  const address = await read('auditor', `/v1/projects/${project}/evidence/${id}/file`);
  expect(await (await fetch(address.url)).text()).toBe('The figures: 100');
  const forged = 'The figures: 999';
  const folder = join(host.folder, 'evidence');
  const other = about(forged).sha256;
  writeFileSync(join(folder, 'contents', file.sha256.slice(0, 2), other), forged);
  for (const pointer of readdirSync(join(folder, 'keys'))) {
    const path = join(folder, 'keys', pointer);
    writeFileSync(path, readFileSync(path, 'utf8').replace(file.sha256, other));
  }
  await (await import('node:fs/promises')).cp(
    join(folder, 'contents', file.sha256.slice(0, 2), other),
    join(folder, 'contents', other.slice(0, 2), other),
  );
  expect((await fetch(address.url)).status).toBe(404);
  const refused = await host.raw(`/v1/projects/${project}/evidence/${id}/file`, { as: 'auditor' });
  expect([refused.status, refused.body.type]).toEqual([500, 'urn:tollgate:file-changed']);
  writeFileSync(join(folder, 'contents', other.slice(0, 2), other), 'torn');
  expect((await host.raw(`/v1/projects/${project}/evidence/${id}/file`, { as: 'auditor' })).body.type).toBe(
    'urn:tollgate:file-changed',
  );
});
