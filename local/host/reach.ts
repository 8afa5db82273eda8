/**
 * Under which names a host answers, and to whom. Without a public address to loopback names alone, so that no web page elsewhere reaches it under
 * another name; with one to that alone (whoever watches over the process still asks `/healthz` by a loopback name). Under https a request for the
 * public address comes from the proxy that ended the encryption, or it is turned away.
 */
import type { IncomingMessage } from 'node:http';

export interface Reach {
  /** Where it listens; this machine alone when left out. */
  readonly host?: string;
  /** Where people open it, e.g. `https://gates.example.org`. */
  readonly publicUrl?: string | undefined;
  /** Addresses of the proxies that may speak for the public address; this machine's own when left out. */
  readonly trustedProxies?: readonly string[] | undefined;
}

export const thisMachine = ['127.0.0.1', '::1'];

/** Why a request is not answered; undefined when it is. */
export type TurnAway = (request: IncomingMessage) => string | undefined;

export function turningAway(url: string, { publicUrl, trustedProxies = thisMachine }: Reach): TurnAway {
  const { port } = new URL(url);
  const own = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  if (publicUrl === undefined)
    return ({ headers }) => (own.has(headers.host ?? '') ? undefined : 'This host answers to 127.0.0.1 and localhost only.');
  const { host, protocol } = new URL(publicUrl);
  return ({ headers, url: path, socket }) => {
    if (path === '/healthz' && own.has(headers.host ?? '')) return undefined;
    if (headers.host !== host) return `This host answers to ${host} only.`;
    if (protocol === 'http:' || trustedProxies.includes(plain(socket.remoteAddress))) return undefined;
    return 'This host answers to its proxy only.';
  };
}

/** The address of the machine that a request comes from: behind a proxy that is trusted, the one that the proxy names last. */
export function callerOf({ publicUrl, trustedProxies = thisMachine }: Reach): (request: IncomingMessage) => string {
  return ({ headers, socket }) => {
    const direct = plain(socket.remoteAddress);
    if (publicUrl === undefined || !trustedProxies.includes(direct)) return direct;
    const named = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? '';
    return named === '' ? direct : plain(named);
  };
}

/** An IPv4 address as it arrives at a socket that takes both kinds. */
const plain = (address = '') => address.replace(/^::ffff:/, '');

/** Told to browsers under https: never come without it again. */
export const strictTransport = ['strict-transport-security', 'max-age=31536000'] as const;
