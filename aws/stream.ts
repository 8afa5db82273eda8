/**
 * The Lambda behind the stream of facts. It takes records of the stream; messages of the queue of what is carried out apart; what SES
 * tells of mails; and from an operator
 * `{ "replay": [{ "stream", "seq", "reaction", "receiver" }] }`, which has them followed again, each by itself: always harmless.
 */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import type { FollowUp } from '#domain/history/follow-ups.ts';
import { carryOut, followUpSchema } from '#functions/stream/follow.ts';
import { handleFollowUps } from '#functions/stream/handle-follow-ups.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { count } from './metrics.ts';
import { wireStream } from './wiring/stream.ts';

const app = wireStream();

const replaySchema = z.strictObject({ replay: z.array(followUpSchema).min(1).max(100) });

type Answer = DynamoDBBatchResponse | SQSBatchResponse | { replayed: number } | { noted: number };

export async function handler(event: unknown): Promise<Answer> {
  const asked = replaySchema.safeParse(event);
  if (asked.success) return replay(asked.data.replay);
  if (isOfQueue(event)) return handleFollowUps(event, app);
  if (isOfMail(event)) {
    const { handleMailEvent, mailEventSchema } = await import('#functions/stream/handle-mail-events.ts');
    return handleMailEvent(mailEventSchema.parse(event), app);
  }
  const records = event as DynamoDBStreamEvent;
  const answer = await handleFacts(records, app);
  count({ decisions: decisionsIn(records) });
  return answer;
}

function isOfQueue(event: unknown): event is SQSEvent {
  return (event as Partial<SQSEvent>).Records?.[0]?.eventSource === 'aws:sqs';
}

/** Rare beside the others, so what understands it is loaded when it comes. */
function isOfMail(event: unknown): boolean {
  return (event as { readonly source?: unknown }).source === 'aws.ses';
}

/** Rejects with what is absent or failed again, after all were tried. */
async function replay(parts: readonly FollowUp[]): Promise<{ replayed: number }> {
  const failed: string[] = [];
  for (const part of parts)
    await carryOut(part, app).catch((error: Error) => failed.push(`${JSON.stringify(part)}: ${error.message}`));
  if (failed.length > 0) throw new Error(`${failed.length} of ${parts.length} failed again: ${failed.join('; ')}`);
  return { replayed: parts.length };
}

/** For the dashboard only: a redelivered batch counts again. */
function decisionsIn(event: DynamoDBStreamEvent): number {
  return event.Records.filter(record => record.dynamodb?.NewImage?.body?.S?.includes('"type":"round-decided"')).length;
}
