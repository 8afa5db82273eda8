/**
 * Delivers as Lambda's event source mappings do, by their documentation: a batch of a stream comes again from the first record that was reported,
 * with everything after it, and is given up whole after so many tries; a message of a queue comes again alone.
 */

interface StreamRecord {
  readonly dynamodb: { readonly SequenceNumber: string };
}

type Handler = (event: { Records: readonly unknown[] }) => Promise<unknown>;

interface Reported {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Tries of a batch, and of a message, in the stacks. */
const tries = 7;

/** The records that were given up: those from the last reported one on. */
export async function deliverBatch<R extends StreamRecord>(records: readonly R[], handler: Handler): Promise<readonly R[]> {
  let left = records;
  for (let attempt = 0; attempt < tries && left.length > 0; attempt += 1) {
    const { batchItemFailures } = (await handler({ Records: left })) as Reported;
    const reported = new Set(batchItemFailures.map(failure => failure.itemIdentifier));
    const first = left.findIndex(record => reported.has(record.dynamodb.SequenceNumber));
    left = first === -1 ? [] : left.slice(first);
  }
  return left;
}

/** The bodies of the messages that went to the dead-letter queue. Ten go together at most. */
export async function deliverMessages(bodies: readonly string[], handler: Handler): Promise<string[]> {
  let left = bodies.map((body, index) => ({ messageId: `message-${index}`, eventSource: 'aws:sqs', body }));
  for (let attempt = 0; attempt < tries && left.length > 0; attempt += 1) {
    const failed: typeof left = [];
    for (let from = 0; from < left.length; from += 10) {
      const batch = left.slice(from, from + 10);
      const { batchItemFailures } = (await handler({ Records: batch })) as Reported;
      const reported = new Set(batchItemFailures.map(failure => failure.itemIdentifier));
      failed.push(...batch.filter(({ messageId }) => reported.has(messageId)));
    }
    left = failed;
  }
  return left.map(({ body }) => body);
}
