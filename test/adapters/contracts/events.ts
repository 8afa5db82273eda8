/** What every adapter of the port EventBus must do. `published` gives the events that subscribers saw, in order. */
import { expect, test } from 'vitest';
import type { DomainEvent, EventBus } from '#domain/ports.ts';

export interface EventBusUnderTest {
  readonly bus: EventBus;
  published(): Promise<unknown[]>;
}

export function eventNumber(number: number, detail: Record<string, unknown> = {}): DomainEvent {
  return {
    id: `project/p1#${number}#0`,
    at: '2026-03-01T09:00:00.000Z',
    type: 'gate-outcome-recorded',
    detail: { project: 'p1', number, ...detail },
  };
}

export function eventBusContract(make: () => Promise<EventBusUnderTest>): void {
  test('subscribers see each event whole, in the order in which events were published', async () => {
    const { bus, published } = await make();
    const events = Array.from({ length: 25 }, (_, index) => eventNumber(index));
    await bus.publish(events);
    expect(await published()).toEqual(events);
  });

  test('publishing no event is no fault and shows nothing to subscribers', async () => {
    const { bus, published } = await make();
    await bus.publish([]);
    expect(await published()).toEqual([]);
  });

  test('an event whose text has line breaks, quotes and other alphabets arrives as it was', async () => {
    const { bus, published } = await make();
    const event = eventNumber(1, { reason: 'line one\nline "two" \u2028 Straße 工程' });
    await bus.publish([event]);
    expect(await published()).toEqual([event]);
  });

  test('events published by calls that arrive together all arrive', async () => {
    const { bus, published } = await make();
    await Promise.all(Array.from({ length: 20 }, (_, index) => bus.publish([eventNumber(index)])));
    const ids = (await published()).map(event => (event as DomainEvent).id);
    expect(new Set(ids).size).toBe(20);
  });
}
