/**
 * The page on which a person is chosen, and the answer to it. The interaction belongs to one browser: its cookie is
 * signed, bound to this one path and not sent from other sites, so no other page can answer for the person.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { problemPage, signInPage } from './pages.ts';
import type { Person } from './person.ts';

const longestBody = 4096;

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The interaction named in the path. */
  readonly uid: string;
}

/** Answers GET (the page) and POST (the choice) of `/interaction/UID`; every other method is refused. */
export function createInteraction(
  provider: Provider,
  people: ReadonlyMap<string, Person>,
  origins: readonly string[],
): (exchange: Exchange) => Promise<void> {
  return async exchange => {
    const { request, response, uid } = exchange;
    const open = await provider.interactionDetails(request, response).catch(() => undefined);
    if (open?.uid !== uid) return answer(response, 400, problemPage('This sign-in has expired.'));
    if (request.method === 'GET') return answer(response, 200, signInPage([...people.values()]));
    if (request.method !== 'POST') return answer(response, 405, problemPage('This page is only read and answered.'));
    if (isForeign(request, origins)) return answer(response, 403, problemPage('This answer came from another site.'));
    const chosen = people.get((await formOf(request)).get('person') ?? '');
    if (!chosen) return answer(response, 400, signInPage([...people.values()], 'Please choose one of these people.'));
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: chosen.id } },
      { mergeWithLastSubmission: false },
    );
  };
}

function answer(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** Browsers name the page that sends a form; the command line names none. */
function isForeign({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  if (headers.origin === undefined) return false;
  return !origins.includes(headers.origin) || new URL(headers.origin).host !== headers.host;
}

/** The fields of a form; no fields when it is too long. */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longestBody) return new URLSearchParams();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
