/** The EventBridge adapter keeps the event bus's contract, and survives throttling and half-taken requests. */
import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { createEventBridgeBus } from '#adapters/eventbridge/bus.ts';
import { eventBusContract, eventNumber } from './contracts/events.ts';

/** A bus that takes what `takes` allows (by request and entry, from 0) and refuses the rest. */
function busUnderTest(takes: (request: number, entry: number) => boolean = () => true) {
  const client = new EventBridgeClient({ region: 'eu-west-1' });
  const eventBridge = mockClient(client);
  const taken: unknown[] = [];
  const requests: PutEventsCommandInput[] = [];
  eventBridge.on(PutEventsCommand).callsFake(async (input: PutEventsCommandInput) => {
    const request = requests.push(input) - 1;
    const results = (input.Entries ?? []).map((entry, index) => {
      if (!takes(request, index)) return { ErrorCode: 'ThrottlingException', ErrorMessage: `slow down: ${entry.Detail}` };
      taken.push(JSON.parse(entry.Detail ?? ''));
      return { EventId: String(index) };
    });
    return { FailedEntryCount: results.filter(result => 'ErrorCode' in result).length, Entries: results };
  });
  const pauses: number[] = [];
  const bus = createEventBridgeBus({ client, busName: 'tollgate-events', pause: async ms => pauses.push(ms) });
  return { eventBridge, bus, taken, requests, pauses };
}

describe('events to EventBridge', () => {
  eventBusContract(async () => {
    const { bus, taken } = busUnderTest();
    return { bus, published: async () => taken };
  });

  test('events to EventBridge carry the source, the fact type, the time and the bus', async () => {
    const { bus, requests } = busUnderTest();
    await bus.publish([eventNumber(1)]);
    expect(requests[0]?.Entries).toMatchObject([
      {
        Source: 'tollgate',
        DetailType: 'gate-outcome-recorded',
        EventBusName: 'tollgate-events',
        Time: new Date('2026-03-01T09:00:00.000Z'),
      },
    ]);
  });

  test('events to EventBridge go in requests of at most 10', async () => {
    const { bus, requests } = busUnderTest();
    await bus.publish(Array.from({ length: 23 }, (_, index) => eventNumber(index)));
    expect(requests.map(request => request.Entries?.length)).toEqual([10, 10, 3]);
  });

  test('events to EventBridge go in requests of at most 256 KB, counted in bytes', async () => {
    const { bus, requests } = busUnderTest();
    const reason = '工'.repeat(34_000);
    await bus.publish(Array.from({ length: 5 }, (_, index) => eventNumber(index, { reason })));
    expect(requests.map(request => request.Entries?.length)).toEqual([2, 2, 1]);
  });

  test('events of which one is too large for any request are refused before any is sent to EventBridge', async () => {
    const { bus, requests } = busUnderTest();
    const events = [eventNumber(1), eventNumber(2, { reason: 'x'.repeat(262_144) })];
    await expect(bus.publish(events)).rejects.toThrow(RangeError);
    expect(requests).toEqual([]);
  });

  test('events that EventBridge refused are sent again, and only those', async () => {
    const { bus, requests, taken, pauses } = busUnderTest((request, entry) => request > 0 || entry % 2 === 0);
    const events = Array.from({ length: 4 }, (_, index) => eventNumber(index));
    await bus.publish(events);
    expect(requests.map(request => request.Entries?.length)).toEqual([4, 2]);
    expect(taken).toEqual([events[0], events[2], events[1], events[3]]);
    expect(pauses).toEqual([100]);
  });

  test('events that EventBridge keeps refusing are a fault after five tries, with growing pauses and without their content', async () => {
    const { bus, requests, pauses } = busUnderTest(() => false);
    const error = await bus.publish([eventNumber(1, { reason: 'confidential' })]).catch(String);
    expect(error).toBe('Error: EventBridge refused 1 of 1 events: ThrottlingException');
    expect(requests).toHaveLength(5);
    expect(pauses).toEqual([100, 200, 400, 800]);
  });

  test('P10: one request of events that is refused does not keep the next from being sent', async () => {
    const { bus, taken } = busUnderTest((request, entry) => request >= 5 || entry > 0);
    const events = Array.from({ length: 12 }, (_, index) => eventNumber(index));
    await expect(bus.publish(events)).rejects.toThrow('EventBridge');
    expect(taken).toContainEqual(events[11]);
  });

  test('events that meet a failing service are a fault which names the reason only', async () => {
    const { eventBridge, bus } = busUnderTest();
    const quoting = Object.assign(new Error('bad entry: confidential'), { name: 'InternalException' });
    eventBridge.on(PutEventsCommand).rejects(quoting);
    await expect(bus.publish([eventNumber(1)])).rejects.toThrow(/^EventBridge did not take the events: InternalException$/);
  });
});
