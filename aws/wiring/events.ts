/** Events by EventBridge: loaded when the first one is published. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createEventBridgeBus } from '#adapters/eventbridge/bus.ts';
import type { EventBus } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

export function openEvents(busName: string): EventBus {
  return createEventBridgeBus({ client: new EventBridgeClient({ requestHandler }), busName });
}
