/** What a browser gets from the one-machine host for the addresses of the portal. */
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request as requestOf, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticFiles, siteHeaders } from '#local/host/static-files.ts';

const around = mkdtempSync(join(tmpdir(), 'tollgate-static-'));
const folder = join(around, 'dist');
const script = 'export const answer = 42;';
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(around, 'secret.txt'), 'nobody may read this');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>First page</title>');
  writeFileSync(join(folder, 'assets/app-1a2b.js'), script);
  writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets/app-1a2b.js.br'), brotliCompressSync(script));
  const [built, unbuilt] = [createStaticFiles(folder), createStaticFiles(join(around, 'absent'))];
  server = createServer((request, response) =>
    (request.headers['x-unbuilt'] ? unbuilt : built)(request, response, request.url ?? '/'),
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  rmSync(around, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}${path}`, { headers });

/** Sends the path as it stands: `fetch` would tidy it up. */
function textAt(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    requestOf({ port, path, host: '127.0.0.1' }, async response => {
      let text = '';
      for await (const part of response) text += part;
      resolve(text);
    })
      .on('error', reject)
      .end();
  });
}

describe('static files of the portal', () => {
  test('every address of the portal that is no file gets the first page, which a browser asks for anew each time', async () => {
    for (const path of ['/', '/projects/p1', '/reviews/r-2026.1', '/assets', '/assets/', '/%E0%A4%A']) {
      const answer = await get(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, expect.stringContaining('First page')]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/);
    }
  });

  test('a file with its digest in the name is kept by browsers for a year', async () => {
    const answer = await get('/assets/app-1a2b.js');
    expect(await answer.text()).toBe(script);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });

  test('a file of another version is not there, and no first page in its place', async () => {
    const gone = await get('/assets/app-0000.js');
    const { status, headers } = gone;
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'no-store',
    ]);
    expect(await gone.text()).toContain('Load the page again');
  });

  test('the smallest copy that a browser takes is sent, and the file itself to all others', async () => {
    const packed = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' });
    const smallest = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' });
    const plain = await get('/assets/app-1a2b.js', { 'accept-encoding': 'identity' });
    expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['gzip', script]);
    expect([smallest.headers.get('content-encoding'), await smallest.text()]).toEqual(['br', script]);
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script]);
    expect(packed.headers.get('vary')?.toLowerCase()).toBe('accept-encoding');
  });

  test('every answer carries the strict headers, an unchanged page and a missing portal included', async () => {
    const first = await get('/');
    const unchanged = await get('/', { 'if-none-match': first.headers.get('etag') ?? '' });
    const unbuilt = await get('/', { 'x-unbuilt': 'yes' });
    expect([first.status, unchanged.status, unbuilt.status]).toEqual([200, 304, 200]);
    expect(await unbuilt.text()).toContain('Tollgate is running');
    for (const answer of [first, unchanged, unbuilt, await get('/assets/app-1a2b.js')])
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        ...siteHeaders,
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/),
      });
  });

  test('a script that stands in the first page is allowed by its digest, also after the page was built anew', async () => {
    const policyOf = async () => (await get('/')).headers.get('content-security-policy') ?? '';
    const page = join(folder, 'index.html');
    const before = readFileSync(page, 'utf8');
    for (const text of ['let one = 1;', 'let other = 2;']) {
      writeFileSync(page, `${before}<script>${text}</script><script type="module" src="/assets/app-1a2b.js"></script>`);
      utimesSync(page, new Date(), new Date(Date.now() + text.length * 1_000));
      expect(await policyOf()).toContain(`script-src 'self' 'sha256-${hash('sha256', text, 'base64')}';`);
    }
    writeFileSync(page, before);
  });

  test('a path that climbs out of the portal folder gets the first page and nothing else', async () => {
    const climbing = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/..\\secret.txt',
      '//secret.txt',
    ];
    for (const path of climbing) expect([path, await textAt(path)]).toEqual([path, expect.stringContaining('First page')]);
  });

  test('a range that makes no sense is answered with the whole file', async () => {
    for (const range of ['bytes=5-2', 'bytes=999999-', 'bytes=x', 'bytes=-3']) {
      const answer = await get('/assets/app-1a2b.js', { range });
      expect([answer.status, await answer.text()]).toEqual([200, script]);
    }
  });
});
