/**
 * The handler of the queue of what is carried out apart from its commit: messages of SQS, of one part or of several that were kept together. Each message is done, or comes
 * again, by itself; of several parts those that fail are kept each by itself.
 */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { carryOutTogether, followUpSchema } from './follow.ts';

export async function handleFollowUps({ Records }: SQSEvent, app: App): Promise<SQSBatchResponse> {
  const done = await Promise.all(Records.map(record => handleOne(record, app)));
  return {
    batchItemFailures: Records.filter((_, index) => !done[index]).map(({ messageId }) => ({ itemIdentifier: messageId })),
  };
}

const messageSchema = z.union([followUpSchema.transform(one => [one]), z.array(followUpSchema).min(1)]);

async function handleOne({ body, messageId }: SQSRecord, app: App): Promise<boolean> {
  const read = messageSchema.safeParse(jsonIn(body));
  if (!read.success) {
    log.error('a message of the queue names nothing to follow', { message: messageId, said: read.error.message });
    return false;
  }
  const failed = await carryOutTogether(read.data, app);
  if (failed.length === 0) return true;
  if (read.data.length === 1) return false;
  return app.ports.followUps.keep(failed, { tried: true }).then(
    () => true,
    (error: Error) => {
      log.error('what failed could not be kept each by itself', { message: messageId, error });
      return false;
    },
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
