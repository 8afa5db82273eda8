/** The store of the real host, by the word of the very connections that it writes with: an acknowledged fact survives power loss. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test, vi } from 'vitest';
import { durabilityOf } from '#adapters/sqlite/writer.ts';
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

test('P8: the connections with which the host stores facts, service accounts and secrets wait for the disk at each commit', async () => {
  const connections = await preparedDuring(async () => {
    host = await startTestHost();
  });
  const durable = { synchronous: 2, journal: 'wal', flushed: 1 };
  expect(await host.host.wired.durability()).toEqual({ file: 'facts.db', ...durable });
  const here = [...connections].filter(([sql]) => /^INSERT (OR \w+ )?INTO (facts|client|secret)\b/.test(sql));
  expect(here.map(([, database]) => durabilityOf(database)).sort((a, b) => String(a.file).localeCompare(String(b.file)))).toEqual(
    [
      { file: 'service-accounts.db', ...durable },
      { file: 'webhook-secrets.db', ...durable },
    ],
  );
});
