/**
 * `node bench/floor-host.ts`: the least that a host with the same answers could do: HTTP, a verified token (remembered for a minute), rows straight into
 * SQLite, each durable, nothing decided. Prints its address and a token, a line of JSON; ends with its parent.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { floorRows, inNewFolder } from './floors.ts';

/** Rows of a lifecycle that are stored before the answer: what follows from a proposal until its round is open; a ballot; the last one with its outcome. */
const rowsOf = { proposal: 4, ballot: 1, lastBallot: 2 } as const;

const { publicKey, privateKey } = await generateKeyPair('RS256');
const token = await new SignJWT({ sub: 'bench' }).setProtectedHeader({ alg: 'RS256' }).setExpirationTime('1h').sign(privateKey);
const known = new Map<string, number>();

async function verified({ headers }: IncomingMessage): Promise<void> {
  const bearer = (headers.authorization ?? '').slice('Bearer '.length);
  if ((known.get(bearer) ?? 0) > Date.now()) return;
  await jwtVerify(bearer, publicKey);
  known.set(bearer, Date.now() + 60_000);
}

await inNewFolder(async folder => {
  const { put, read, close } = floorRows(folder);
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    await verified(request);
    const [, , kind, id = randomUUID()] = (request.url ?? '').split('/');
    if (request.method === 'GET') return read(id);
    const { last } = (await json(request)) as { last?: boolean };
    put(id, kind === 'proposals' ? rowsOf.proposal : last ? rowsOf.lastBallot : rowsOf.ballot);
    return { ...(read(id) as object), id };
  };
  const server = createServer((request, response) => {
    answer(request).then(
      body => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      () => response.writeHead(500).end('{}'),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token }));
  process.stdin.resume();
  await once(process.stdin, 'end');
  server.closeAllConnections();
  server.close();
  close();
});
