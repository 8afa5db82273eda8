/**
 * Evidence files in Amazon S3, under `evidence/KEY`. Every object carries its SHA-256, checked by S3 when it arrives; an
 * upload address is signed for exactly one type, length and SHA-256, so S3 refuses any other file, and a download address for one version. A file
 * that waits has a tag, which keeping it removes. The role needs s3:ListBucket besides get and put: without it a file that is not there answers 403 instead of 404.
 */
import { hash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { checkedKey } from '#adapters/keys.ts';
import type { Clock, FileStore } from '#domain/ports.ts';
import type { FileAbout } from '#domain/values/file-about.ts';
import { type Instant, secondsUntil, toMs } from '#domain/values/time.ts';
import { ifThere } from './s3-errors.ts';

/** Signature version 4 ends after seven days. */
const longestSeconds = 7 * 86_400;

interface Place {
  readonly client: S3Client;
  readonly bucket: string;
  readonly clock: Pick<Clock, 'now'>;
}

/** Addresses are signed at the clock's instant and are valid until the one asked for, to the second. */
export function createS3Files(place: Place): FileStore {
  const at = (key: string) => ({ Bucket: place.bucket, Key: `evidence/${checkedKey(key)}` });
  return {
    async put(key, body, contentType) {
      const checksum = hash('sha256', body, 'base64');
      await place.client.send(
        new PutObjectCommand({
          ...at(key),
          Body: body,
          ContentType: contentType,
          ChecksumAlgorithm: 'SHA256',
          ChecksumSHA256: checksum,
        }),
      );
    },
    get: key => get(place.client, at(key)),
    async describe(key) {
      const head = await ifThere(place.client.send(new HeadObjectCommand({ ...at(key), ChecksumMode: 'ENABLED' })));
      if (!head) return undefined;
      if (!head.ChecksumSHA256 || head.ChecksumType === 'COMPOSITE') return describeByReading(place.client, at(key));
      const sha256 = Buffer.from(head.ChecksumSHA256, 'base64').toString('hex');
      const version = head.VersionId === undefined ? {} : { version: head.VersionId };
      return { bytes: head.ContentLength ?? 0, sha256, contentType: head.ContentType ?? '', ...version };
    },
    async keep(key) {
      await place.client.send(new PutObjectTaggingCommand({ ...at(key), Tagging: { TagSet: [] } }));
    },
    uploadUrl: (key, file, expiresAt) => uploadAddress(place, { ...at(key), file, expiresAt }),
    async downloadUrl(key, expiresAt, file) {
      const version = file?.version === undefined ? {} : { VersionId: file.version };
      const command = new GetObjectCommand({ ...at(key), ...version, ResponseContentDisposition: 'attachment' });
      const url = await getSignedUrl(place.client, command, lifetime(place, expiresAt));
      return { method: 'GET', url, headers: {}, expiresAt };
    },
  };
}

type Announced = FileAbout & { readonly waits?: true };

/** What S3 removes after a day (cdk/buckets.ts): an object that still has this tag. */
const waiting = 'waits=yes';

async function uploadAddress(place: Place, upload: { Bucket: string; Key: string; file: Announced; expiresAt: Instant }) {
  const { Bucket, Key, file, expiresAt } = upload;
  const checksum = Buffer.from(file.sha256, 'hex').toString('base64');
  const command = new PutObjectCommand({
    Bucket,
    Key,
    ContentType: file.contentType,
    ContentLength: file.bytes,
    ChecksumSHA256: checksum,
    ...(file.waits && { Tagging: waiting }),
  });
  const own = ['x-amz-checksum-sha256', ...(file.waits ? ['x-amz-tagging'] : [])];
  const url = await getSignedUrl(place.client, command, {
    ...lifetime(place, expiresAt),
    signableHeaders: new Set(['host', 'content-type', 'content-length', ...own]),
    unhoistableHeaders: new Set(own),
  });
  const headers = {
    'content-type': file.contentType,
    'x-amz-checksum-sha256': checksum,
    ...(file.waits && { 'x-amz-tagging': waiting }),
  };
  return { method: 'PUT' as const, url, headers, expiresAt };
}

function lifetime(place: Place, expiresAt: Instant): { signingDate: Date; expiresIn: number } {
  const now = place.clock.now();
  const seconds = secondsUntil(now, expiresAt);
  if (seconds < 1 || seconds > longestSeconds) throw new RangeError('a signed address lives between a second and seven days');
  return { signingDate: new Date(toMs(now)), expiresIn: seconds };
}

async function get(client: S3Client, at: { Bucket: string; Key: string }) {
  const object = await ifThere(client.send(new GetObjectCommand({ ...at, ChecksumMode: 'ENABLED' })));
  if (!object?.Body) return undefined;
  return { body: await object.Body.transformToByteArray(), contentType: object.ContentType ?? '' };
}

/** For objects that came into the bucket without a whole SHA-256 (another tool, several parts). */
async function describeByReading(client: S3Client, at: { Bucket: string; Key: string }) {
  const file = await get(client, at);
  return file && { bytes: file.body.length, sha256: hash('sha256', file.body, 'hex'), contentType: file.contentType };
}
