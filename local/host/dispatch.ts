/**
 * Where a request to the host goes by its path: to the operations of the API, the sign-in, files, mails or the pages. One that came under another
 * name is turned away, and one that breaks is answered all the same.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { saysNoRoom } from '#functions/kit/no-room.ts';
import { problem } from '#functions/kit/problem.ts';
import type { Login } from '../sign-in/login.ts';
import { serveFiles } from './files.ts';
import { type createGateway, reply } from './gateway.ts';
import { serveMail } from './mail.ts';
import { serveOwnSignIn } from './own-sign-in.ts';
import { strictTransport, type TurnAway } from './reach.ts';
import type { ServeStatic } from './static-files.ts';
import type { Wired } from './wire.ts';

/** The parts of the host that requests go to. */
interface Parts {
  /** At which the host answers. */
  readonly url: string;
  readonly app: App;
  readonly turnAway: TurnAway;
  readonly gateway: ReturnType<typeof createGateway>;
  readonly login: Login;
  readonly wired: Wired;
  readonly serveStatic: ServeStatic;
}

interface Arrival {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

export async function dispatch(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  try {
    if (parts.url.startsWith('https:')) response.setHeader(...strictTransport);
    const away = parts.turnAway(request);
    if (away !== undefined) {
      reply(response, 421, problem(421, 'wrong-host', away));
      return;
    }
    const url = URL.parse(request.url ?? '/', parts.url);
    if (url) await passOn({ request, response, url }, parts);
    else reply(response, 400, problem(400, 'malformed-address', 'The address of the request cannot be read.'));
  } catch (error) {
    if (hungUp(request, error)) return;
    log.error('a request broke', { error: error as Error });
    if (saysNoRoom(error))
      reply(response, 503, problem(503, 'no-room', 'The disk is full: nothing was stored. Reading goes on.'));
    else reply(response, 500, problem(500, 'fault', 'Something broke on our side. Try again.'));
  }
}

/** Who goes away before the answer is no fault of ours, and reads none. */
function hungUp(request: IncomingMessage, error: unknown): boolean {
  return request.destroyed && (!request.complete || (error as NodeJS.ErrnoException).code === 'ECONNRESET');
}

async function passOn(
  { request, response, url }: Arrival,
  { url: home, app, wired, login, gateway, serveStatic }: Parts,
): Promise<void> {
  const { pathname } = url;
  if (pathname.startsWith('/login')) await login.handler(request, response);
  else if (pathname.startsWith('/files/')) await serveFiles(request, response, { url, files: wired.files });
  else if (pathname === '/local/mail')
    await serveMail(request, response, { url, app, mailbox: wired.mailbox, verify: login.verify });
  else if (pathname.startsWith('/local/sign-in')) await serveOwnSignIn(request, response, { url, login });
  else if (
    pathname.startsWith('/v1/') ||
    pathname.startsWith('/scim/') ||
    pathname === '/healthz' ||
    pathname === '/openapi.json'
  )
    await gateway(request, response, url);
  else if (request.method === 'GET' || request.method === 'HEAD') servePage({ request, response, url }, home, serveStatic);
  else reply(response, 405, problem(405, 'method-not-allowed', 'There is nothing here to send to.'));
}

/** A page that is asked for under the other name of this machine is at home under the one that people sign in with. */
function servePage({ request, response, url }: Arrival, home: string, serveStatic: ServeStatic): void {
  const { host } = new URL(home);
  if (request.headers.host === host) serveStatic(request, response, url.pathname);
  else response.writeHead(307, { location: `${home}${url.pathname}${url.search}`, 'cache-control': 'no-store' }).end();
}
