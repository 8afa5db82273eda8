/**
 * The log's files in Amazon S3 under Object Lock in compliance mode: put only where nothing is yet, with the checksum that S3 asks for with Object
 * Lock; until their day nobody can change or delete them, the account's owner included. Keys are `log/` and the path. The index of the log, which is made anew, lies in
 * a bucket without Object Lock, under `log-index/`.
 */
import { hash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { addDays, type Instant, toMs } from '#domain/values/time.ts';
import { ifThere, isThereAlready } from './s3-errors.ts';

export interface LogBucket {
  readonly client: S3Client;
  readonly bucket: string;
  /** The bucket of the index. */
  readonly indexBucket: string;
  /** Days for which a file cannot be deleted. */
  readonly retentionDays: number;
  readonly now: () => Instant;
}

export function createS3LogFiles({ client, bucket, indexBucket, retentionDays, now }: LogBucket): LogFiles {
  const get: LogFiles['get'] = async path => {
    const place = indexKey(path) ? { Bucket: indexBucket, Key: indexKey(path) } : { Bucket: bucket, Key: `log/${path}` };
    const object = await ifThere(client.send(new GetObjectCommand(place)));
    return object?.Body?.transformToByteArray();
  };
  return {
    get,
    async replace(path, body) {
      const Key = indexKey(path);
      if (Key === undefined) throw new RangeError(`${path} is no file of the index of the log, and is never replaced`);
      const checked = { ChecksumAlgorithm: 'SHA256', ChecksumSHA256: hash('sha256', body, 'base64') } as const;
      await client.send(new PutObjectCommand({ Bucket: indexBucket, Key, Body: body, ContentType: 'text/plain', ...checked }));
    },
    async put(path, body) {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: `log/${path}`,
        Body: body,
        ContentType: 'application/octet-stream',
        // Object Lock asks for the algorithm too, which some services of this kind insist on.
        ChecksumAlgorithm: 'SHA256',
        ChecksumSHA256: hash('sha256', body, 'base64'),
        IfNoneMatch: '*',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: new Date(toMs(addDays(now(), retentionDays))),
      });
      try {
        await client.send(command);
        return 'written';
      } catch (error) {
        if (!isThereAlready(error)) throw error;
        const there = await get(path);
        return there && Buffer.from(there).equals(body) ? 'same' : 'other';
      }
    },
  };
}

/** Where a file of the index lies; undefined for every other file of the log. */
function indexKey(path: string): string | undefined {
  return path.startsWith('index/') ? `log-${path}` : undefined;
}
