/**
 * The login of one machine, under `/login`: real OpenID Connect (authorization code with PKCE), so the portal and the
 * command line sign in here as they do at Cognito, whichever way a person shows who she is. Who may sign in is asked of the
 * offices' people at each sign-in, each renewal and each check of a token.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Invitation } from './accounts/invitations.ts';
import type { OwnWays } from './accounts/own.ts';
import { answer, createInteraction, type Exchange, type Way } from './interaction.ts';
import { keysIn, type PublicKey, publicOf } from './keys.ts';
import type { LoginOptions } from './login-options.ts';
import { problemPage } from './pages.ts';
import { audience, createProvider } from './provider.ts';
import { serviceClients } from './service-clients.ts';
import { openStore } from './store.ts';
import { pageHeaders } from './style.ts';
import { type Claims, createVerifier, TokenRefused } from './verify.ts';
import type { SignInWay } from './way.ts';
import { wayOf } from './ways.ts';

export type { LoginOptions } from './login-options.ts';

export interface Login {
  /** Answers every request whose path begins with `/login/`. */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  readonly issuer: string;
  /** The public keys by which others may check tokens. */
  readonly jwks: { readonly keys: readonly PublicKey[] };
  /** What a good access token says of somebody who may sign in now. Rejects with `TokenRefused`. */
  verify(token: string): Promise<Claims>;
  /**
   * A new one-time link with which a person makes an account, and the instant until which it is good; with `?to=/PATH` it goes on to that page of
   * the portal. Undefined when people sign in another way, and for somebody who may not sign in.
   */
  invite(person: string): Promise<Invitation | undefined>;
  /** To be told whenever the people of an office changed, and now and then: whoever is new gets a link by mail, once. */
  peopleChanged(): Promise<void>;
  /** How people sign in here. */
  readonly way: SignInWay['way'];
  /** What each person has to sign in with; only where people have accounts. */
  readonly own: OwnWays | undefined;
  /** Closes its files. */
  close(): void;
}

/** Who signs the tokens of a login that is reached at `baseUrl`. */
export const issuerAt = (baseUrl: string): string => `${new URL(baseUrl).origin}/login`;

/** Throws `RangeError` when `baseUrl` is not a loopback address, unless it may be reached from other machines. */
export async function createLogin(options: LoginOptions): Promise<Login> {
  const origins = originsOf(options.baseUrl, options.beyondThisMachine ?? false);
  const folder = join(options.folder, 'login');
  const keys = await keysIn(folder);
  const store = openStore(folder);
  const { people } = options;
  const machines = serviceClients(options.serviceClient);
  const onFault = options.onFault ?? (error => console.error(`login: ${error.name}: ${error.message}`));
  const clock = options.clock ?? { now: () => new Date().toISOString() };
  const way = wayOf(options, { store, folder, origins, clock, onFault });
  const shown = { signIn: options.signIn.way, signedOut: way.signedOut };
  const provider = createProvider({ origins, people, keys, store, machines, ...shown });
  provider.on('server_error', (_ctx, error) => onFault(error));
  const key = publicOf(keys.signing);
  const verify = await createVerifier({ key, issuer: provider.issuer, audience, clock });
  return {
    issuer: provider.issuer,
    jwks: { keys: [key] },
    async verify(token) {
      const claims = await verify(token);
      // A service account is asked for at its office, by whoever admits its request.
      const machine = claims.email === undefined && claims.sub === claims.client_id;
      if (machine || (await people.find(claims.sub))) return claims;
      throw new TokenRefused('no longer with us');
    },
    invite: async person => way.invite?.(person),
    way: options.signIn.way,
    own: way.own,
    peopleChanged: async () => way.inviteNewcomers?.(),
    handler: createHandler({
      protocol: provider.callback(),
      interaction: createInteraction(provider, way.ask, origins),
      ...{ way, origins, onFault },
    }),
    close() {
      way.close?.();
      store.close();
    },
  };
}

interface SignInHandlers {
  readonly protocol: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly interaction: ReturnType<typeof createInteraction>;
  readonly way: Way;
  readonly origins: readonly string[];
  readonly onFault: (error: Error) => void;
}

function createHandler({ protocol, interaction, way, origins, onFault }: SignInHandlers): Login['handler'] {
  const hosts = new Set(origins.map(origin => new URL(origin).host));
  const headers = pageHeaders(origins.flatMap(origin => (way.scripts ?? []).map(path => `${origin}${path}`)));

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const uid = path.match(/^\/login\/interaction\/([\w-]+)(?:\?\w*)?$/)?.[1];
    if (uid !== undefined) return interaction({ request, response }, uid);
    const url = URL.parse(path, origins[0]);
    if (url && (await way.other?.({ request, response }, url))) return;
    // How the page is reached is known, and never taken from what a request says of itself.
    for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for']) delete request.headers[name];
    if (origins[0]?.startsWith('https:')) request.headers['x-forwarded-proto'] = 'https';
    // The library is mounted: it sees the path after `/login`, and finds where it is mounted in `originalUrl`.
    Object.assign(request, { originalUrl: path, url: path.slice('/login'.length) });
    await protocol(request, response);
  }

  async function fail(exchange: Exchange, fault: Error): Promise<void> {
    onFault(fault);
    if (exchange.response.headersSent) exchange.response.destroy();
    else await refuse(exchange, 500, 'Something went wrong here.');
  }

  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (!hosts.has(request.headers.host ?? ''))
      return refuse({ request, response }, 403, 'This login answers on this machine only.');
    if (!request.url?.startsWith('/login/')) return refuse({ request, response }, 404, 'There is no such page.');
    await route(request, response).catch((fault: Error) => fail({ request, response }, fault));
  };
}

function refuse(exchange: Exchange, status: number, problem: string): Promise<void> {
  return answer(exchange, status, problemPage(problem));
}

/** Of a loopback address the given origin first, then the other loopback name of the same port; a public address is the only one. */
function originsOf(baseUrl: string, beyondThisMachine: boolean): string[] {
  const url = URL.parse(baseUrl);
  const names = ['127.0.0.1', 'localhost'];
  if (beyondThisMachine && (url?.protocol === 'http:' || url?.protocol === 'https:')) return [url.origin];
  if (url?.protocol !== 'http:' || !names.includes(url.hostname)) {
    throw new RangeError('the login runs on http://127.0.0.1 or http://localhost only, unless it is told its public address');
  }
  const port = url.port === '' ? '' : `:${url.port}`;
  return [url.origin, ...names.filter(name => name !== url.hostname).map(name => `http://${name}${port}`)];
}
