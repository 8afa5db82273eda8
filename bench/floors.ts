/**
 * The least that the same lifecycles could cost: eight such rows straight into SQLite FULL, each durable, and the same over HTTP with a verified token and
 * as many requests. Nothing is decided.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { type Entry, noDigest, seal } from '#domain/history/commit.ts';
import { benchProposal } from './fixtures.ts';
import { commits } from './lifecycles.ts';
import { type Rate, rate } from './measure.ts';

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

/** The same rows over HTTP, with a verified token, as many requests and the same answers; the host in a process of its own. */
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
      for (const _ of ['as it is', 'as it becomes']) await ask(`/v1/projects/${id}`);
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
