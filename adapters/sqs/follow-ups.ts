/**
 * What is carried out apart from its commit, kept in Amazon SQS: what is kept together is a message of up to ten parts, what failed before a message each, so that it is
 * tried by itself. Ten messages go at a time, the refused ones again. The queue delivers them to the stream Lambda, and sets one aside after so many tries. A message names its
 * parts and holds nothing of what people wrote.
 */
import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { doubling, workOff } from '#adapters/retry.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { FollowUps } from '#domain/history/follow-ups.ts';

/** SQS takes at most ten messages in a request. */
const mostMessages = 10;
/** Parts of one message, at most: the mails of a board. */
const mostParts = 10;
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
      const messages = tried ? followUps : [...slicesOf(followUps, mostParts)];
      const entries = messages.map((message, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(message),
        DelaySeconds: tried ? pauseAfterFailure : 0,
      }));
      for (const slice of slicesOf(entries, mostMessages)) {
        const left = await workOff(slice, sendOnce, { pauses: doubling(100, 4), pause });
        if (left.length > 0) throw new Error(`SQS did not take ${left.length} of ${messages.length} messages`);
      }
    },
  };
}
