/**
 * A bucket in memory behind the real S3 client: checks checksums, `If-None-Match: *` and Object Lock as S3 does, lists in
 * pages, and serves signed addresses after computing their signature anew (Signature Version 4 for queries).
 */
import { createHmac, hash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import type { Parcel } from './contracts/files.ts';

export interface StoredObject {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Base64; undefined for an object that came without one. */
  readonly sha256?: string | undefined;
  readonly version?: string | undefined;
  /** As a header says them. */
  readonly tags?: string | undefined;
  readonly lockMode?: string | undefined;
  readonly retainUntil?: Date | undefined;
}

export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an-example-of-a-key' };
export const pageSize = 50;

let versions = 0;

/** Every object that is put is a version of its own. */
export function nextVersion(): string {
  versions += 1;
  return `v${versions}`;
}

function refusal(name: string, status: number): Error {
  return Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
}

export function bucketInMemory() {
  const client = new S3Client({ region: 'eu-west-1', credentials });
  const s3 = mockClient(client);
  const objects = new Map<string, StoredObject>();

  s3.on(PutObjectCommand).callsFake(async input => {
    const body = typeof input.Body === 'string' ? new TextEncoder().encode(input.Body) : new Uint8Array(input.Body);
    if (input.ChecksumSHA256 !== hash('sha256', body, 'base64')) throw refusal('BadDigest', 400);
    // Under Object Lock S3 asks for a checksum, and some services of this kind for the name of its algorithm too.
    if (input.ObjectLockMode && input.ChecksumAlgorithm !== 'SHA256') throw refusal('InvalidRequest', 400);
    if (input.IfNoneMatch === '*' && objects.has(input.Key)) throw refusal('PreconditionFailed', 412);
    objects.set(input.Key, {
      body,
      contentType: input.ContentType,
      sha256: input.ChecksumSHA256,
      version: nextVersion(),
      lockMode: input.ObjectLockMode,
      retainUntil: input.ObjectLockRetainUntilDate,
    });
    return {};
  });
  s3.on(GetObjectCommand).callsFake(async input => {
    const object = objects.get(input.Key);
    if (!object) throw refusal('NoSuchKey', 404);
    const Body = {
      transformToByteArray: async () => object.body,
      transformToString: async () => new TextDecoder().decode(object.body),
    };
    return { Body, ContentType: object.contentType };
  });
  s3.on(HeadObjectCommand).callsFake(async input => {
    const object = objects.get(input.Key);
    if (!object) throw refusal('NotFound', 404);
    return {
      ContentLength: object.body.length,
      ContentType: object.contentType,
      ChecksumSHA256: object.sha256,
      VersionId: object.version,
    };
  });
  s3.on(PutObjectTaggingCommand).callsFake(async input => {
    const object = objects.get(input.Key);
    if (!object) throw refusal('NoSuchKey', 404);
    const tags = input.Tagging.TagSet.map(({ Key, Value }: { Key: string; Value: string }) => `${Key}=${Value}`).join('&');
    objects.set(input.Key, { ...object, tags });
    return {};
  });
  s3.on(ListObjectsV2Command).callsFake(async input => {
    if (!input.Prefix) throw new Error('nobody lists the whole bucket');
    const keys = [...objects.keys()].filter(key => key.startsWith(input.Prefix)).sort();
    const rest = keys.filter(key => key > (input.ContinuationToken ?? ''));
    const page = rest.slice(0, pageSize);
    return { Contents: page.map(Key => ({ Key })), NextContinuationToken: rest.length > pageSize ? page.at(-1) : undefined };
  });

  return { client, s3, objects, carry: carrier(objects) };
}

/** What S3 does with a request to a signed address, at an instant (ms). */
export function carrier(objects: Map<string, StoredObject>) {
  return (now: number, request: { method: string; url: string }, parcel: Parcel): { ok: boolean; body?: Uint8Array } => {
    const url = new URL(request.url);
    const body = parcel.body ?? new Uint8Array();
    const headers = {
      ...parcel.headers,
      host: url.host,
      ...(request.method === 'PUT' && { 'content-length': String(body.length) }),
    };
    if (!isSigned(request.method, url, headers) || isOver(url, now)) return { ok: false };
    const key = url.pathname.slice(1);
    if (request.method === 'GET') {
      const object = objects.get(key);
      const version = url.searchParams.get('versionId');
      // What took the place of a version is not given for it.
      const asked = version === null || object?.version === version;
      return object && asked ? { ok: true, body: object.body } : { ok: false };
    }
    const sha256 = parcel.headers['x-amz-checksum-sha256'];
    if (sha256 !== hash('sha256', body, 'base64')) return { ok: false };
    const about = { contentType: parcel.headers['content-type'] ?? '', sha256, tags: parcel.headers['x-amz-tagging'] };
    objects.set(key, { body, ...about, version: nextVersion() });
    return { ok: true };
  };
}

function isOver(url: URL, now: number): boolean {
  const date = url.searchParams.get('X-Amz-Date') ?? '';
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return now >= Date.parse(iso) + Number(url.searchParams.get('X-Amz-Expires')) * 1000;
}

function isSigned(method: string, url: URL, headers: Record<string, string>): boolean {
  const query = [...url.searchParams].filter(([name]) => name !== 'X-Amz-Signature');
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const canonicalQuery = query
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const signed = (url.searchParams.get('X-Amz-SignedHeaders') ?? '').split(';');
  const canonicalHeaders = signed.map(name => `${name}:${headers[name] ?? ''}\n`).join('');
  const request = [method, url.pathname, canonicalQuery, canonicalHeaders, signed.join(';'), 'UNSIGNED-PAYLOAD'].join('\n');
  const [, day = '', region = '', service = '', end = ''] = (url.searchParams.get('X-Amz-Credential') ?? '').split('/');
  const scope = [day, region, service, end].join('/');
  const text = ['AWS4-HMAC-SHA256', url.searchParams.get('X-Amz-Date'), scope, hash('sha256', request, 'hex')].join('\n');
  const start = Buffer.from(`AWS4${credentials.secretAccessKey}`);
  const key = [day, region, service, end].reduce((secret, part) => createHmac('sha256', secret).update(part).digest(), start);
  return createHmac('sha256', key).update(text).digest('hex') === url.searchParams.get('X-Amz-Signature');
}
