/**
 * A running one-machine host for tests: its own temporary state folder, a free port, the demonstration office founded, people
 * signed in for real. It can be stopped and started again on the same folder, and leaves nothing behind.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import type { RouteId } from '#api/routes.ts';
import type { Commit } from '#domain/history/commit.ts';
import { foundDemoOffice } from '#local/demo/office.ts';
import { demonstrationSignIn } from '#local/demo/people.ts';
import { type Send, sendInProcess, sendOverHttp } from '#local/demo/send.ts';
import { type Host, type HostOptions, startHost } from '#local/host/host.ts';
import { signIn } from '#local/sign-in/sign-in-client.ts';
import { checkAnswer, type Received } from './checked-answers.ts';

export type Options = Partial<Omit<HostOptions, 'folder' | 'port'>>;

/** A request as it goes over the wire: `body` is sent as it is. */
export interface RawRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** Signs this person in first. */
  readonly as?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes; tests read single fields
  readonly body: any;
}

export interface TestHost {
  readonly folder: string;
  /** The host as it runs now; another one after `restart`. */
  readonly host: Host;
  readonly url: string;
  /** Over HTTP, each person signed in with code and PKCE. */
  readonly send: Send;
  /** Operations that succeeded over this host; each answer was checked against its schema. */
  readonly answered: ReadonlySet<RouteId>;
  /** An access token from a real sign-in, one a person and host. */
  tokenOf(person: string): Promise<string>;
  /** A token signed with the login's own key, saying whatever a test wants. */
  mint(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  raw(path: string, request?: RawRequest): Promise<RawAnswer>;
  /** Every commit that is stored, in order, when all that follows from them so far has been carried out; what is kept for auditors has its own. */
  commits(): Promise<readonly Commit[]>;
  /** The same of what was refused and what auditors read. */
  audited(): Promise<readonly Commit[]>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function startTestHost(options: Options = {}): Promise<TestHost> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-host-'));
  let host = await startHost({ signIn: demonstrationSignIn, ...options, folder, port: 0 });
  const answered = new Set<RouteId>();
  const checked = (received: Received) => {
    const id = checkAnswer(received);
    if (id !== undefined) answered.add(id);
  };
  let send = sendOverHttp(host.url);
  let tokens = new Map<string, Promise<string>>();
  await foundDemoOffice(host.app, sendInProcess(host.handler));
  await host.factStream.idle();

  const tokenOf = (person: string): Promise<string> => {
    const token = tokens.get(person) ?? signIn(host.url, person);
    tokens.set(person, token);
    return token;
  };

  const stored = async () => {
    await host.factStream.idle();
    return (await host.wired.feed.after(0, 1_000_000)).flatMap(entry => entry.commit ?? []);
  };

  return {
    folder,
    get host() {
      return host;
    },
    get url() {
      return host.url;
    },
    answered,
    async send(person, message) {
      const sent = await send(person, message);
      checked({ ...message, ...sent });
      return sent;
    },
    tokenOf,
    mint: (claims, header = {}) => minted(folder, { iss: `${host.url}/login`, ...claims }, header),
    async raw(path, { method = 'GET', headers = {}, body, as } = {}) {
      const signedIn = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` };
      const init = { method, headers: { ...signedIn, ...headers }, ...(body !== undefined && { body: body as string }) };
      const response = await fetch(`${host.url}${path}`, init);
      const answer = { status: response.status, headers: response.headers, body: parsed(await response.text()) };
      checked({ method, path, ...answer, allow: answer.headers.get('allow') });
      return answer;
    },
    commits: async () => (await stored()).filter(({ stream }) => !/^(audit|log)[/]/.test(stream)),
    audited: async () => (await stored()).filter(({ stream }) => stream.startsWith('audit/')),
    async restart() {
      await host.close();
      host = await startHost({ signIn: demonstrationSignIn, ...options, folder, port: 0 });
      send = sendOverHttp(host.url);
      tokens = new Map();
    },
    async close() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Looks until there is something, while the host works; fails after half a minute. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const patience = AbortSignal.timeout(30_000);
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (patience.aborted) throw new Error(`waited in vain until ${what}`);
    await new Promise(resolve => setTimeout(resolve, 3));
  }
}

/** A token signed with the own key of the login in a state folder. */
export async function minted(folder: string, claims: JWTPayload, header: Record<string, unknown> = {}): Promise<string> {
  const { signing } = JSON.parse(await readFile(join(folder, 'login', 'keys.json'), 'utf8'));
  const now = Math.floor(Date.now() / 1000);
  const { sub = 'nobody' } = claims;
  const usual = { name: sub, email: `${sub}@tollgate.example`, aud: 'tollgate-api', iat: now, exp: now + 600 };
  const signer = new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...header });
  return signer.sign(await importJWK(signing, 'RS256'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
