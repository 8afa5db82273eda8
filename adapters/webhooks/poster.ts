/**
 * Posts over HTTP to addresses that people gave. A name is looked up once, every address that it has is checked, and the connection goes to one of
 * those that were checked: a name that changes its mind meanwhile leads nowhere else. Redirects are answers, not ways. What is answered is not read.
 */
import { promises as dns, type LookupAddress } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Posted, Poster, PostOutcome } from '#domain/values/webhooks.ts';
import { isPublic } from './addresses.ts';

export interface PosterOptions {
  /** `public`: https to addresses of the public internet. `any`: http too, and addresses inside. */
  readonly addresses: 'public' | 'any';
  /** Milliseconds for the whole attempt (15,000). */
  readonly timeoutMs?: number;
  /** How names are looked up; the system's way when left out. */
  readonly resolve?: (name: string) => Promise<readonly LookupAddress[]>;
}

const insideWords = 'its address is not one of the public internet';

/** The system's resolver, with all addresses of a name. */
const bySystem = (name: string) => dns.lookup(name, { all: true });

export function createPoster({ addresses, timeoutMs = 15_000, resolve = bySystem }: PosterOptions): Poster {
  const any = addresses === 'any';

  function refusal(text: string): string | undefined {
    const url = URL.parse(text);
    if (!url || !['https:', 'http:'].includes(url.protocol)) return 'it is not an https address';
    if (url.protocol === 'http:' && !any) return 'it is http; events go over https only';
    if (url.username !== '' || url.password !== '') return 'it holds a user or a password; leave them out';
    return !any && isIP(hostOf(url)) > 0 && !isPublic(hostOf(url)) ? insideWords : undefined;
  }

  /** The addresses of the host, all of them allowed; or why there are none. */
  async function allowed(host: string): Promise<readonly LookupAddress[] | string> {
    const family = isIP(host);
    if (family > 0) return [{ address: host, family }];
    const found = await resolve(host).catch((): readonly LookupAddress[] => []);
    if (found.length === 0) return 'its name could not be looked up';
    return any || found.every(({ address }) => isPublic(address)) ? found : insideWords;
  }

  return {
    refusal: async url => refusal(url),
    async post(posted) {
      const no = refusal(posted.url);
      if (no !== undefined) return { problem: no };
      const url = new URL(posted.url);
      const signal = AbortSignal.timeout(timeoutMs);
      const found = await Promise.race([allowed(hostOf(url)), whenAborted(signal)]);
      if (typeof found === 'string') return { problem: found };
      return send(url, posted, { found, signal });
    },
  };
}

const inTime = 'it did not answer in time';

function whenAborted(signal: AbortSignal): Promise<string> {
  return new Promise(done => signal.addEventListener('abort', () => done(inTime), { once: true }));
}

/** The host without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

interface Way {
  readonly found: readonly LookupAddress[];
  readonly signal: AbortSignal;
}

/** A connection of its own, to an address that was checked. */
function send(url: URL, { headers, body }: Posted, { found, signal }: Way): Promise<PostOutcome> {
  return new Promise(done => {
    const options = { method: 'POST', agent: false, lookup: pinnedTo(found), signal } as const;
    const length = { 'content-length': Buffer.byteLength(body) };
    const outgoing = (url.protocol === 'https:' ? overHttps : overHttp)(url, { ...options, headers: { ...headers, ...length } });
    outgoing.once('response', answer => {
      answer.destroy();
      done({ status: answer.statusCode ?? 0 });
    });
    outgoing.on('error', error => done({ problem: signal.aborted ? inTime : wordsOf(error) }));
    outgoing.end(body);
  });
}

/** Answers every question for the name with what was checked, in both shapes that Node asks for. */
function pinnedTo(found: readonly LookupAddress[]): LookupFunction {
  return (_name, { all }, answer) => {
    const [first] = found;
    if (all) answer(null, [...found]);
    else answer(null, first?.address ?? '', first?.family);
  };
}

function wordsOf(error: Error & { code?: string }): string {
  if (/CERT|SELF_SIGNED|TLS|SSL/.test(error.code ?? '')) return 'its certificate is not good';
  return 'it could not be reached';
}
