/**
 * `node bench/floor-host.ts`: the least that a host with the same answers could do: HTTP, a verified token (remembered for a minute), rows straight into
 * SQLite, each durable, nothing decided. What it answers is what a lifecycle was answered before it began to listen. Prints its address and a token, a line
 * of JSON; ends with its parent.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { openWorld } from './fixtures.ts';
import { floorRows, inNewFolder } from './floors.ts';
import { playOne } from './lifecycles.ts';

/** Rows of a lifecycle that are stored before the answer: what follows from a proposal until its round is open; a ballot; the last one with its outcome. */
const rowsOf = { proposal: 4, ballot: 1, lastBallot: 2 } as const;

/** What each request of a lifecycle is answered, by its method and what it is about. */
async function answersOfALifecycle(): Promise<ReadonlyMap<string, object>> {
  const world = await openWorld({ whole: true });
  try {
    const answers = new Map<string, object>();
    await playOne(async (person, message) => {
      const answer = await world.send(person, message);
      answers.set(placeOf(message.method, message.path), answer.body);
      return answer;
    });
    return answers;
  } finally {
    await world.close();
  }
}

const placeOf = (method: string | undefined, path = '') => `${method} ${path.split('/')[2]}`;

const { publicKey, privateKey } = await generateKeyPair('RS256');
const token = await new SignJWT({ sub: 'bench' }).setProtectedHeader({ alg: 'RS256' }).setExpirationTime('1h').sign(privateKey);
const known = new Map<string, number>();

async function verified({ headers }: IncomingMessage): Promise<void> {
  const bearer = (headers.authorization ?? '').slice('Bearer '.length);
  if ((known.get(bearer) ?? 0) > Date.now()) return;
  await jwtVerify(bearer, publicKey);
  known.set(bearer, Date.now() + 60_000);
}

const answers = await answersOfALifecycle();

await inNewFolder(async folder => {
  const { put, read, close } = floorRows(folder);
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    await verified(request);
    const { method, url = '' } = request;
    const [, , kind, id = randomUUID()] = url.split('/');
    if (method === 'POST') {
      const { last } = (await json(request)) as { last?: boolean };
      put(id, kind === 'proposals' ? rowsOf.proposal : last ? rowsOf.lastBallot : rowsOf.ballot);
    }
    read(id);
    return { ...answers.get(placeOf(method, url)), id };
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
