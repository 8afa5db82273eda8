/**
 * Serves the built portal through `sirv`: strict headers, compressed copies where the build wrote them, and the portal's first page
 * for every path that is no file of a version, because the portal reads its own addresses. Without a built portal there is a plain page instead.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export const siteHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** The Content-Security-Policy of a first page: scripts are files of this host, and those that stand in the page itself, by their digests. As in cdk/portal.ts. */
export function contentPolicyOf(page: string): string {
  const digests = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const scripts = ["'self'", ...digests].join(' ');
  return `default-src 'none'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'`;
}

const builtPortal = join(import.meta.dirname, '../../portal/dist');

/** Names in this folder hold a digest of their content, so a browser never asks for them again. */
const assets = '/assets/';
/** A file of one version by its name. */
const ofAVersion = /^\/assets\/[^/]+$/;
const forever = 'public, max-age=31536000, immutable';

export type ServeStatic = (request: IncomingMessage, response: ServerResponse, pathname: string) => void;

/** `dev` makes sirv look at the folder on each request (a few `stat` calls): a portal that is built while the host runs is served. */
export function createStaticFiles(folder = builtPortal): ServeStatic {
  const isFile = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, setHeaders: keepAssets });
  const firstPage = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, single: true, ignores: false });
  const policyNow = policyOf(join(folder, 'index.html'));
  return (request, response, pathname) => {
    response.setHeader('content-security-policy', policyNow());
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    request.url = pathname;
    // Parts of a file were never offered, and sirv does not check the numbers of a range.
    delete request.headers.range;
    if (!existsSync(join(folder, 'index.html'))) return answerUnbuilt(response);
    const absent = ofAVersion.test(pathname)
      ? () => answerGone(response)
      : () => firstPage(request, response, () => answerUnbuilt(response));
    isFile(request, response, absent);
  };
}

/** The policy of a page that may be built anew while the host runs. */
function policyOf(page: string): () => string {
  let read = { changed: -1, policy: contentPolicyOf('') };
  return () => {
    const changed = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? -1;
    if (changed !== read.changed) read = { changed, policy: contentPolicyOf(changed === -1 ? '' : readFileSync(page, 'utf8')) };
    return read.policy;
  };
}

function keepAssets(response: ServerResponse, pathname: string): void {
  if (pathname.startsWith(assets)) response.setHeader('Cache-Control', forever);
}

/** A file of a former version, which whoever asks for it would take the first page for. */
function answerGone(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end('This file belongs to another version of the portal. Load the page again.\n');
}

function answerUnbuilt(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(unbuiltPage);
}

const unbuiltPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tollgate</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>Tollgate is running</h1><p>This is the engine's address. Its API is described at <a href="/openapi.json">/openapi.json</a>; get a token with <code>npm run -s tollgate -- token sponsor</code>.</p></main></body></html>`;
