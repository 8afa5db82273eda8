/** Verifies an exported history offline: needs the file (and anchors, if you kept some), not us. */
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { actorKinds } from '#domain/history/commit.ts';
import { fingerprint } from '#domain/history/signature.ts';
import { type Exported, signers, verifyChain } from '#domain/history/verify.ts';
import type { Command } from './command.ts';

const placeSchema = z.object({ stream: z.string(), seq: z.int(), digest: z.string() });
const headSchema = placeSchema.extend({ signature: z.object({ key: z.string(), value: z.string() }).optional() });
const anchorsSchema = z.array(z.object({ at: z.string(), heads: z.array(headSchema) }));
const entrySchema = placeSchema.extend({
  at: z.string(),
  actor: z.object({ kind: z.enum(actorKinds), id: z.string() }),
  command: z.string(),
  content: z.string(),
  facts: z.array(z.unknown()),
  previous: z.string(),
});
const exportSchema = z.object({
  format: z.literal('tollgate-export/1'),
  /** Whose history it is: a project's, or an office's. */
  project: z.string().optional(),
  office: z.string().optional(),
  streams: z.array(z.object({ stream: z.string(), commits: z.array(entrySchema) })),
  anchors: anchorsSchema,
});

export const verify: Command = {
  name: 'verify',
  words: ['FILE'],
  summary: 'Check the hash chain of an exported history and name the first bad entry',
  help: `Exit code 0: every entry continues the one before it and no anchor is missed. 1: the first bad entry is named.
A cut-off end shows only against anchors that were kept outside: those in the file, or your own copies. Anchors are signed; name the
key that you trust, because whoever could forge a file could sign it with a key of their own.

Options:
  --anchors FILE   a JSON list of anchors you kept yourself: [{ at, heads: [{ stream, seq, digest, signature }] }]
  --key FILE       the public key (PEM) of the office's operator: every anchor must be signed with it`,
  options: { anchors: { type: 'string' }, key: { type: 'string' } },
  async run({ words: [file = ''], options, json }) {
    const exported = parsed(exportSchema, await textOf(file), file);
    const kept =
      options.anchors === undefined ? [] : parsed(anchorsSchema, await textOf(String(options.anchors)), String(options.anchors));
    const history = { streams: exported.streams, anchors: [...exported.anchors, ...kept] } as Exported;
    const trusted = options.key === undefined ? undefined : fingerprintOf(String(options.key), await textOf(String(options.key)));
    const fault = verifyChain(history, trusted);
    const entries = exported.streams.reduce((sum, stream) => sum + stream.commits.length, 0);
    const keys = signers(history);
    if (json) console.log(JSON.stringify({ ok: fault === undefined, entries, keys, ...(fault && { flaw: fault }) }));
    else if (fault) console.log(`Not intact: entry ${fault.seq} of ${fault.stream}: ${fault.why}.`);
    else
      console.log(
        `Intact: ${entries} entries of ${exported.streams.length} histories, ${history.anchors.length} anchors met${signedBy(keys, trusted)}.`,
      );
    return fault ? 1 : 0;
  },
};

function signedBy(keys: readonly string[], trusted: string | undefined): string {
  if (keys.length === 0) return '';
  if (trusted !== undefined) return ' and signed with your key';
  return `, ${keys.map(key => (key === '' ? 'some not signed' : `signed with key ${key}`)).join(', ')} (name yours with --key)`;
}

function fingerprintOf(file: string, pem: string): string {
  try {
    return fingerprint(createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64'));
  } catch {
    throw new Error(`${file} is not a public key in PEM.`);
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => Promise.reject(new Error(`${file} cannot be read.`)));
}

function parsed<T>(schema: z.ZodType<T>, text: string, file: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${file} is not such a file: ${issue?.path.join('.')}: ${issue?.message}`);
}
