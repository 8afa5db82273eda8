/**
 * P14: the public log is held against the facts. In a state folder whose log grew in three steps each fault is planted once, and the check names it; the
 * untouched one agrees, also while the newest entries wait.
 */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { type Commit, seal } from '#domain/history/commit.ts';
import { fromBase64 } from '#domain/history/log/bytes.ts';
import { commitOf, endAt } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { checkLog, type Logged } from '#functions/check/public-log.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { mediaIn, type SmallLog, smallLog, write } from '../log/small-log.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-check-log-'));
const hourLater = '2026-03-02T11:00:00.000Z';
let log: SmallLog;
let order: readonly Commit[];
let folder: string;

beforeAll(async () => {
  log = smallLog(base, await mediaIn(base));
  for (const upTo of [3, 300, 310]) {
    for (const stream of ['project/a', 'project/b']) await write(log.stores.facts, stream, upTo);
    await growLog(log.app);
  }
  order = await log.stores.facts.read(logStream, 0);
});
afterAll(() => {
  log.stores.close();
  rmSync(base, { recursive: true, force: true });
});

interface Change {
  /** Entries of the order instead of those that are stored. */
  readonly order?: (order: readonly Commit[]) => readonly Commit[];
  readonly stored?: (entries: Map<string, (Logged | undefined)[]>) => void;
  readonly files?: (at: (path: string) => string) => void;
  readonly now?: string;
}

async function checked(change: Change = {}) {
  folder = mkdtempSync(join(tmpdir(), 'tollgate-check-log-'));
  cpSync(join(base, 'log'), join(folder, 'log'), { recursive: true });
  const entries = new Map<string, (Logged | undefined)[]>();
  for (const stream of ['project/a', 'project/b']) entries.set(stream, [undefined, ...(await log.stores.facts.read(stream, 0))]);
  change.stored?.(entries);
  change.files?.(path => join(folder, 'log', path));
  const commits = change.order?.(order) ?? order;
  try {
    return await checkLog({ logFiles: createLogFolder({ folder }) }, { commits, entries, now: change.now ?? hourLater });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const named = async (change: Change) => {
  const { findings } = await checked(change);
  for (const { kind } of findings) expect(kind).toBe('log');
  return findings.map(({ where, what }) => `${where}: ${what}`);
};

/** The last step of the order with other leaves than it took, as whoever can write the store would word it. */
const lastStep = (leaves: (taken: Commit['facts']) => readonly [string, number, string][]) => (steps: readonly Commit[]) => [
  ...steps.slice(0, -1),
  commitOf(
    endAt(steps.at(-2) as Commit),
    leaves(steps.at(-1)?.facts ?? []).map(([stream, seq, digest]) => ({ stream, seq, digest })),
    steps.at(-1)?.at ?? '',
  ),
];
const taken = (facts: Commit['facts']) => (facts[0] as unknown as { leaves: [string, number, string][] }).leaves;

const flipped = (path: string) => {
  const bytes = readFileSync(path);
  bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

describe('P14: the public log is held against the facts', () => {
  test('P14: a log that nobody touched agrees with the facts, every leaf of it', async () => {
    expect(await checked()).toEqual({ count: 620, newer: 0, findings: [] });
  });

  test('P14: entries that came within the last hour before the log grew are counted, and those that it should hold are named', async () => {
    const grew = order.at(-1)?.at ?? '';
    const more = (at: string) => (entries: Map<string, (Logged | undefined)[]>) => {
      entries.get('project/a')?.push({ digest: 'd', at });
    };
    expect(await checked({ stored: more(grew) })).toMatchObject({ newer: 1, findings: [] });
    expect(await named({ stored: more('2026-03-02T07:00:00.000Z') })).toEqual([
      expect.stringMatching(/^project\/a, entry 311: it was stored at .*T07.*, and the log, which last grew at .*, lacks it$/),
    ]);
  });

  test('P14: an entry that was rewritten or taken away after the log took it is named by leaf, history and number', async () => {
    const rewritten = (entries: Map<string, (Logged | undefined)[]>) => {
      entries.get('project/b')!.splice(2, 1, { digest: 'other', at: hourLater });
    };
    expect(await named({ stored: rewritten })).toEqual([
      expect.stringMatching(/^leaf \d+, project\/b, entry 2: the entry that is stored has another digest$/),
    ]);
    expect(await named({ stored: entries => entries.get('project/a')!.pop() })).toEqual([
      expect.stringMatching(/^leaf \d+, project\/a, entry 310: no such entry is stored$/),
    ]);
    expect(await named({ stored: entries => entries.delete('project/a') })).toEqual([
      'project/a: the whole history is missing; the log holds 310 entries of it',
    ]);
  });

  test('P14: an entry that is in the log twice, and one that was left out, are named', async () => {
    const twice = await named({ order: lastStep(facts => [...taken(facts), ['project/a', 5, 'x']]) });
    expect(twice).toContainEqual(expect.stringMatching(/^leaf 620, project\/a, entry 5: it is in the log twice$/));
    const lacking = await named({
      order: lastStep(facts => taken(facts).filter(([stream, seq]) => stream !== 'project/b' || seq !== 305)),
    });
    expect(lacking).toContainEqual(
      expect.stringMatching(/^leaf \d+, project\/b, entry 306: entry 305 of this history is left out before it$/),
    );
  });

  test('P14: a step of the order that was changed is named, whether its tree is of other leaves, of another log or cannot be read', async () => {
    const change = (to: Record<string, unknown>) => (steps: readonly Commit[]) =>
      steps.map(({ digest: _, ...commit }) =>
        commit.seq === 2
          ? seal({ ...commit, facts: [{ ...(commit.facts[0] as object), ...to } as never] })
          : { ...commit, digest: _ },
      );
    const leaves = taken(order[1]?.facts ?? []).toReversed();
    expect((await named({ order: change({ leaves }) }))[0]).toBe(
      'log/main, entry 2: the tree that it names is not the one of its leaves',
    );
    expect((await named({ order: change({ start: 7 }) }))[0]).toBe(
      'log/main, entry 2: its leaves do not continue those before it',
    );
    expect((await named({ order: change({ origin: 'other.example/log' }) }))[0]).toMatch(
      /^log\/main, entry 2: it is of a log with the name other/,
    );
    expect((await named({ order: change({ root: 'AAAA' }) }))[0]).toMatch(/^log\/main, entry 2: .*cannot be read/);
  });

  test.each(['tile/0/000', 'tile/entries/001', 'tile/0/002.p/108', 'tile/1/000.p/2'])(
    'P14: %s of the log is named when it was changed and when it is gone',
    async path => {
      expect(await named({ files: at => flipped(at(path)) })).toEqual([`${path}: it is not what the facts make of it`]);
      expect(await named({ files: at => rmSync(at(path)) })).toEqual([`${path}: the file is missing`]);
    },
  );

  test('P14: a checkpoint that is missing, of another tree, unsigned or of a longer log than the facts is named', async () => {
    const [second, third] = ['checkpoint/000000002', 'checkpoint/000000003'];
    expect(await named({ files: at => rmSync(at(second)) })).toEqual([`${second}: the checkpoint is missing`]);
    expect(await named({ files: at => copyFileSync(at(third), at(second)) })).toEqual([
      `${second}: the checkpoint is not the one of the facts`,
    ]);
    const resigned = (at: (path: string) => string) => {
      const text = readFileSync(at(third), 'utf8');
      const signature = text.trimEnd().split(' ').at(-1) ?? '';
      const bytes = fromBase64(signature) ?? new Uint8Array();
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      writeFileSync(at(third), text.replace(signature, Buffer.from(bytes).toString('base64')));
    };
    expect(await named({ files: resigned })).toEqual([`${third}: the checkpoint is not signed with a key of the log`]);
    expect(await named({ files: at => rmSync(at('key'), { recursive: true }) })).toHaveLength(3);
    expect(await named({ files: at => writeFileSync(at(third), 'x') })).toEqual([`${third}: the checkpoint cannot be read`]);
    expect(await named({ order: steps => steps.slice(0, 2), stored: entries => entries.clear() })).toContain(
      `${third}: it is a checkpoint of a longer log than the facts hold`,
    );
  });

  test('P14: a step that was not published yet is no fault within the hour, and is named after it', async () => {
    const files = (at: (path: string) => string) => rmSync(at('checkpoint/000000003'));
    expect(await named({ files, now: order.at(-1)?.at ?? '' })).toEqual([]);
    expect(await named({ files })).toEqual(['checkpoint/000000003: the checkpoint is missing']);
  });
});
