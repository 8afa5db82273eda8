/**
 * A record of as many entries as asked for, in a real store and a real public log: one project whose board decides again and again, each time after its
 * members changed their ballots. The first rounds are played by the domain's own rules; the others tell the same again under their own ids, sealed entry by entry.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { createLogSigner } from '#adapters/files/log-signer.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { commitsOfFeed } from '#adapters/sqlite/stored-commits.ts';
import { type Commit, type Entry, noDigest, seal } from '#domain/history/commit.ts';
import { digestOf } from '#domain/history/digest.ts';
import type { ExportedLog } from '#domain/history/log/exported.ts';
import type { Ports } from '#domain/ports.ts';
import { exportedLog } from '#functions/kit/public-log/export-log.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { signHeads } from '#functions/kit/public-log/heads.ts';
import { exportsOf } from '#test/support/histories/exported.ts';
import { decidedTwice } from '#test/support/histories/forged-exports.ts';

/** Entries of each round: opened, ballots that were changed, the last of them deciding. */
const inRound = 98;
/** And of the project: asked for, recorded. */
const around = 2;
const together = 2000;

export interface LargeRecord {
  readonly file: string;
  readonly entries: number;
  readonly histories: number;
  /** Of the file, and of these its proofs: nodes, and the places of leaves. */
  readonly bytes: number;
  readonly proofs: number;
  readonly key: string;
}

// biome-ignore lint/suspicious/noExplicitAny: facts of every kind are told again under other ids
type Told = any;

/** Writes the store, the log and the export into this folder. */
export async function largeRecord(folder: string, entries: number): Promise<LargeRecord> {
  const stores = openSqlite(folder, { alone: true });
  const media = { logFiles: createLogFolder({ folder }), logSigner: await createLogSigner({ folder }) };
  const clock = { now: () => new Date().toISOString() };
  const ports = { ...stores, ...media, clock, storedCommits: commitsOfFeed(stores.facts) } as unknown as Ports;
  const app = { ports, settings: { portalUrl: 'https://bench.example.org', version: 'bench', issuer: '' } };
  try {
    const streams = await store(ports, entries);
    await growLog(app);
    const logHeads = { signed: (names: readonly string[]) => signHeads(ports, names) };
    const log = await exportedLog({ ports: { ...ports, logHeads } }, [...streams.keys()]);
    if (!log) throw new Error('the log has no checkpoint');
    return await written(join(folder, 'export.json'), ports, { streams, log });
  } finally {
    await stores.close();
  }
}

/** How many entries each history has, in the order in which an export holds them. */
async function store({ facts }: Ports, entries: number): Promise<ReadonlyMap<string, number>> {
  const [own, first, second] = (exportsOf(decidedTwice())[0]?.streams ?? []) as { stream: string; commits: readonly Commit[] }[];
  if (!own || !first || !second) throw new Error('the example has not two rounds');
  const ends = new Map<string, Commit>();
  let waiting: Promise<unknown>[] = [];
  const append = async (stream: string, { at, actor, facts: told }: Pick<Entry, 'at' | 'actor' | 'facts'>) => {
    const end = ends.get(stream);
    const seq = (end?.seq ?? 0) + 1;
    const place = { stream, seq, previous: end?.digest ?? noDigest };
    const commit = seal({ ...place, at, actor, command: `bench:${stream}:${seq}`, content: '', facts: told });
    ends.set(stream, commit);
    waiting.push(facts.append(commit));
    if (waiting.length < together) return;
    await Promise.all(waiting);
    waiting = [];
  };
  for (const commit of [...own.commits.slice(0, -2), ...first.commits]) await append(commit.stream, commit);
  const rounds = Math.max(1, Math.round((entries - own.commits.length - first.commits.length + 2) / (inRound + around)));
  const [asked, recorded] = own.commits.slice(-2) as [Commit, Commit];
  for (let round = 1; round <= rounds; round += 1) {
    const review = `p1.g2.${round}`;
    const pack = packOf(second, review, round);
    await append(own.stream, again(asked, { review, round }));
    for (const entry of roundOf(second.commits, { review, round, pack })) await append(`review/${review}`, entry);
    await append(own.stream, again(recorded, { review, pack: pack.digest }));
  }
  await Promise.all(waiting);
  return new Map([...ends].map(([stream, { seq }]) => [stream, seq]));
}

/** The same entry with other words in the facts that have them. */
function again({ at, actor, facts }: Commit, words: Readonly<Record<string, unknown>>): Pick<Commit, 'at' | 'actor' | 'facts'> {
  const changed = facts.map(fact => ({
    ...(fact as object),
    ...Object.fromEntries(Object.entries(words).filter(([name]) => Object.hasOwn(fact as object, name))),
  }));
  return { at, actor, facts: changed };
}

function packOf({ commits }: { readonly commits: readonly Commit[] }, review: string, round: number): Told {
  const opened: Told = commits[0]?.facts[0];
  const { digest: _, ...shown } = opened.pack;
  const named = { ...shown, ...(shown.review !== undefined && { review }), ...(shown.round !== undefined && { round }) };
  return { ...named, digest: digestOf(named) };
}

/** A round whose members cast their ballots anew until it has its entries. */
function roundOf(commits: readonly Commit[], words: { review: string; round: number; pack: Told }) {
  const [opened, ...all] = commits as [Commit, ...Commit[]];
  const last = all.pop() as Commit;
  // A ballot of a delegate is cast once, for the verifier names each of them; the others are changed again and again.
  const isOwn = ({ facts: [fact] }: Commit) => (fact as Told).ballot.by === (fact as Told).ballot.member;
  const once = all.filter(entry => !isOwn(entry));
  const [changed] = all.filter(isOwn) as [Commit];
  const cast = Array.from({ length: inRound - 2 - once.length }, (_, at) => {
    const [fact] = changed.facts as [Told];
    const ballot = { ...fact.ballot, reason: `${fact.ballot.reason} Said for the ${at + 1}. time.` };
    const replaces = at === 0 ? {} : { replaces: at + 1 + once.length };
    return { ...changed, facts: [{ ...fact, ballot, ...replaces }] };
  });
  return [again(opened, words), ...once, ...cast, again(last, words)];
}

async function written(
  file: string,
  { facts }: Pick<Ports, 'facts'>,
  { streams, log }: { readonly streams: ReadonlyMap<string, number>; readonly log: ExportedLog },
): Promise<LargeRecord> {
  const descriptor = openSync(file, 'w');
  let bytes = 0;
  const write = (text: string) => {
    bytes += writeSync(descriptor, text);
  };
  let entries = 0;
  write(`{"project":"p1","format":"tollgate-export/1","exportedAt":"${new Date().toISOString()}","streams":[`);
  for (const [stream, count] of streams) {
    write(`${entries === 0 ? '' : ','}{"stream":${JSON.stringify(stream)},"commits":[`);
    for (let after = 0; after < count; after += together) {
      const page = await facts.read(stream, after, together);
      write(`${after === 0 ? '' : ','}${page.map(commit => JSON.stringify(commit)).join(',')}`);
    }
    write(']}');
    entries += count;
  }
  const before = bytes;
  write(`],"anchors":[],"log":${JSON.stringify(log)}}`);
  closeSync(descriptor);
  return { file, entries, histories: streams.size, bytes, proofs: bytes - before, key: log.key };
}
