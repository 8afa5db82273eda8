/** The handler of the queue of what is carried out apart from its commit: messages of SQS. Each is done, or comes again, by itself. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { carryOut, followUpSchema, logFailure } from './follow.ts';

export async function handleFollowUps({ Records }: SQSEvent, app: App): Promise<SQSBatchResponse> {
  const done = await Promise.all(Records.map(record => handleOne(record, app)));
  return {
    batchItemFailures: Records.filter((_, index) => !done[index]).map(({ messageId }) => ({ itemIdentifier: messageId })),
  };
}

async function handleOne({ body, messageId }: SQSRecord, app: App): Promise<boolean> {
  const read = followUpSchema.safeParse(jsonIn(body));
  if (!read.success) {
    log.error('a message of the queue names nothing to follow', { message: messageId, said: read.error.message });
    return false;
  }
  try {
    await carryOut(read.data, app);
    return true;
  } catch (error) {
    logFailure(read.data, error as Error);
    return false;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
