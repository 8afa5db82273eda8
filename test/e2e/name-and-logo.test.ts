/** Name and logo of an office over HTTP: the picture comes back byte by byte with its own type, is not sniffed, is kept by its address, and is told apart from its record. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyExport } from '#domain/verify-export.ts';
import { bytesIn, logoJpeg, logoPng, pngOf, smallLogo } from '#test/support/logos.ts';
import { startTestHost, type TestHost } from '../support/host.ts';
import { because as reason } from './api-driver.ts';

let host: TestHost;
const path = '/v1/offices/demo';
const send = (who: string, method: 'GET' | 'PUT', at: string, body?: object) =>
  host.send(who, { method, path: `${path}${at}`, ...(body && { body }) });

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

async function setLogo(content: string): Promise<string> {
  const { status, body } = await send('pmo', 'PUT', '/logo', { content, reason });
  expect([status, body.facts]).toEqual([200, ['logo-set']]);
  return (await send('sponsor', 'GET', '')).body.logo.digest;
}

test('a renamed office has its new name in its page, in the lists of its people and in its history with the name before', async () => {
  const { body } = await send('admin', 'PUT', '/name', { name: 'Office of the North', reason });
  expect(body.facts).toEqual(['office-renamed']);
  expect((await send('sponsor', 'GET', '')).body).toMatchObject({ id: 'demo', name: 'Office of the North' });
  await host.commits();
  const me = await host.send('sponsor', { method: 'GET', path: '/v1/me' });
  expect(me.body.offices[0].name).toBe('Office of the North');
  const [entry] = (await send('auditor', 'GET', '/history?order=newest&limit=1')).body.items;
  expect(entry.differences[0].fields[0]).toMatchObject({ field: 'name', to: 'Office of the North' });
});

test('the logo is served to people of the office with the type of its bytes, never sniffed, and kept by its address', async () => {
  for (const [content, type] of [
    [logoPng, 'image/png'],
    [logoJpeg, 'image/jpeg'],
  ] as const) {
    const digest = await setLogo(content);
    const authorization = `Bearer ${await host.tokenOf('sponsor')}`;
    const answer = await fetch(`${host.url}${path}/logo/${digest}`, { headers: { authorization } });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytesIn(content));
    expect(
      Object.fromEntries(
        ['content-type', 'x-content-type-options', 'cache-control'].map(name => [name, answer.headers.get(name)]),
      ),
    ).toEqual({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('a logo that was replaced is no longer there under its former address, and nobody reads one without a token', async () => {
  const former = await setLogo(smallLogo);
  const digest = await setLogo(logoPng);
  expect((await send('sponsor', 'GET', `/logo/${former}`)).status).toBe(404);
  expect((await fetch(`${host.url}${path}/logo/${digest}`)).status).toBe(401);
});

test('a PNG whose pixels cannot be unpacked is refused at its field, before the history keeps it', async () => {
  const png = Buffer.from(pngOf(32, 32));
  png.fill(0xff, png.indexOf('IDAT') + 6, png.indexOf('IDAT') + 12);
  const { status, body } = await send('pmo', 'PUT', '/logo', { content: png.toString('base64'), reason });
  expect([status, body.type, body.errors?.[0]?.field]).toEqual([422, 'urn:tollgate:picture-invalid', 'content']);
  expect(body.detail).toContain('save it anew as PNG');
});

test('lists of the history and events leave the bytes of a logo out; the export holds them, and is intact', async () => {
  await setLogo(smallLogo);
  await host.commits();
  const history = await send('auditor', 'GET', '/history?order=newest&limit=5');
  expect(JSON.stringify(history.body)).toContain('logo-set');
  expect(JSON.stringify(history.body)).not.toContain(smallLogo);
  const exported = (await send('auditor', 'GET', '/export')).body;
  expect(JSON.stringify(exported)).toContain(smallLogo);
  expect(verifyExport(exported).fault).toBeUndefined();
  const events = readFileSync(join(host.folder, 'events.jsonl'), 'utf8');
  expect(events).toContain('logo-set');
  expect(events).not.toContain(smallLogo);
});

test('a logo that is taken away is gone from the page of the office', async () => {
  const { body } = await send('admin', 'PUT', '/logo', { reason });
  expect(body.facts).toEqual(['logo-removed']);
  expect((await send('sponsor', 'GET', '')).body.logo).toBeUndefined();
});
