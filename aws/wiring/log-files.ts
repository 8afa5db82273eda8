/** The files of the public log and of its index, in their two buckets: loaded when the first of them is read or written. */
import { S3Client } from '@aws-sdk/client-s3';
import { createS3LogFiles } from '#adapters/s3/log-files.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import type { Clock } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

export interface LogPlaces {
  readonly HEADS_BUCKET: string;
  readonly HEADS_DAYS: number;
  /** Where the index of the log lies. */
  readonly EVIDENCE_BUCKET: string;
}

export function openLogFiles({ HEADS_BUCKET, HEADS_DAYS, EVIDENCE_BUCKET }: LogPlaces, clock: Clock): LogFiles {
  return createS3LogFiles({
    client: new S3Client({ requestHandler }),
    bucket: HEADS_BUCKET,
    indexBucket: EVIDENCE_BUCKET,
    retentionDays: HEADS_DAYS,
    now: clock.now,
  });
}
