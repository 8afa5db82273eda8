/** A bucket in memory that is asked over HTTP in path style, as S3's API reference has it: enough for the contracts of files and checkpoints. */
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { carrier, nextVersion, pageSize, type StoredObject } from '../adapters/s3-bucket.ts';

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`;

export function answerBucket(): (request: IncomingMessage, response: ServerResponse, body: Buffer) => void {
  const objects = new Map<string, StoredObject>();
  const carry = carrier(objects);

  function signed(request: IncomingMessage, url: URL, body: Buffer): { status: number; body?: Uint8Array | undefined } {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const { ok, body: found } = carry(Date.now(), { method: request.method ?? '', url: url.href }, { body, headers });
    return { status: ok ? 200 : 403, body: found };
  }

  function put(request: IncomingMessage, key: string, body: Buffer): number {
    const sha256 = request.headers['x-amz-checksum-sha256'];
    if (sha256 !== undefined && sha256 !== hash('sha256', body, 'base64')) return 400;
    if (request.headers['x-amz-object-lock-mode'] && request.headers['x-amz-sdk-checksum-algorithm'] !== 'SHA256') return 400;
    if (request.headers['if-none-match'] === '*' && objects.has(key)) return 412;
    const contentType = request.headers['content-type'] ?? 'application/octet-stream';
    const about = { contentType, sha256: sha256 === undefined ? undefined : String(sha256), version: nextVersion() };
    objects.set(key, { body: new Uint8Array(body), ...about });
    return 200;
  }

  function untag(key: string): number {
    const object = objects.get(key);
    if (object) objects.set(key, { ...object, tags: '' });
    return object ? 200 : 404;
  }

  /** The headers of an object, and its body unless only they are asked for. */
  function give(object: StoredObject, withBody: boolean, response: ServerResponse): void {
    response.setHeader('content-type', object.contentType);
    response.setHeader('content-length', String(object.body.length));
    if (object.version !== undefined) response.setHeader('x-amz-version-id', object.version);
    if (object.sha256 !== undefined) response.setHeader('x-amz-checksum-sha256', object.sha256);
    response.end(withBody ? object.body : undefined);
  }

  function list(bucket: string, { searchParams }: URL): string {
    const start = `${bucket}/`;
    const keys = [...objects.keys()].filter(key => key.startsWith(start + (searchParams.get('prefix') ?? ''))).sort();
    const rest = keys.filter(key => key > (searchParams.get('continuation-token') ?? ''));
    const page = rest.slice(0, pageSize);
    const more = rest.length > pageSize;
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const contents = page.map(key => `<Contents><Key>${key.slice(start.length)}</Key></Contents>`).join('');
    return xml(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents}</ListBucketResult>`);
  }

  return (request, response, body) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const key = decodeURIComponent(url.pathname.slice(1));
    if (url.searchParams.has('X-Amz-Signature')) {
      const answer = signed(request, url, body);
      return void response.writeHead(answer.status).end(answer.body);
    }
    if (request.method === 'PUT') {
      const status = url.searchParams.has('tagging') ? untag(key) : key.includes('/') ? put(request, key, body) : 200;
      return void response.writeHead(status).end(status === 412 ? xml('<Error><Code>PreconditionFailed</Code></Error>') : '');
    }
    if (url.searchParams.has('list-type')) return void response.end(list(key.replace(/\/$/, ''), url));
    const object = objects.get(key);
    if (!object) return void response.writeHead(404).end(xml('<Error><Code>NoSuchKey</Code></Error>'));
    give(object, request.method !== 'HEAD', response);
  };
}
