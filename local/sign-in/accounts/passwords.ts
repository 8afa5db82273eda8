/**
 * Passwords, kept as scrypt hashes (N = 2^17, r = 8, p = 1: 128 MB and some tenths of a second a try). A try for nobody costs the same as one for
 * somebody, and at most two are worked on at once, so that trying many takes nobody's memory.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export const shortestPassword = 12;
export const longestPassword = 200;

const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const length = 32;

/** Why a new password is not taken, in words; undefined when it is. */
export function faultInPassword(password: string, address: string): string | undefined {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < shortestPassword)
    return `A password has at least ${shortestPassword} characters; this one has ${characters.length}.`;
  if (characters.length > longestPassword) return `A password has at most ${longestPassword} characters.`;
  if (new Set(characters).size < 5) return 'This password repeats a few characters; take other words.';
  if (password.toLowerCase().includes(address.toLowerCase())) return 'A password does not hold the mail address.';
  return undefined;
}

export async function hashOf(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = cost;
  return ['scrypt', N, r, p, salt.toString('base64url'), (await derived(password, salt, cost)).toString('base64url')].join('$');
}

/** Whether a password belongs to a hash; without a hash it does not, after the same work. */
export async function isPassword(password: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', kept = ''] = (hash ?? nobodys).split('$');
  const own = { N: Number(N), r: Number(r), p: Number(p), maxmem: cost.maxmem };
  const given = await derived(password.slice(0, 4 * longestPassword), Buffer.from(salt, 'base64url'), own);
  return timingSafeEqual(given, Buffer.from(kept, 'base64url')) && hash !== undefined;
}

/** Of no password. */
const nobodys = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  randomBytes(16).toString('base64url'),
  randomBytes(length).toString('base64url'),
].join('$');

const atOnce = 2;
let underWay = 0;
const waiting: (() => void)[] = [];

async function derived(password: string, salt: Buffer, how: typeof cost): Promise<Buffer> {
  if (underWay >= atOnce) await new Promise<void>(resolve => waiting.push(resolve));
  underWay += 1;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, length, how, (error, key) => (error ? reject(error) : resolve(key)));
    });
  } finally {
    underWay -= 1;
    waiting.shift()?.();
  }
}
