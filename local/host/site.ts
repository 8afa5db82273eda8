/** Serves the built portal, or a plain first page while there is none. Strict headers, no inline script. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const root = join(import.meta.dirname, '../../portal/dist');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export const siteHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Any path that is no file is the portal's first page: it knows its own addresses. */
export function serveSite(path: string, response: ServerResponse): void {
  const wanted = normalize(join(root, decodeSafely(path)));
  const inside = wanted.startsWith(root) && existsSync(wanted) && statSync(wanted).isFile();
  const file = inside ? wanted : join(root, 'index.html');
  if (!existsSync(file)) {
    response.writeHead(200, { ...siteHeaders, 'content-type': 'text/html; charset=utf-8' });
    response.end(firstPage);
    return;
  }
  const lasting = inside && path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    ...siteHeaders,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': lasting,
  });
  createReadStream(file).pipe(response);
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

const firstPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tollgate</title><meta name="viewport" content="width=device-width"></head>
<body><main><h1>Tollgate is running</h1><p>This is the engine's address. Its API is described at <a href="/openapi.json">/openapi.json</a>; get a token with <code>npm run -s tollgate -- token sponsor</code>.</p></main></body></html>`;
