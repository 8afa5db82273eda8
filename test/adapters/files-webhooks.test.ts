/** Webhooks of the one-machine host, against real HTTP servers that fail in the ways servers fail. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createEventLog } from '#adapters/files/events.ts';
import type { DomainEvent } from '#domain/ports.ts';
import { eventBusContract, eventNumber } from './contracts/events.ts';

const servers: Server[] = [];

const folders: string[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/s3cret`;
}

/** A subscriber that answers each request with the next of `statuses` (the last one for ever). */
async function subscriber(...statuses: number[]) {
  const seen: DomainEvent[] = [];
  const headers: Record<string, unknown>[] = [];
  const address = await listening(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    headers.push(request.headers);
    response.statusCode = statuses[Math.min(seen.length, statuses.length) - 1] ?? 204;
    response.setHeader('location', '/elsewhere');
    response.end('thank you');
  });
  return { address, seen, headers };
}

async function logWith(webhooks: string[], options: { timeoutMs?: number } = {}) {
  const pauses: number[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-webhooks-'));
  folders.push(folder);
  const bus = createEventLog({ folder, webhooks, ...options, pause: async ms => pauses.push(ms) });
  const lines = async () => (await readFile(join(folder, 'events.jsonl'), 'utf8')).trimEnd().split('\n');
  return { bus, pauses, lines };
}

describe('a webhook', () => {
  eventBusContract(async () => {
    const { address, seen } = await subscriber(200);
    const { bus } = await logWith([address]);
    return { bus, published: async () => seen };
  });

  test('a webhook gets the event as JSON with its id as idempotency key', async () => {
    const { address, seen, headers } = await subscriber(200);
    const { bus } = await logWith([address]);
    await bus.publish([eventNumber(1)]);
    expect(seen).toEqual([eventNumber(1)]);
    expect(headers[0]).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': 'project/p1#1#0' });
  });

  test('a webhook that fails twice and then works is not noticed by the publisher', async () => {
    const { address, seen } = await subscriber(503, 500, 200);
    const { bus, pauses } = await logWith([address]);
    await bus.publish([eventNumber(1)]);
    expect(seen).toHaveLength(3);
    expect(pauses).toEqual([200, 400]);
  });

  test('P9: a webhook that keeps failing makes publishing fail, and the others have lost nothing', async () => {
    const bad = await subscriber(500);
    const good = await subscriber(200);
    const { bus, lines } = await logWith([bad.address, good.address]);
    await expect(bus.publish([eventNumber(1), eventNumber(2)])).rejects.toThrow('webhook 1 answered 500');
    expect(good.seen).toEqual([eventNumber(1), eventNumber(2)]);
    expect(await lines()).toHaveLength(2);
  });

  test('a webhook that recovers gets what it missed, and the others are not served twice', async () => {
    const recovering = await subscriber(500, 500, 500, 200);
    const good = await subscriber(200);
    const { bus, lines } = await logWith([recovering.address, good.address]);
    await expect(bus.publish([eventNumber(1)])).rejects.toThrow('webhook 1');
    await bus.publish([eventNumber(1)]);
    expect(recovering.seen).toHaveLength(4);
    expect(good.seen).toHaveLength(1);
    expect(await lines()).toHaveLength(1);
  });

  test('P10: one event that a webhook refuses does not hold back the next', async () => {
    const { address, seen } = await subscriber(400, 400, 400, 200);
    const { bus } = await logWith([address]);
    await expect(bus.publish([eventNumber(1), eventNumber(2)])).rejects.toThrow('webhook 1 answered 400');
    expect(seen.at(-1)).toEqual(eventNumber(2));
  });

  test('a webhook that never answers is given up after a bounded time and number of tries', async () => {
    let asked = 0;
    const address = await listening(() => {
      asked += 1;
    });
    const { bus } = await logWith([address], { timeoutMs: 30 });
    await expect(bus.publish([eventNumber(1)])).rejects.toThrow('webhook 1 did not answer in time');
    expect(asked).toBe(3);
  });

  test('a webhook that redirects us has not taken the event', async () => {
    const { address } = await subscriber(302);
    const { bus } = await logWith([address]);
    await expect(bus.publish([eventNumber(1)])).rejects.toThrow('webhook 1 answered 302');
  });

  test('a webhook that fails is named by its number: neither its secret address nor the event is in the error', async () => {
    const { address } = await subscriber(500);
    const { bus } = await logWith([address]);
    const error = await bus.publish([eventNumber(1, { reason: 'confidential' })]).catch(String);
    expect(error).not.toContain('s3cret');
    expect(error).not.toContain('confidential');
  });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'example', ''])(
    '%j cannot be the address of a webhook',
    async address => {
      await expect(logWith([address])).rejects.toThrow(RangeError);
    },
  );
});
