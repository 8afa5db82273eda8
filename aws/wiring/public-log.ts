/** The public log as those see it that must not hold its key: its files are read, and the heads are asked of the Lambda that may sign. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { createS3LogFiles } from '#adapters/s3/log-files.ts';
import type { LogFiles, LogHeads } from '#domain/history/log/ports.ts';
import type { Clock } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

const answerSchema = z
  .object({
    commit: z.int().min(1),
    heads: z.array(z.tuple([z.string(), z.int().min(0)])),
    note: z.string(),
  })
  .nullable();

/** Seconds that signing may take: it reads the histories. */
const patience = 15_000;

export function openLogHeads(signer: string): LogHeads {
  const client = new LambdaClient({ requestHandler: { ...requestHandler, requestTimeout: patience } });
  return {
    async signed(streams) {
      const Payload = new TextEncoder().encode(JSON.stringify({ heads: streams }));
      const answer = await client.send(new InvokeCommand({ FunctionName: signer, Payload }));
      const text = new TextDecoder().decode(answer.Payload);
      if (answer.FunctionError !== undefined) throw new Error(`the heads could not be signed: ${text}`);
      return answerSchema.parse(JSON.parse(text)) ?? undefined;
    },
  };
}

interface LogPlaces {
  readonly HEADS_BUCKET: string;
  readonly HEADS_DAYS: number;
  /** Where the index of the log lies. */
  readonly EVIDENCE_BUCKET: string;
}

export function openLogFiles({ HEADS_BUCKET, HEADS_DAYS, EVIDENCE_BUCKET }: LogPlaces, clock: Clock): LogFiles {
  const client = new S3Client({ requestHandler });
  return createS3LogFiles({
    client,
    bucket: HEADS_BUCKET,
    indexBucket: EVIDENCE_BUCKET,
    retentionDays: HEADS_DAYS,
    now: clock.now,
  });
}
