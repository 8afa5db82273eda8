/**
 * The single place that signs and checks addresses of evidence files on one machine. An address allows one method on one
 * key until one instant; for an upload also exactly one type, size and SHA-256. All of it is under one HMAC-SHA256.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { canonical } from '#domain/history/digest.ts';
import type { Clock, SignedUrl } from '#domain/ports.ts';
import { type Instant, toInstant, toMs } from '#domain/values/time.ts';
import { checkedKey } from '../keys.ts';

export interface AnnouncedFile {
  readonly contentType: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** For uploads: removed after a day unless it is kept. */
  readonly waits?: true | undefined;
}

/** What an address is signed for; `file` always for uploads, and for downloads that give one file or nothing. */
export interface Allowance {
  readonly method: 'PUT' | 'GET';
  readonly key: string;
  readonly file?: AnnouncedFile;
  readonly expiresAt: Instant;
}

export interface VerifiedAddress {
  readonly ok: true;
  readonly key: string;
  readonly file?: AnnouncedFile;
}

/** `forged`: not signed by us, or changed since; `wrong method`; `expired`. */
export type AddressRefusal = 'forged' | 'wrong method' | 'expired';

export interface Signer {
  sign(allowance: Allowance): SignedUrl;
  verify(url: string, method: string): VerifiedAddress | { ok: false; reason: AddressRefusal };
}

const announcedSchema = z.object({
  contentType: z
    .string()
    .regex(/^[\w.+-]+\/[\w.+-]+(; ?[\w.+-]+=[\w.+-]+)*$/)
    .max(200),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  waits: z.literal(true).optional(),
});

const querySchema = z.strictObject({
  method: z.enum(['PUT', 'GET']),
  type: z.string().optional(),
  bytes: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
  sha256: z.string().optional(),
  waits: z.literal('yes').optional(),
  expires: z.string(),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});

export function createSigner(options: { secret: Uint8Array; baseUrl: string; clock: Pick<Clock, 'now'> }): Signer {
  const signatureOf = (allowance: Allowance) => createHmac('sha256', options.secret).update(canonical(allowance)).digest();

  return {
    sign(given) {
      const { method, key } = given;
      const file = given.file && announcedSchema.parse(given.file);
      const expiresAt = toInstant(toMs(given.expiresAt));
      const announced = file && {
        ...{ type: file.contentType, bytes: String(file.bytes), sha256: file.sha256 },
        ...(file.waits && { waits: 'yes' }),
      };
      const signature = signatureOf({ method, key, ...(file && { file }), expiresAt }).toString('hex');
      const query = new URLSearchParams({ method, ...announced, expires: expiresAt, signature });
      const headers: Record<string, string> = file && method === 'PUT' ? { 'content-type': file.contentType } : {};
      return { method, url: `${options.baseUrl}/files/${key}?${query}`, headers, expiresAt };
    },
    verify(url, method) {
      const read = allowanceIn(url);
      if (!read || !timingSafeEqual(signatureOf(read.allowance), read.signature)) return { ok: false, reason: 'forged' };
      const { allowance } = read;
      if (allowance.method !== method) return { ok: false, reason: 'wrong method' };
      if (allowance.expiresAt <= options.clock.now()) return { ok: false, reason: 'expired' };
      return { ok: true, key: allowance.key, ...(allowance.file && { file: allowance.file }) };
    },
  };
}

/** What an address claims to allow, or `undefined` when it has not the shape of one of ours. */
function allowanceIn(address: string): { allowance: Allowance; signature: Buffer } | undefined {
  const url = URL.parse(address, 'http://localhost');
  const key = url?.pathname.match(/\/files\/(.+)$/)?.[1];
  if (!url || key === undefined || new Set(url.searchParams.keys()).size !== url.searchParams.size) return undefined;
  const query = querySchema.safeParse(Object.fromEntries(url.searchParams));
  if (!query.success) return undefined;
  const { method, type, bytes, sha256, waits, expires, signature } = query.data;
  const file = {
    contentType: type ?? '',
    bytes: Number(bytes ?? -1),
    sha256: sha256 ?? '',
    ...(waits && { waits: true as const }),
  };
  try {
    const allowance = { method, key: checkedKey(key), ...(type !== undefined && { file }), expiresAt: expires };
    return { allowance, signature: Buffer.from(signature, 'hex') };
  } catch {
    return undefined;
  }
}
