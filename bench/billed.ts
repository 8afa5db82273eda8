/**
 * What DynamoDB bills for a call, from what the test engine reported. The engine reports nothing for a query that finds nothing; DynamoDB bills it:
 * "DynamoDB read and write operations" in its developer guide (read on 2026-11-26) says that reading what is not there uses what one item of up to
 * 4 KB would (one unit when consistent, half a unit otherwise), and that a query or scan is charged likewise for each partition that it searched.
 * Halves are not rounded up: units are added over the month.
 */
import type { Dynamo, Operation } from '#adapters/dynamo/calls.ts';

export interface Billed {
  readonly kind: 'read' | 'write';
  /** Request units: 4 KB read consistently are 1, 1 KB written is 1. */
  readonly units: number;
}

/** A query of ours names one partition, so nothing found is one item's worth. */
export function billed(operation: Operation, consistent: boolean, reported: number): Billed {
  if (!/Get|Query|Scan/.test(operation)) return { kind: 'write', units: reported };
  const least = /Query|Scan/.test(operation) ? (consistent ? 1 : 0.5) : 0;
  return { kind: 'read', units: Math.max(least, reported) };
}

/** The same, asking the engine for the capacity of every call and telling what is billed for each. */
export function onEachCall(client: Dynamo, tell: (call: Billed) => void): Dynamo {
  return {
    async ask(operation, input) {
      const { ConsumedCapacity, ...answer } = (await client.ask(operation, {
        ...input,
        ReturnConsumedCapacity: 'TOTAL',
      })) as Record<string, unknown>;
      const reported = [ConsumedCapacity]
        .flat()
        .reduce<number>((sum, entry) => sum + ((entry as { CapacityUnits?: number } | undefined)?.CapacityUnits ?? 0), 0);
      tell(billed(operation, (input as { ConsistentRead?: boolean }).ConsistentRead === true, reported));
      return answer as never;
    },
  };
}
