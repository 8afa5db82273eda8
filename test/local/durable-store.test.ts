/** The store of the real host, on the very connection that it writes facts with: an acknowledged fact survives power loss. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';

let host: TestHost;
afterEach(() => host?.close());

/** Connections that were opened meanwhile, by the statement that each of them prepared. */
async function preparedDuring(work: () => Promise<unknown>): Promise<ReadonlyMap<string, DatabaseSync>> {
  const connections = new Map<string, DatabaseSync>();
  const prepare = DatabaseSync.prototype.prepare;
  const spy = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, sql: string) {
    connections.set(sql, this);
    return prepare.call(this, sql);
  });
  await work();
  spy.mockRestore();
  return connections;
}

/** Where and how durably a connection writes: 2 is FULL, 3 is EXTRA. */
function durability(database: DatabaseSync) {
  const value = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  return {
    file: database.location()?.split('/').at(-1),
    ...{ synchronous: value('synchronous'), journal: value('journal_mode'), flushed: value('fullfsync') },
  };
}

test('P8: the connection with which the host stores facts, service accounts and secrets waits for the disk at each commit', async () => {
  const connections = await preparedDuring(async () => {
    host = await startTestHost();
  });
  const writing = [...connections].filter(([sql]) => /^INSERT (OR \w+ )?INTO (facts|client|secret)\b/.test(sql));
  const durable = { synchronous: 2, journal: 'wal', flushed: 1 };
  expect(
    writing.map(([, database]) => durability(database)).sort((a, b) => String(a.file).localeCompare(String(b.file))),
  ).toEqual([
    { file: 'facts.db', ...durable },
    { file: 'service-accounts.db', ...durable },
    { file: 'webhook-secrets.db', ...durable },
  ]);
});
