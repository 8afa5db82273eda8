/** Evidence files and checkpoints in S3. */
import { S3Client } from '@aws-sdk/client-s3';
import { createS3Checkpoints } from '#adapters/s3/checkpoints.ts';
import { createS3Files } from '#adapters/s3/files.ts';
import type { Clock } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

export interface BucketNames {
  readonly EVIDENCE_BUCKET: string;
  readonly HEADS_BUCKET: string;
  readonly HEADS_DAYS: number;
}

export function openBuckets({ EVIDENCE_BUCKET, HEADS_BUCKET, HEADS_DAYS }: BucketNames, clock: Clock) {
  const client = new S3Client({ requestHandler });
  return {
    files: createS3Files({ client, bucket: EVIDENCE_BUCKET, clock }),
    checkpoints: createS3Checkpoints({ client, bucket: HEADS_BUCKET, retentionDays: HEADS_DAYS }),
  };
}
