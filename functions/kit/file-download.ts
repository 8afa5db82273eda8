/** A short-lived signed address from which a file that was sent to this service can be taken. */
import * as z from 'zod';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { App } from './app.ts';
import type { Reply } from './endpoint.ts';

const minutes = 5;

export const downloadAnswer = z.object({
  method: z.literal('GET'),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});

export async function downloadOf({ ports: { clock, files } }: App, key: string): Promise<Reply> {
  return { status: 200, body: await files.downloadUrl(key, toInstant(toMs(clock.now()) + minutes * 60_000)) };
}
