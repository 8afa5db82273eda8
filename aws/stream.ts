/**
 * The Lambda behind the stream of facts. Besides records of the stream it takes `{ "replay": [{ "stream", "seq" }] }` from an operator:
 * facts that became dead letters are read from the table and followed again, which is always harmless.
 */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { processCommit } from '#functions/stream/process-commit.ts';
import { count } from './metrics.ts';
import { wireStream } from './wiring/stream.ts';

const app = wireStream();

const replaySchema = z.strictObject({
  replay: z
    .array(z.strictObject({ stream: z.string().min(1), seq: z.int().min(1) }))
    .min(1)
    .max(100),
});

/** Rejects when a fact to replay is absent or cannot be followed; those before it were followed. */
export async function handler(event: unknown): Promise<DynamoDBBatchResponse | { replayed: number }> {
  const asked = replaySchema.safeParse(event);
  if (asked.success) return replay(asked.data.replay);
  const records = event as DynamoDBStreamEvent;
  const answer = await handleFacts(records, app);
  count({ decisions: decisionsIn(records) });
  return answer;
}

async function replay(places: readonly { stream: string; seq: number }[]): Promise<{ replayed: number }> {
  for (const { stream, seq } of places) {
    const [commit] = await app.ports.facts.read(stream, seq - 1, 1);
    if (commit?.seq !== seq) throw new Error(`there is no fact ${stream}#${seq}`);
    await processCommit(commit, app);
  }
  return { replayed: places.length };
}

/** For the dashboard only: a redelivered batch counts again. */
function decisionsIn(event: DynamoDBStreamEvent): number {
  return event.Records.filter(record => record.dynamodb?.NewImage?.body?.S?.includes('"type":"round-decided"')).length;
}
