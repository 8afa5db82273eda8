/**
 * An open sign-in of one browser, `/login/interaction/UID`, handed to the way of signing in that holds here. The interaction belongs to one
 * browser: its cookie is signed, bound to this one path and not sent from other sites, so no other page can answer for the person.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { OwnWays } from './accounts/own.ts';
import { problemPage } from './pages.ts';
import { type Page, readerOf } from './reader.ts';

const longestBody = 16_384;

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** A sign-in that waits for who it is. */
export interface OpenSignIn extends Exchange {
  readonly uid: string;
  /** What was sent; undefined when the page is only read. */
  readonly form: URLSearchParams | undefined;
  /** Whether whoever is signed in already is to be asked again. */
  readonly anew: boolean;
  /** Ends it: this person signed in. */
  finish(person: string): Promise<void>;
}

/** Answers GET and POST of an open sign-in; every other method, and what comes from elsewhere, is refused before. */
export type Ask = (open: OpenSignIn) => Promise<void>;

/** A way of signing in. */
export interface Way {
  readonly ask: Ask;
  /** Paths of the scripts that its pages have; none when left out. */
  readonly scripts?: readonly string[];
  /** Answers other paths of the login; false when the path is none of this way's. */
  readonly other?: (exchange: Exchange, url: URL) => Promise<boolean>;
  /** Only where people are invited: a new link for a person, and one by mail for everybody who is new. */
  readonly invite?: (person: string) => Promise<{ readonly url: string; readonly until: string } | undefined>;
  readonly inviteNewcomers?: () => Promise<void>;
  /** Only where people have accounts: what each has to sign in with. */
  readonly own?: OwnWays;
  readonly close?: () => void;
  /** The page that leads on to where signing out goes on, before the browser is back at `backTo`; undefined when it ends here. */
  readonly signedOut?: (request: IncomingMessage, backTo: string) => Promise<Page | undefined>;
}

export function createInteraction(
  provider: Provider,
  ask: Ask,
  origins: readonly string[],
): (exchange: Exchange, uid: string) => Promise<void> {
  return async ({ request, response }, uid) => {
    const open = await provider.interactionDetails(request, response).catch(() => undefined);
    if (open?.uid !== uid) return answer({ request, response }, 400, problemPage('This sign-in has expired.'));
    if (request.method !== 'GET' && request.method !== 'POST')
      return answer({ request, response }, 405, problemPage('This page is only read and answered.'));
    const answered = request.method === 'POST';
    if (answered && isForeign(request, origins))
      return answer({ request, response }, 403, problemPage('This answer came from another site.'));
    await ask({
      request,
      response,
      uid,
      form: answered ? await formOf(request) : undefined,
      anew: open.prompt.reasons.includes('login_prompt'),
      finish: async accountId =>
        provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false }),
    });
  };
}

/** In the language of who asks. */
export async function answer({ request, response }: Exchange, status: number, page: Page): Promise<void> {
  const html = page(await readerOf(request));
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** Browsers name the page that sends a form; the command line names none. */
export function isForeign({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  if (headers.origin === undefined) return false;
  return !origins.includes(headers.origin) || new URL(headers.origin).host !== headers.host;
}

/** The fields of a form; no fields when it is too long. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestBody) return new URLSearchParams();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
