/** Verifies an exported history offline: needs the file (and anchors, if you kept some), not us. */
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { actorKinds } from '#domain/history/commit.ts';
import { fingerprint } from '#domain/history/signature.ts';
import { parseStrictly } from '#domain/history/strict-json.ts';
import { signers } from '#domain/history/verify.ts';
import { type ExportReport, exportedAggregates, type NamedExport, verifyExport } from '#domain/verify-export.ts';
import type { Command } from './command.ts';

const placeShape = { stream: z.string(), seq: z.int(), digest: z.string() };
const signature = z.strictObject({ key: z.string(), value: z.string() });
const anchorsSchema = z.array(
  z.strictObject({ at: z.string(), heads: z.array(z.strictObject({ ...placeShape, signature: signature.optional() })) }),
);
/** Exactly what a digest covers, and the digest: what else a file held would be read as if it were vouched for. */
const entrySchema = z.strictObject({
  ...placeShape,
  at: z.string(),
  actor: z.strictObject({ kind: z.enum(actorKinds), id: z.string() }),
  command: z.string(),
  content: z.string(),
  facts: z.array(z.looseObject({ type: z.string() })),
  previous: z.string(),
});
const shape = {
  format: z.literal('tollgate-export/1'),
  exportedAt: z.string(),
  streams: z.array(z.strictObject({ stream: z.string(), commits: z.array(entrySchema) })),
  anchors: anchorsSchema,
};
/** With the name of the one whose history it is. */
const exportSchema = z.union(exportedAggregates.map(name => z.strictObject({ ...shape, [name]: z.string() })));

export const verify: Command = {
  name: 'verify',
  words: ['FILE'],
  summary: 'Check the hash chain of an exported history and name the first bad entry',
  help: `Exit code 0: the file holds every history that it names, every entry continues the one before it, no anchor is missed.
1: the first thing that is wrong is named. 2: the file cannot be read as an export.
A cut-off end shows only against anchors that were kept outside: those in the file, or your own copies. Anchors are signed; name the
key that you trust, because whoever could forge a file could sign it with a key of their own. Entries after the last anchor are counted:
nothing outside the file vouches for them yet.

Options:
  --anchors FILE   a JSON list of anchors you kept yourself: [{ at, heads: [{ stream, seq, digest, signature }] }]
  --key FILE       the public key (PEM) of the office's operator: there must be anchors, and each must be signed with it`,
  options: { anchors: { type: 'string' }, key: { type: 'string' } },
  async run({ words: [file = ''], options, json }) {
    const exported = parsed(exportSchema, await textOf(file), file);
    const kept =
      options.anchors === undefined ? [] : parsed(anchorsSchema, await textOf(String(options.anchors)), String(options.anchors));
    const history = { ...exported, anchors: [...exported.anchors, ...kept] } as NamedExport;
    const trusted = options.key === undefined ? undefined : fingerprintOf(String(options.key), await textOf(String(options.key)));
    const report = verifyExport(history, trusted);
    const { fault, unanchored, absent } = report;
    const entries = exported.streams.reduce((sum, stream) => sum + stream.commits.length, 0);
    const keys = signers(history);
    if (json)
      console.log(JSON.stringify({ ok: fault === undefined, entries, keys, unanchored, absent, ...(fault && { flaw: fault }) }));
    else if (fault) console.log(`Not intact: ${fault.seq === 0 ? '' : `entry ${fault.seq} of `}${fault.stream}: ${fault.why}.`);
    else {
      const met = `${history.anchors.length} anchors met${signedBy(keys, trusted)}`;
      console.log(`Intact: ${entries} entries of ${exported.streams.length} histories, ${met}.`);
      for (const line of notShown(report)) console.log(line);
    }
    return fault ? 1 : 0;
  },
};

/** What an intact file does not show. */
function notShown({ unanchored, absent }: ExportReport): string[] {
  const entries = unanchored.reduce((sum, history) => sum + history.entries, 0);
  const lines: string[] = [];
  if (entries > 0)
    lines.push(
      `${entries} ${entries === 1 ? 'entry is' : 'entries are'} newer than the last anchor (${unanchored.map(history => `${history.entries} of ${history.stream}`).join(', ')}): nothing outside the file vouches for ${entries === 1 ? 'it' : 'them'} yet.`,
    );
  if (absent.length > 0)
    lines.push(
      `Not in the file: ${absent.join(', ')}; rounds that were not opened or keep their ballots hidden, assessments that have not ended.`,
    );
  return lines;
}

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
  let read: ReturnType<typeof parseStrictly>;
  try {
    read = parseStrictly(text);
  } catch {
    throw new Error(`${file} is not JSON.`);
  }
  if ('fault' in read) throw new Error(`${file} says two things in line ${read.fault.line}: ${read.fault.why}.`);
  const result = schema.safeParse(read.value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`${file} is not such a file: ${issue?.path.join('.')}: ${issue?.message}`);
}
