/** Evidence files in S3. */
import { S3Client } from '@aws-sdk/client-s3';
import { createS3Files } from '#adapters/s3/files.ts';
import type { Clock, FileStore } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

export function openFiles(bucket: string, clock: Clock): FileStore {
  return createS3Files({ client: new S3Client({ requestHandler }), bucket, clock });
}
