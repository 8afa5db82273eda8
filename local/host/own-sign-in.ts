/** A person's own ways to sign in on this machine: which there are, and a passkey taken away. Only the person with a good token sees them. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem } from '#functions/kit/problem.ts';
import type { Login } from '../sign-in/login.ts';
import { reply } from './gateway.ts';

interface Asked {
  readonly url: URL;
  readonly login: Pick<Login, 'verify' | 'own' | 'way'>;
}

const removal = /^\/local\/sign-in\/passkeys\/([\w-]{1,2000})\/removal$/;

/** `GET /local/sign-in`, and `POST /local/sign-in/passkeys/ID/removal`, which answers what is left. */
export async function serveOwnSignIn(request: IncomingMessage, response: ServerResponse, { url, login }: Asked): Promise<void> {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /i, '');
  const claims = await login.verify(token).catch(() => undefined);
  if (claims?.email === undefined) return reply(response, 401, problem(401, 'not-signed-in', 'Sign in to see how you sign in.'));
  const show = async () => reply(response, 200, { way: login.way, ...(await login.own?.of(claims.sub)) });
  const [, passkey] = removal.exec(url.pathname) ?? [];
  if (request.method === 'GET' && url.pathname === '/local/sign-in') return show();
  if (request.method !== 'POST' || passkey === undefined)
    return reply(response, 404, problem(404, 'not-found', 'There is nothing at this address.'));
  const became = (await login.own?.remove(claims.sub, passkey)) ?? 'absent';
  if (became === 'last') return reply(response, 403, problem(403, 'not-allowed', lastWay));
  if (became === 'absent') return reply(response, 404, problem(404, 'not-found', 'You have no such passkey (any more).'));
  return show();
}

const lastWay =
  'This passkey is all you can sign in with. Make another one first: let “Send me a new link” on the sign-in page send you a link.';
