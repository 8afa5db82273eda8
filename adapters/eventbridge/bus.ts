/**
 * Events to Amazon EventBridge: in requests of at most 10 entries and 256 KB, the refused entries of a request sent again
 * (only those), and a fault when some are still refused. The detail of an entry is the whole event as JSON, the same
 * document that a webhook of the one-machine host receives.
 */
import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsCommandOutput,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { doubling, workOff } from '#adapters/retry.ts';
import type { DomainEvent, EventBus } from '#domain/ports.ts';
import { batchesOf } from './batches.ts';

/** `attempts` per request (5) with pauses of 100 ms, then twice as long each time. */
export function createEventBridgeBus(options: {
  client: EventBridgeClient;
  busName: string;
  attempts?: number;
  pause?: (ms: number) => Promise<unknown>;
}): EventBus {
  const { client, busName, attempts = 5, pause } = options;

  /** The error codes of what was still refused by the last attempt. */
  async function put(entries: readonly PutEventsRequestEntry[]): Promise<string[]> {
    let codes: string[] = [];
    const putOnce = async (owed: readonly PutEventsRequestEntry[]) => {
      const answer = await client.send(new PutEventsCommand({ Entries: [...owed] })).catch(failed);
      codes = (answer.Entries ?? []).flatMap(result => result.ErrorCode ?? []);
      return refusedOf(owed, answer);
    };
    const refused = await workOff(entries, putOnce, { pauses: doubling(100, attempts), pause });
    return refused.length > 0 ? codes : [];
  }

  return {
    async publish(events) {
      const batches = batchesOf(events.map(event => entryOf(event, busName)));
      const refused: string[] = [];
      for (const batch of batches) refused.push(...(await put(batch)));
      if (refused.length > 0) {
        throw new Error(`EventBridge refused ${refused.length} of ${events.length} events: ${[...new Set(refused)].join(', ')}`);
      }
    },
  };
}

function refusedOf(owed: readonly PutEventsRequestEntry[], answer: PutEventsCommandOutput): PutEventsRequestEntry[] {
  if (!answer.FailedEntryCount) return [];
  const refused = owed.filter((_, index) => answer.Entries?.[index]?.ErrorCode !== undefined);
  if (refused.length === 0) throw new Error('EventBridge refused events without saying which');
  return refused;
}

function entryOf(event: DomainEvent, busName: string): PutEventsRequestEntry {
  return {
    EventBusName: busName,
    Source: 'tollgate',
    DetailType: event.type,
    Time: new Date(event.at),
    Detail: JSON.stringify(event),
  };
}

/** The service may quote an entry in its message: only the error's name goes on. */
function failed(error: unknown): never {
  throw new Error(`EventBridge did not take the events: ${(error as Error).name}`);
}
