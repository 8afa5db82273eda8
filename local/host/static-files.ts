/**
 * Serves the built portal through `sirv`: strict headers, compressed copies where the build wrote them, and the portal's first page
 * for every path that is no file, because the portal reads its own addresses. Without a built portal there is a plain page instead.
 */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export const siteHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

const builtPortal = join(import.meta.dirname, '../../portal/dist');

/** Names in this folder hold a digest of their content, so a browser never asks for them again. */
const assets = '/assets/';
const forever = 'public, max-age=31536000, immutable';

export type ServeStatic = (request: IncomingMessage, response: ServerResponse, pathname: string) => void;

/** `dev` makes sirv look at the folder on each request (a few `stat` calls): a portal that is built while the host runs is served. */
export function createStaticFiles(folder = builtPortal): ServeStatic {
  const isFile = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, setHeaders: keepAssets });
  const firstPage = sirv(folder, { dev: true, etag: true, gzip: true, brotli: true, single: true, ignores: false });
  return (request, response, pathname) => {
    for (const [name, value] of Object.entries(siteHeaders)) response.setHeader(name, value);
    request.url = pathname;
    // Parts of a file were never offered, and sirv does not check the numbers of a range.
    delete request.headers.range;
    if (!existsSync(join(folder, 'index.html'))) return answerUnbuilt(response);
    isFile(request, response, () => firstPage(request, response, () => answerUnbuilt(response)));
  };
}

function keepAssets(response: ServerResponse, pathname: string): void {
  if (pathname.startsWith(assets)) response.setHeader('Cache-Control', forever);
}

function answerUnbuilt(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(unbuiltPage);
}

const unbuiltPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tollgate</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>Tollgate is running</h1><p>This is the engine's address. Its API is described at <a href="/openapi.json">/openapi.json</a>; get a token with <code>npm run -s tollgate -- token sponsor</code>.</p></main></body></html>`;
