/**
 * What DynamoDB bills for a call, from what the test engine reported. The engine reports nothing for a query that finds nothing; DynamoDB bills it:
 * "DynamoDB read and write operations" in its developer guide (read on 2026-11-26) says that reading what is not there uses what one item of up to
 * 4 KB would (one unit when consistent, half a unit otherwise), and that a query or scan is charged likewise for each partition that it searched.
 * Halves are not rounded up: units are added over the month.
 */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface Billed {
  readonly kind: 'read' | 'write';
  /** Request units: 4 KB read consistently are 1, 1 KB written is 1. */
  readonly units: number;
}

/** A query of ours names one partition, so nothing found is one item's worth. */
export function billed(command: string, consistent: boolean, reported: number): Billed {
  if (!/Get|Query|Scan/.test(command)) return { kind: 'write', units: reported };
  const least = /Query|Scan/.test(command) ? (consistent ? 1 : 0.5) : 0;
  return { kind: 'read', units: Math.max(least, reported) };
}

/** Asks the engine for the capacity of every call, and tells what is billed for each. */
export function onEachCall(client: DynamoDBDocumentClient, tell: (call: Billed) => void): void {
  client.middlewareStack.add(
    (next, context) => async args => {
      const { commandName = '' } = context as { commandName?: string };
      const input = args.input as { ConsistentRead?: boolean };
      const result = await next({ ...args, input: { ...input, ReturnConsumedCapacity: 'TOTAL' } } as typeof args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown };
      const reported = [ConsumedCapacity]
        .flat()
        .reduce<number>((sum, entry) => sum + ((entry as { CapacityUnits?: number } | undefined)?.CapacityUnits ?? 0), 0);
      tell(billed(commandName, input.ConsistentRead === true, reported));
      return result;
    },
    { step: 'initialize', name: 'onEachCall' },
  );
}
