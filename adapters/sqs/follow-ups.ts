/**
 * What is carried out apart from its commit, kept in Amazon SQS: one message each, sent ten at a time, the refused ones again. The queue delivers
 * it to the stream Lambda, and sets it aside after so many tries. A message names its part and holds nothing of what people wrote.
 */
import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { doubling, workOff } from '#adapters/retry.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { FollowUps } from '#domain/ports.ts';

/** SQS takes at most ten messages in a request. */
const mostMessages = 10;
/** Seconds before what has just failed is tried again. */
const pauseAfterFailure = 20;

export interface SqsOptions {
  readonly client: Pick<SQSClient, 'send'>;
  readonly queueUrl: string;
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

export function createSqsFollowUps({ client, queueUrl, pause }: SqsOptions): FollowUps {
  async function sendOnce(entries: readonly SendMessageBatchRequestEntry[]): Promise<readonly SendMessageBatchRequestEntry[]> {
    const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: [...entries] });
    const { Failed = [] } = await client.send(command);
    const ids = new Set(Failed.map(({ Id }: BatchResultErrorEntry) => Id));
    return entries.filter(({ Id }) => ids.has(Id));
  }

  return {
    async keep(followUps, { tried }) {
      const entries = followUps.map((followUp, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(followUp),
        DelaySeconds: tried ? pauseAfterFailure : 0,
      }));
      for (const slice of slicesOf(entries, mostMessages)) {
        const left = await workOff(slice, sendOnce, { pauses: doubling(100, 4), pause });
        if (left.length > 0) throw new Error(`SQS did not take ${left.length} of ${followUps.length} messages`);
      }
    },
  };
}
