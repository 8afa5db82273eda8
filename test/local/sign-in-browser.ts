/** A running login on a free port, and a browser without a window: cookies, redirects one at a time, forms. */
import { hash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailbox } from '#adapters/files/mailbox.ts';
import { systemClock } from '#adapters/system.ts';
import { withAddress } from '#domain/office/who-may-sign-in.ts';
import { createLogin, type Login, type LoginOptions } from '#local/sign-in/login.ts';
import type { People, Person } from '#local/sign-in/person.ts';

/** People who stay as they are. */
export function peopleAre(list: readonly Person[]): People {
  return {
    find: async id => list.find(person => person.id === id),
    withAddress: async address => withAddress(list, address),
    all: async () => list,
  };
}

export const people: Person[] = [
  { id: 'sam', name: 'Sam Okafor', email: 'sam@example.org', job: 'sponsor' },
  { id: 'ana', name: 'Ana Ruiz', email: 'ana@example.org', job: 'chair of the board' },
];

/** Keeps mails in the folder. */
export const mailerIn = (folder: string) => createMailbox({ folder, from: 'tollgate@example.org', clock: systemClock });

export const demonstration = { way: 'demonstration', office: 'demo', jobs: {} } as const;

export interface RunningLogin {
  readonly baseUrl: string;
  readonly folder: string;
  readonly login: Login;
  /** Stops it; its folder stays for the next start. */
  stop(): Promise<void>;
  /** Stops it for good. */
  end(): Promise<void>;
}

/** Starts a login; with `port` and `folder` of an earlier one it is that one after a restart. */
export async function startLogin(
  options: Partial<LoginOptions> & { port?: number; at?: 'localhost' } = {},
): Promise<RunningLogin> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'tollgate-login-')));
  const mailer = mailerIn(folder);
  let login: Login | undefined;
  const server: Server = createServer((request, response) => void login?.handler(request, response));
  await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const baseUrl = `http://${options.at ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}`;
  const started = await createLogin({ people: peopleAre(people), signIn: demonstration, mailer, ...options, baseUrl, folder });
  login = started;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    started.close();
  };
  const end = async () => {
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { baseUrl, folder, login: started, stop, end };
}

export class Browser {
  readonly cookies = new Map<string, string>();

  async visit(address: string | URL, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie, ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Visits and follows redirects until a page is shown or the browser would leave the login. */
  async follow(address: string | URL, form?: Record<string, string>): Promise<{ at: URL; answer: Response }> {
    let at = new URL(address);
    let answer = await this.visit(at, form);
    for (let next = answer.headers.get('location'); next !== null; next = answer.headers.get('location')) {
      at = new URL(next, at);
      if (!at.pathname.startsWith('/login/')) break;
      answer = await this.visit(at);
    }
    return { at, answer };
  }
}

export interface Stop {
  readonly at: URL;
  readonly status: number;
  readonly page: string;
}

/** Follows redirects through both sites until a page is shown, the portal is reached, or `until` holds. */
export async function travel(browser: Browser, from: URL | string, until: (at: URL) => boolean = () => false): Promise<Stop> {
  let at = new URL(from);
  for (let step = 0; step < 20; step += 1) {
    if (at.pathname === '/signed-in' || until(at)) return { at, status: 0, page: '' };
    const answer = await browser.visit(at);
    const page = await answer.text();
    const next = answer.headers.get('location');
    if (next === null) return { at, status: answer.status, page };
    at = new URL(next, at);
  }
  throw new Error('it goes round in circles');
}

export interface Question {
  readonly url: URL;
  readonly verifier: string;
  readonly form: Record<string, string>;
}

/** The portal's question with PKCE; `changes` bend it (an empty text leaves a parameter out). */
export function portalQuestion(baseUrl: string, changes: Record<string, string> = {}): Question {
  const verifier = randomBytes(32).toString('base64url');
  const parameters: Record<string, string> = {
    client_id: 'tollgate-portal',
    response_type: 'code',
    redirect_uri: `${baseUrl}/signed-in`,
    scope: 'openid profile email',
    state: 'state-1',
    code_challenge: hash('sha256', verifier, 'base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const url = new URL('/login/auth', baseUrl);
  for (const [name, value] of Object.entries(parameters)) if (value !== '') url.searchParams.set(name, value);
  const form = {
    grant_type: 'authorization_code',
    client_id: parameters.client_id ?? '',
    redirect_uri: parameters.redirect_uri ?? '',
    code_verifier: verifier,
  };
  return { url, verifier, form };
}

/** Signs a person in with a browser and answers with the address it was sent back to. */
export async function cameBack(browser: Browser, question: Question, person: string): Promise<URL> {
  const page = await browser.follow(question.url);
  await page.answer.text();
  if (!page.at.pathname.startsWith('/login/interaction/')) return page.at;
  return (await browser.follow(page.at, { person })).at;
}

export async function exchange(
  baseUrl: string,
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, string> }> {
  const answer = await fetch(`${baseUrl}/login/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}
