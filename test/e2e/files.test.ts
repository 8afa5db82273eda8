/** Evidence files: only what arrived, as it arrived, at an address given for this project, becomes evidence. Over HTTP. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';

let host: TestHost;
let project: string;
let another: string;
let sent: { key: string; contentType: string; bytes: number; sha256: string };
const { post, read, done, submit, projectWhen } = actsOn(() => host);
const content = 'Minutes of the first meeting';

beforeAll(async () => {
  host = await startTestHost();
  [project, another] = [await submit({ gateModel: 'prince2' }), await submit({ gateModel: 'prince2' })];
  for (const id of [project, another]) await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  sent = await upload(another, content);
});
afterAll(() => host?.close());

const describe = (text: string) => ({
  contentType: 'text/plain',
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

/** Asks for an address for one text, and sends another there if told so. */
async function upload(id: string, text: string, instead = text): Promise<typeof sent> {
  const address = await done(post('manager', `/v1/projects/${id}/uploads`, { name: 'minutes.txt', ...describe(text) }));
  const answer = await fetch(address.url, { method: address.method, headers: address.headers, body: instead });
  expect(answer.status).toBe(instead === text ? 200 : 400);
  return { key: address.key, ...describe(text) };
}

const name = (file: object): Promise<Shown> =>
  post('manager', `/v1/projects/${project}/evidence`, { kind: 'minutes', title: 'Minutes', file });

test('a file that was sent becomes evidence, and whoever may see the project gets it back byte for byte', async () => {
  const file = await upload(project, content);
  expect((await name(file)).status).toBe(201);
  const { evidence } = await read('auditor', `/v1/projects/${project}`);
  const address = await read('auditor', `/v1/projects/${project}/evidence/${evidence[0].id}/file`);
  const got = await fetch(address.url, { headers: address.headers });
  expect([got.status, await got.text()]).toEqual([200, content]);
  expect(got.headers.get('content-disposition')).toMatch(/^attachment/);
  expect((await post('auditor', `/v1/projects/${project}/uploads`, { name: 'x.txt', ...describe('x') })).status).toBe(403);
});

test('P15: another content than was announced is not taken, and does not become evidence', async () => {
  const before = (await host.commits()).length;
  const refused = await upload(project, content, 'something else, and longer than what was announced');
  expect(await name(refused)).toMatchObject({ status: 422, body: { type: 'urn:tollgate:file-not-there' } });
  expect((await host.commits()).length).toBe(before);
});

test("P17: a file of another project, or a key that points out of the project's own folder, is not there", async () => {
  const before = (await host.commits()).length;
  const keys = [
    sent.key,
    'x',
    '/',
    `evidence/${project}/`,
    `evidence/${project}/../${another}/${sent.key.split('/').slice(2).join('/')}`,
    `evidence/${project}/../../facts.db`,
    `evidence/${project}/./x`,
    `evidence/${project}//x`,
    '../../etc/passwd',
  ];
  for (const key of keys) {
    const { status, body } = await name({ ...sent, key });
    expect([key, status, body.errors?.[0].field]).toEqual([key, 422, 'file']);
  }
  expect((await name({ ...sent, key: 'with space' })).status).toBe(400);
  expect((await host.commits()).length).toBe(before);
});

test('P15: what a browser would run, what is too large, and names that are paths get no address or a harmless one', async () => {
  const ask = (changes: object): Promise<Shown> =>
    post('manager', `/v1/projects/${project}/uploads`, { name: 'x.txt', ...describe('x'), ...changes });
  for (const contentType of ['text/html', 'image/svg+xml', 'application/javascript', 'text/plain; charset=x', ''])
    expect((await ask({ contentType })).status).toBe(400);
  for (const bytes of [0, -1, 1.5, 25 * 1024 * 1024 + 1, 1e300]) expect((await ask({ bytes })).status).toBe(400);
  for (const given of [
    '../../x',
    '..',
    '/etc/passwd',
    '.htaccess',
    'a/../b',
    '💥',
    `${'x'.repeat(190)}.pdf`,
    'x\u202Egnp.exe',
    '-rf',
    `x${'-'.repeat(120)}`,
    '._',
  ]) {
    const { status, body } = await ask({ name: given });
    expect([given, status]).toEqual([given, 201]);
    expect(body.key).toMatch(new RegExp(`^evidence/${project}/[a-z0-9]+/[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$`));
  }
});

test('an address that was changed, or is used for another file, gives and takes nothing', async () => {
  const address = await done(post('manager', `/v1/projects/${project}/uploads`, { name: 'a.txt', ...describe('one') }));
  const put = (url: string) => fetch(url, { method: 'PUT', headers: address.headers, body: 'one' });
  const changed = new URL(address.url);
  changed.pathname = changed.pathname.replace(project, another);
  expect((await put(changed.href)).status).toBe(400);
  expect((await put(address.url.slice(0, -4))).status).toBe(400);
  expect((await fetch(address.url)).status).toBe(404);
  expect((await fetch(address.url, { method: 'DELETE' })).status).toBe(405);
  expect((await put(address.url)).status).toBe(200);
});

test('a file that somebody put in the place of the one that the history names is not served, and the answer says so', async () => {
  const file = await upload(project, 'The figures: 100');
  expect((await name(file)).status).toBe(201);
  const { evidence } = await read('auditor', `/v1/projects/${project}`);
  const path = `/v1/projects/${project}/evidence/${evidence.at(-1).id}/file`;
  const { files } = host.host.wired.ports;
  await files.put(file.key, Buffer.from('The figures: 999'), 'text/plain');
  const { status, body } = await host.send('auditor', { method: 'GET', path });
  expect([status, body.type]).toEqual([500, 'urn:tollgate:file-changed']);
  await files.put(file.key, Buffer.from('The figures: 100'), 'text/plain');
  const address = await read('auditor', path);
  expect(await (await fetch(address.url, { headers: address.headers })).text()).toBe('The figures: 100');
});
