/**
 * What one lifecycle asks of one machine, as counts: with the stream, the lists and the workflows, of one client or of several at the same time. Beside it
 * the floor: eight rows into the same table, each durable.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { executionName } from '#domain/reactions/execution-name.ts';
import { benchProposal, benchSeats, openWorld, type World } from './fixtures.ts';
import { floorLifecycle, inNewFolder } from './floors.ts';
import { commits } from './lifecycles.ts';
import { bytesByTable } from './log-pages.ts';
import { printTable } from './measure.ts';
import { countSqlite, type SqliteCounts, watchLogs } from './sqlite-counts.ts';

/** All of them of one lifecycle. */
export interface LifecycleCounts extends Omit<SqliteCounts, 'bySql' | 'read'> {
  readonly logBytes: number;
  readonly cpuMs: number;
  /** How often each statement was run, the commonest first. */
  readonly bySql: readonly (readonly [sql: string, times: number])[];
  /** Bytes of the write-ahead log by table or index, the largest first. */
  readonly byTable: readonly (readonly [name: string, bytes: number])[];
}

/** The mean of so many lifecycles of each client; one client begins the next when nothing of the last is left to be done. */
export async function lifecycleCounts(times: number, clients = 1): Promise<LifecycleCounts> {
  const asked = new Set<string>();
  const world = await openWorld({
    whole: true,
    onHistory: ({ type, state, execution }) => type === 'entered' && state === 'AskBoard' && asked.add(execution),
  });
  const play = () => playedOut(world, asked);
  const playOne = async () => {
    await play();
    await world.idle();
  };
  const ofClient = async () => {
    for (let done = 0; done < times; done += 1) await play();
  };
  const playAll = async () => {
    await Promise.all(Array.from({ length: clients }, ofClient));
    await world.idle();
  };
  try {
    for (let warm = 0; warm < 3; warm += 1) await playOne();
    if (clients === 1) return await counted({ folder: world.folder, times, play: playOne });
    return of(times * clients, await counted({ folder: world.folder, times: 1, play: playAll }));
  } finally {
    await world.close();
  }
}

/** What so many together asked for, for each of them. */
function of(count: number, { bySql, byTable, ...all }: LifecycleCounts): LifecycleCounts {
  const each = (sum: number) => sum / count;
  return {
    ...{ statements: each(all.statements), transactions: each(all.transactions), durableWaits: each(all.durableWaits) },
    ...{ rows: each(all.rows), logBytes: each(all.logBytes), cpuMs: each(all.cpuMs) },
    bySql: bySql.map(([sql, times]) => [sql, each(times)]),
    byTable: byTable.map(([name, bytes]) => [name, each(bytes)]),
  };
}

/** The same of the floor. */
export async function floorCounts(times: number): Promise<LifecycleCounts> {
  return inNewFolder(async folder => {
    const stores = openSqlite(folder);
    const lifecycle = floorLifecycle(folder);
    try {
      await lifecycle.play();
      return await counted({ folder, times, play: lifecycle.play });
    } finally {
      lifecycle.close();
      await stores.close();
    }
  });
}

interface Counting {
  readonly folder: string;
  readonly times: number;
  readonly play: () => Promise<unknown>;
}

async function counted({ folder, times, play }: Counting): Promise<LifecycleCounts> {
  const logs = watchLogs(folder, ['facts.db']);
  const file = join(folder, 'facts.db');
  const before = statSync(`${file}-wal`).size;
  const { counts, stop } = await countSqlite();
  const cpu = process.cpuUsage();
  for (let done = 0; done < times; done += 1) await play();
  const { user, system } = process.cpuUsage(cpu);
  stop();
  const each = (count: number) => count / times;
  const found = {
    statements: each(counts.statements),
    transactions: each(counts.transactions),
    durableWaits: each(counts.durableWaits),
    rows: each(counts.rows),
    logBytes: each(logs.bytes()),
    cpuMs: each((user + system) / 1000),
    bySql: [...counts.bySql].map(([sql, count]) => [sql, each(count)] as const).sort(([, a], [, b]) => b - a),
  };
  const byTable = bytesByTable(file, before).map(([name, bytes]) => [name, each(bytes)] as const);
  logs.close();
  return { ...found, byTable };
}

/** One lifecycle from its proposal until its project shows the outcome; `asked` gets the names of executions that ask a board. */
async function playedOut(world: World, asked: ReadonlySet<string>): Promise<void> {
  const { body } = await world.send('sponsor', { method: 'POST', path: '/v1/proposals', body: benchProposal() });
  const project = body.id as string;
  const review = `${project}.g1.1`;
  const { states } = world.app;
  await until(async () => asked.has(executionName('gate-review', review)));
  for (const member of benchSeats.slice(0, 3))
    await world.send(member, { method: 'POST', path: `/v1/reviews/${review}/ballots`, body: { outcome: 'go' } });
  await until(async () => {
    const { state } = await states.cached('project', project);
    return state.id !== undefined && state.gates.length === 1;
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('the lifecycle did not move on');
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** Prints the tables; `sql` adds how often each statement was run. */
export async function printLifecycle({ sql }: { readonly sql: boolean }): Promise<void> {
  const times = 50;
  const [whole, together, ground] = [await lifecycleCounts(times), await lifecycleCounts(times, 8), await floorCounts(times)];
  console.log(`One lifecycle (${commits} commits), means of ${times} of each client\n`);
  const row = (name: string, of: (counts: LifecycleCounts) => number) => [
    name,
    ...[whole, together, ground].map(of).map(rounded),
  ];
  printTable(
    ['what', 'with the engine', 'the same, 8 clients', 'floor: raw SQLite FULL'],
    [
      row('SQL statements', counts => counts.statements),
      row('transactions', counts => counts.transactions),
      row('waits for the disk', counts => counts.durableWaits),
      row('rows put, changed or removed', counts => counts.rows),
      row('KB of write-ahead log', counts => counts.logBytes / 1024),
      row('ms of CPU', counts => counts.cpuMs),
    ],
  );
  console.log('\nThe write-ahead log by table and index, KB a lifecycle\n');
  const bytesOf = ({ byTable }: LifecycleCounts, name: string) => byTable.find(([other]) => other === name)?.[1] ?? 0;
  const names = whole.byTable.map(([name]) => name);
  const kilobytes = (name: string) => [name, ...[whole, together].map(counts => rounded(bytesOf(counts, name) / 1024))];
  printTable(['table or index', 'with the engine', 'the same, 8 clients'], names.map(kilobytes));
  if (sql) for (const [text, count] of whole.bySql) console.log(`${rounded(count).padStart(7)}  ${text.replaceAll(/\s+/g, ' ')}`);
}

const rounded = (value: number) => value.toFixed(1);
