/**
 * Signs in for the command line where a person shows in a browser who she is: the address to open is told, the answer comes back to this machine
 * (RFC 8252), on a port that is open for this one answer. No token is in any address or message.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readerOf } from './reader.ts';

/** How long it is waited for. */
const patience = 10 * 60_000;

export interface Asked {
  /** Where the answer is to come. */
  readonly redirectUri: string;
  /** What came back, once. Rejects when nothing comes for ten minutes. */
  readonly answer: Promise<URLSearchParams>;
  /** Ends the waiting. */
  close(): void;
}

/** Listens on a free port of this machine for the answer that carries `state`. */
export async function listenForAnswer(state: string): Promise<Asked> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`;
  const answer = new Promise<URLSearchParams>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('nobody signed in for ten minutes')), patience);
    server.once('close', () => clearTimeout(late));
    server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
      const url = URL.parse(request.url ?? '', redirectUri);
      const ours = url?.pathname === '/callback' && url.searchParams.get('state') === state;
      response.writeHead(ours ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      const { say } = await readerOf(request).catch(() => ({ say: (text: string) => text }));
      response.end(say(ours ? 'Signed in. Go back to the command line; this page can be closed.' : 'There is nothing here.'));
      if (ours && url) resolve(url.searchParams);
    });
  });
  const close = () => {
    server.close();
    server.closeIdleConnections();
  };
  return { redirectUri, answer, close };
}
