/**
 * Checkpoints on one machine: one file per instant in `heads/` of the state folder, made once and never replaced, each
 * naming the digest of the checkpoint before it. It shows a changed or missing checkpoint to `verify`; it cannot stop somebody
 * who owns the whole machine, which is why a deployment keeps them under S3 Object Lock.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { headsSchema } from '#adapters/checkpoint-heads.ts';
import type { ChainHead } from '#domain/history/chain-head.ts';
import { noDigest } from '#domain/history/commit.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { CheckpointStore } from '#domain/ports.ts';
import { type Instant, toInstant, toMs } from '#domain/values/time.ts';
import { writeOnce } from './atomic-write.ts';

const checkpointSchema = z.object({
  number: z.int(),
  at: z.string(),
  heads: headsSchema,
  previous: z.string(),
  digest: z.string(),
});

/** `number` counts the checkpoints in the order of writing, from 1. */
type Checkpoint = z.infer<typeof checkpointSchema>;

export type CheckpointsVerdict = { ok: true; count: number } | { ok: false; number: number; reason: 'changed' | 'missing' };

export interface CheckpointFolder extends CheckpointStore {
  /** Whether the chain of checkpoints is whole; else the number of the first bad one. */
  verify(): Promise<CheckpointsVerdict>;
}

export function createCheckpointFolder(options: { folder: string }): CheckpointFolder {
  const folder = join(options.folder, 'heads');
  const known = new Map<string, Checkpoint>();
  let last: Promise<unknown> = Promise.resolve();

  /** All checkpoints in the order of writing; files already read are not read again. */
  async function all(): Promise<Checkpoint[]> {
    for (const name of await checkpointNames(folder)) {
      if (!known.has(name)) known.set(name, await checkpointIn(join(folder, name)));
    }
    return [...known.values()].sort((a, b) => a.number - b.number);
  }

  async function append(at: Instant, heads: readonly ChainHead[]): Promise<void> {
    const before = (await all()).at(-1);
    const body = {
      number: (before?.number ?? 0) + 1,
      at,
      heads: headsSchema.parse(heads),
      previous: before?.digest ?? noDigest,
    };
    const name = `${at.replaceAll(':', '-')}.json`;
    const outcome = await writeOnce(join(folder, name), JSON.stringify({ ...body, digest: digestOf(body) }));
    if (outcome === 'exists') throw new Error(`there is a checkpoint of ${at} already; checkpoints are never replaced`);
  }

  return {
    write(at, heads) {
      const instant = toInstant(toMs(at));
      const mine = last.then(() => append(instant, heads));
      last = mine.catch(() => undefined);
      return mine;
    },
    async find(streams) {
      const wanted = new Set(streams);
      const naming = (await all()).filter(checkpoint => checkpoint.heads.some(head => wanted.has(head.stream)));
      return naming.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at, heads }) => ({ at, heads }));
    },
    async verify() {
      known.clear();
      return verdictOn(await all());
    },
  };
}

function verdictOn(checkpoints: readonly Checkpoint[]): CheckpointsVerdict {
  let previous = noDigest;
  for (const [index, checkpoint] of checkpoints.entries()) {
    const { digest, ...body } = checkpoint;
    if (checkpoint.number !== index + 1) return { ok: false, number: index + 1, reason: 'missing' };
    if (checkpoint.previous !== previous || digestOf(body) !== digest)
      return { ok: false, number: checkpoint.number, reason: 'changed' };
    previous = digest;
  }
  return { ok: true, count: checkpoints.length };
}

async function checkpointIn(path: string): Promise<Checkpoint> {
  const text = await readFile(path, 'utf8');
  try {
    return checkpointSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`the checkpoint file ${basename(path)} is damaged`, { cause });
  }
}

async function checkpointNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter(name => name.endsWith('.json'));
}
