/**
 * Lifecycles a second: submit → score → admit → open → three ballots → decided → recorded, eight commits.
 *
 * `endpoints`: endpoints and tasks called in turn, nothing follows the facts. `engine`: the endpoints are called; the stream, the views and
 * the workflows do the rest. `http`: the same over HTTP with tokens. `floor`: eight such rows straight into SQLite FULL, each durable; and the same over
 * HTTP with a verified token.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { type Entry, noDigest, seal } from '#domain/history/commit.ts';
import { type Send, sendOverHttp } from '../local/demo/send.ts';
import { benchProposal, benchSeats, openWorld, type World } from './fixtures.ts';
import { type Rate, rate } from './measure.ts';
import { cpuBetween, cpuByThread, type ThreadCpu } from './thread-cpu.ts';

/** Commits of one lifecycle. */
export const commits = 8;

export async function atTheEndpoints(clients: number, seconds: number): Promise<Rate> {
  const world = await openWorld({ whole: false });
  try {
    return await rate(clients, seconds, async () => {
      await throughEndpoints(world);
      return undefined;
    });
  } finally {
    await world.close();
  }
}

async function throughEndpoints({ send, task }: World): Promise<void> {
  const { body } = await must(send('sponsor', { method: 'POST', path: '/v1/proposals', body: benchProposal() }));
  const project = body.id as string;
  await task('screen-proposal', { project, revision: 1, duplicates: [] });
  const review = `${project}.g1.1`;
  await task('open-round', { project, review });
  for (const member of benchSeats.slice(0, 3))
    await must(send(member, { method: 'POST', path: `/v1/reviews/${review}/ballots`, body: { outcome: 'go' } }));
  const { status } = (await task('record-outcome', { project, review })) as { status: string };
  if (status !== 'active') throw new Error(`the lifecycle ended as ${status}`);
}

export interface WholeRate extends Rate {
  /** Milliseconds from sending the last ballot until the answer that the round is decided. */
  readonly decision: readonly number[];
  /** Milliseconds from that answer until the project shows the outcome. */
  readonly recorded: readonly number[];
  /** Of the host's process, a lifecycle. */
  readonly cpu?: ThreadCpu | undefined;
}

export async function withTheEngine(clients: number, seconds: number): Promise<WholeRate> {
  const world = await openWorld({ whole: true });
  try {
    return await whole(world.send, clients, seconds);
  } finally {
    await world.close();
  }
}

/** The host runs in a process of its own, as it does for people. */
export async function overHttp(clients: number, seconds: number): Promise<WholeRate> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'host.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [url] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const send = sendOverHttp(url.trim());
    await Promise.all(['sponsor', ...benchSeats].map(person => send(person, { method: 'GET', path: '/v1/me' })));
    const before = cpuByThread(child.pid ?? 0);
    const measured = await whole(send, clients, seconds);
    return { ...measured, cpu: cpuBetween(before, cpuByThread(child.pid ?? 0), measured.decision.length) };
  } finally {
    child.stdin.end();
    await once(child, 'exit');
  }
}

async function whole(send: Send, clients: number, seconds: number): Promise<WholeRate> {
  const decision: number[] = [];
  const recorded: number[] = [];
  const measured = await rate(clients, seconds, async () => {
    const times = await playOne(send);
    decision.push(times.decision);
    recorded.push(times.recorded);
    return undefined;
  });
  decision.sort((left, right) => left - right);
  recorded.sort((left, right) => left - right);
  return { ...measured, decision, recorded };
}

/** One lifecycle as people and machines play it: whoever waits for a round to open, or for a project to move on, says so and is answered then. Milliseconds. */
export async function playOne(send: Send): Promise<{ readonly decision: number; readonly recorded: number }> {
  const { body } = await must(send('sponsor', { method: 'POST', path: '/v1/proposals', body: benchProposal() }));
  const project = body.id as string;
  const review = `${project}.g1.1`;
  await seen(send, { person: 'gatekeeper-1', path: `/v1/reviews/${review}`, done: () => true });
  for (const member of benchSeats.slice(0, 2))
    await must(send(member, { method: 'POST', path: `/v1/reviews/${review}/ballots`, body: { outcome: 'go' } }));
  const began = performance.now();
  await must(send('gatekeeper-3', { method: 'POST', path: `/v1/reviews/${review}/ballots`, body: { outcome: 'go' } }));
  const answered = performance.now();
  await seen(send, { person: 'sponsor', path: `/v1/projects/${project}`, done: ({ gates }) => gates?.length === 1 });
  return { decision: answered - began, recorded: performance.now() - answered };
}

async function must(sent: ReturnType<Send>): ReturnType<Send> {
  const answer = await sent;
  if (answer.status >= 400) throw new Error(answer.body.detail);
  return answer;
}

interface Seen {
  readonly person: string;
  readonly path: string;
  readonly done: (body: Awaited<ReturnType<Send>>['body']) => boolean;
}

/** Asks for what comes after what was seen, each time until it is there. */
async function seen(send: Send, { person, path, done }: Seen): Promise<void> {
  let after = 0;
  for (let tries = 0; tries < 100; tries += 1) {
    const { status, body } = await send(person, { method: 'GET', path: `${path}?wait=20&after=${after}` });
    if (status === 200 && done(body)) return;
    after = status === 200 ? body.version : 0;
  }
  throw new Error('the lifecycle did not move on');
}

/** Eight rows a lifecycle straight into the same table, one durable transaction each, no batching, nothing decided. */
export async function floor(clients: number, seconds: number): Promise<Rate> {
  return inNewFolder(async folder => {
    const stores = openSqlite(folder);
    const lifecycle = floorLifecycle(folder);
    try {
      return await rate(clients, seconds, lifecycle.play);
    } finally {
      lifecycle.close();
      await stores.close();
    }
  });
}

/** The same rows over HTTP, with a verified token and as many requests; the host in a process of its own. */
export async function floorOverHttp(clients: number, seconds: number): Promise<Rate> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor-host.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const { url, token } = JSON.parse(line) as { url: string; token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const ask = async (path: string, body?: unknown) => {
      const method = body === undefined ? 'GET' : 'POST';
      const response = await fetch(`${url}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`the floor answered ${response.status}`);
      return (await response.json()) as { id: string };
    };
    return await rate(clients, seconds, async () => {
      const { id } = await ask('/v1/proposals', benchProposal());
      await ask(`/v1/reviews/${id}`);
      for (const last of [false, false, true]) await ask(`/v1/reviews/${id}`, { outcome: 'go', last });
      await ask(`/v1/projects/${id}`);
      return undefined;
    });
  } finally {
    child.stdin.end();
    await once(child, 'exit');
  }
}

/** Rows of streams straight into the store's own table, each durable by itself. `put` throws when one was not stored. */
export function floorRows(folder: string) {
  const stores = openSqlite(folder);
  const raw = new DatabaseSync(join(folder, 'facts.db'));
  raw.exec('PRAGMA synchronous = FULL');
  const insert = raw.prepare(
    'INSERT INTO facts (stream, seq, body) SELECT ?, coalesce(max(seq), 0) + 1, ? FROM facts WHERE stream = ?',
  );
  const newest = raw.prepare('SELECT body FROM facts WHERE stream = ? ORDER BY seq DESC LIMIT 1');
  const body = JSON.stringify(seal(sample()));
  return {
    put(id: string, rows: number): void {
      for (let row = 0; row < rows; row += 1) {
        raw.exec('BEGIN IMMEDIATE');
        if (insert.run(id, body, id).changes !== 1) throw new Error(`a row of ${id} was not stored`);
        raw.exec('COMMIT');
      }
    },
    read: (id: string): unknown => JSON.parse(String(newest.get(id)?.body)),
    close(): void {
      raw.close();
      void stores.close();
    },
  };
}

/** Each call of `play` puts the rows of a stream of its own, also when several play at the same time. Throws when a row was not stored. */
export function floorLifecycle(folder: string): { play(): Promise<undefined>; close(): void } {
  const raw = new DatabaseSync(join(folder, 'facts.db'));
  raw.exec('PRAGMA synchronous = FULL');
  const insert = raw.prepare('INSERT INTO facts (stream, seq, body) VALUES (?, ?, ?)');
  const body = JSON.stringify(seal(sample()));
  let streams = 0;
  return {
    async play() {
      streams += 1;
      const stream = `project/${streams}`;
      for (let seq = 1; seq <= commits; seq += 1) {
        raw.exec('BEGIN IMMEDIATE');
        if (insert.run(stream, seq, body).changes !== 1) throw new Error(`${stream}#${seq} was not stored`);
        raw.exec('COMMIT');
        await null;
      }
      return undefined;
    },
    close: () => raw.close(),
  };
}

/** Work in a folder of its own, which is gone afterwards. */
export async function inNewFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-floor-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sample(): Entry {
  const facts = [{ type: 'proposal-submitted', project: 'x', proposal: benchProposal(), digest: noDigest }];
  return {
    stream: 'project/x',
    seq: 1,
    at: '2026-01-01T00:00:00.000Z',
    actor: { kind: 'person', id: 'sponsor' },
    command: 'c',
    content: '',
    facts,
    previous: noDigest,
  };
}
