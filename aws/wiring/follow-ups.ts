/** The queue of what is carried out apart from its commit: loaded when the first of it is kept. */
import { SQSClient } from '@aws-sdk/client-sqs';
import { createSqsFollowUps } from '#adapters/sqs/follow-ups.ts';
import type { FollowUps } from '#domain/history/follow-ups.ts';
import { requestHandler } from './stores.ts';

export function openFollowUps(queueUrl: string): FollowUps {
  return createSqsFollowUps({ client: new SQSClient({ requestHandler }), queueUrl });
}
