/** P15: a body comes in one piece or in many, with its length said before or not; of one that does not come whole nothing is told to an endpoint. */
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { createGateway } from '#local/host/gateway.ts';

/** A gateway before an endpoint that says what body it was given. */
async function gateway() {
  const told: (string | undefined)[] = [];
  const faults: unknown[] = [];
  const answer = createGateway({
    rows: [],
    verify: async () => ({ sub: 'ann' }),
    clock: systemClock,
    handler: async ({ body }) => {
      told.push(body);
      return { statusCode: 200, body: 'taken' };
    },
  });
  const server = createServer((request, response) => {
    answer(request, response, new URL(request.url ?? '', 'http://localhost')).catch(fault => faults.push(fault));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  /** Sends pieces one after the other; what came back. */
  const send = async (header: string, ...pieces: readonly (string | Buffer)[]) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
    let heard = '';
    socket.on('data', chunk => {
      heard += chunk;
    });
    socket.write(`POST /v1/proposals HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer token\r\n${header}\r\n\r\n`);
    for (const piece of pieces) {
      await wait(20);
      socket.write(piece);
    }
    await wait(50);
    socket.destroy();
    await wait(20);
    return heard;
  };
  return { send, told, faults };
}

test.each([
  ['of a length that is said', 'Content-Length: 8', ['one', ', two'], 'one, two'],
  [
    'that is cut within a character',
    'Content-Length: 4',
    [Buffer.from('für').subarray(0, 2), Buffer.from('für').subarray(2)],
    'für',
  ],
  ['in chunks', 'Transfer-Encoding: chunked', ['3\r\none\r\n', '5\r\n, two\r\n0\r\n\r\n'], 'one, two'],
  ['that waits to be asked for', 'Content-Length: 3\r\nExpect: 100-continue', ['one'], 'one'],
  ['without a byte', 'Content-Length: 0', [], undefined],
  ['of no chunks', 'Transfer-Encoding: chunked', ['0\r\n\r\n'], undefined],
])('P15: a body %s is told as it was sent', async (_, header, pieces, body) => {
  const { send, told } = await gateway();
  const heard = await send(header, ...pieces);
  expect([told, heard]).toEqual([[body], expect.stringMatching(/taken$/)]);
});

test.each([
  ['Content-Length: 8', 'one'],
  ['Transfer-Encoding: chunked', '3\r\none\r\n'],
  ['Transfer-Encoding: chunked', '3\r\none\r\nzz\r\n'],
])('P15: of a body that ends before it is whole nothing is told (%s)', async (header, piece) => {
  const { send, told, faults } = await gateway();
  await send(header, piece);
  expect([told, faults]).toEqual([[], [expect.objectContaining({ code: 'ECONNRESET' })]]);
});
