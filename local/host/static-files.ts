/** Serves the built portal, or a plain first page while there is none. Strict headers, no inline script. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '../../portal/dist');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
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
export function serveStatic(path: string, response: ServerResponse, request?: IncomingMessage): void {
  const wanted = normalize(join(root, decodeSafely(path)));
  const inside = wanted.startsWith(root + sep) && existsSync(wanted) && statSync(wanted).isFile();
  const file = inside ? wanted : join(root, 'index.html');
  if (!existsSync(file)) {
    response.writeHead(200, { ...siteHeaders, 'content-type': 'text/html; charset=utf-8' });
    response.end(firstPage);
    return;
  }
  const lasting = inside && path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = {
    ...siteHeaders,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': lasting,
    vary: 'accept-encoding',
  };
  const packed = /\bgzip\b/.test(request?.headers['accept-encoding'] ?? '') && packable.test(file);
  response.writeHead(200, { ...headers, ...(packed && { 'content-encoding': 'gzip' }) });
  if (packed) response.end(packedOnce(file));
  else createReadStream(file).pipe(response);
}

const packable = /[.](html|js|css|svg|json|ttf)$/;
const packs = new Map<string, { changed: number; bytes: Buffer }>();

/** A file's bytes under gzip, made once for each of its versions. */
function packedOnce(file: string): Buffer {
  const changed = statSync(file).mtimeMs;
  const known = packs.get(file);
  if (known?.changed === changed) return known.bytes;
  const bytes = gzipSync(readFileSync(file), { level: 9 });
  packs.set(file, { changed, bytes });
  return bytes;
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
