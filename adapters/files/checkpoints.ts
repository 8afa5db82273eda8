/**
 * Anchors on one machine: one file per instant in `heads/` of the state folder, made once and never replaced, each
 * naming the digest of the anchor before it. It shows a changed or missing anchor to `verify`; it cannot stop somebody
 * who owns the whole machine, which is why a deployment keeps them under S3 Object Lock.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { ChainHead } from '#domain/history/chain-head.ts';
import { noDigest } from '#domain/history/commit.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { CheckpointStore } from '#domain/ports.ts';
import { type Instant, toInstant, toMs } from '#domain/values/time.ts';
import { writeOnce } from './atomic-write.ts';

const headSchema = z.object({
  stream: z.string(),
  seq: z.int(),
  digest: z.string(),
  signature: z.object({ key: z.string(), value: z.string() }).optional(),
});
const anchorSchema = z.object({
  number: z.int(),
  at: z.string(),
  heads: z.array(headSchema),
  previous: z.string(),
  digest: z.string(),
});

/** `number` counts the anchors in the order of writing, from 1. */
type Anchor = z.infer<typeof anchorSchema>;

export type AnchorsVerdict = { ok: true; count: number } | { ok: false; number: number; reason: 'changed' | 'missing' };

export interface HeadFolder extends CheckpointStore {
  /** Whether the chain of anchors is whole; else the number of the first bad one. */
  verify(): Promise<AnchorsVerdict>;
}

export function createCheckpointFolder(options: { folder: string }): HeadFolder {
  const folder = join(options.folder, 'heads');
  const known = new Map<string, Anchor>();
  let last: Promise<unknown> = Promise.resolve();

  /** All anchors in the order of writing; files already read are not read again. */
  async function all(): Promise<Anchor[]> {
    for (const name of await anchorNames(folder)) {
      if (!known.has(name)) known.set(name, await anchorIn(join(folder, name)));
    }
    return [...known.values()].sort((a, b) => a.number - b.number);
  }

  async function write(at: Instant, heads: readonly ChainHead[]): Promise<void> {
    const before = (await all()).at(-1);
    const body = {
      number: (before?.number ?? 0) + 1,
      at,
      heads: z.array(headSchema).parse(heads),
      previous: before?.digest ?? noDigest,
    };
    const name = `${at.replaceAll(':', '-')}.json`;
    const outcome = await writeOnce(join(folder, name), JSON.stringify({ ...body, digest: digestOf(body) }));
    if (outcome === 'exists') throw new Error(`there is an anchor of ${at} already; anchors are never replaced`);
  }

  return {
    anchor(at, heads) {
      const instant = toInstant(toMs(at));
      const mine = last.then(() => write(instant, heads));
      last = mine.catch(() => undefined);
      return mine;
    },
    async find(streams) {
      const wanted = new Set(streams);
      const naming = (await all()).filter(anchor => anchor.heads.some(head => wanted.has(head.stream)));
      return naming.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at, heads }) => ({ at, heads }));
    },
    async verify() {
      known.clear();
      return verdictOn(await all());
    },
  };
}

function verdictOn(anchors: readonly Anchor[]): AnchorsVerdict {
  let previous = noDigest;
  for (const [index, anchor] of anchors.entries()) {
    const { digest, ...body } = anchor;
    if (anchor.number !== index + 1) return { ok: false, number: index + 1, reason: 'missing' };
    if (anchor.previous !== previous || digestOf(body) !== digest) return { ok: false, number: anchor.number, reason: 'changed' };
    previous = digest;
  }
  return { ok: true, count: anchors.length };
}

async function anchorIn(path: string): Promise<Anchor> {
  const text = await readFile(path, 'utf8');
  try {
    return anchorSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`the anchor file ${basename(path)} is damaged`, { cause });
  }
}

async function anchorNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(name => name.endsWith('.json'));
}
