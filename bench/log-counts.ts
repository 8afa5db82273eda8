/**
 * What the public log asks AWS for, counted over the real adapters against a DynamoDB engine: two days of a deployment that stores as much as 1,000 projects a year do,
 * growing each hour, of which the second day counts, with the index of the log made anew in it; less what a growth asks for that finds nothing, which
 * an idle month has already. Clocks are set, nothing waits.
 */
import type { Dynamo } from '#adapters/dynamo/calls.ts';
import { dynamoFacts } from '#adapters/dynamo/facts.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { dynamoCommits } from '#adapters/dynamo/stored-commits.ts';
import type { TableNames } from '#adapters/dynamo/tables.ts';
import { noDigest, seal } from '#domain/history/commit.ts';
import type { Ports } from '#domain/ports.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { startDynalite } from '#test/support/dynalite.ts';
import { memoryLog } from '#test/support/memory-log.ts';
import { testSeal } from '#test/support/seal.ts';
import { onEachCall } from './billed.ts';

/** Requests of the log, or shares of them. */
export interface LogOperations {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly fileGets: number;
  readonly filePuts: number;
}

export interface LogCounts {
  /** For each entry that is put into the log: what a busier day asks for more, by its entries more. */
  readonly entry: LogOperations;
  /** For each growth that found something, whatever it found; its puts of files are counted with checkpoints. */
  readonly growth: LogOperations;
}

const hours = 24;
/** Entries of an hour, each of another history: about those of 1,000 projects a year, and of 5,000. */
const quieter = 19;
const busier = 95;
const none = { readUnits: 0, writeUnits: 0, fileGets: 0, filePuts: 0 };

export async function countLog(): Promise<LogCounts> {
  const [quiet, busy] = [await countDay(quieter), await countDay(busier)];
  const names = Object.keys(none) as (keyof LogOperations)[];
  const of = (each: (what: keyof LogOperations) => number) =>
    Object.fromEntries(names.map(what => [what, each(what)])) as unknown as LogOperations;
  const entry = of(what => (busy[what] - quiet[what]) / (hours * (busier - quieter)));
  return { entry, growth: of(what => quiet[what] / hours - entry[what] * quieter) };
}

/** What a day asks for, with so many entries in each hour, more than a day without any. */
export async function countDay(anHour: number): Promise<LogOperations> {
  const engine = await startDynalite();
  try {
    const counts = { ...none };
    const client = onEachCall(engine.client, ({ kind, units }) => {
      counts[kind === 'read' ? 'readUnits' : 'writeUnits'] += units;
    });
    const world = await worldOn(await engine.newTables(), client, counts);
    const day = async (entries: number) => {
      const total = { ...none };
      for (let hour = 0; hour < hours; hour += 1) {
        await world.store(entries);
        Object.assign(counts, none);
        await growLog(world.app);
        for (const what of Object.keys(total) as (keyof LogOperations)[]) total[what] += counts[what];
      }
      return total;
    };
    await day(anHour);
    const busy = await day(anHour);
    await day(0);
    const idle = await day(0);
    const more = (what: keyof LogOperations) => busy[what] - idle[what];
    const [readUnits, writeUnits, fileGets] = [more('readUnits'), more('writeUnits'), more('fileGets')];
    return { readUnits, writeUnits, fileGets, filePuts: busy.filePuts };
  } finally {
    await engine.stop();
  }
}

async function worldOn(names: TableNames, client: Dynamo, counts: { fileGets: number; filePuts: number }) {
  let now: Instant = '2026-03-02T00:30:00.000Z';
  const clock = { now: () => now };
  const facts = dynamoFacts(client, names.facts, clock.now);
  const { notes } = openDynamo(client, names, testSeal);
  const { logFiles, logSigner } = memoryLog();
  const counted: typeof logFiles = {
    get(path) {
      counts.fileGets += 1;
      return logFiles.get(path);
    },
    // Those of a checkpoint are in an idle month, which has one each hour.
    put: logFiles.put,
    replace(path, body) {
      counts.filePuts += 1;
      return logFiles.replace(path, body);
    },
  };
  const storedCommits = dynamoCommits(client, names.facts, clock.now);
  const ports = { facts, notes, storedCommits, logFiles: counted, logSigner, clock } as unknown as Ports;
  let projects = 0;
  return {
    app: { ports, settings: { portalUrl: 'https://tollgate.example', version: 'bench', issuer: '' } },
    /** Entries of an hour, and the hour is over. */
    async store(entries: number) {
      for (let entry = 0; entry < entries; entry += 1) {
        projects += 1;
        const place = { stream: `project/${String(projects).padStart(12, '0')}`, seq: 1, previous: noDigest };
        const said = {
          at: now,
          actor: { kind: 'person', id: 'petra' },
          command: 'c',
          content: '',
          facts: [{ type: 'noted' }],
        } as const;
        await facts.append(seal({ ...place, ...said }));
      }
      now = addDays(now, 1 / 24);
    },
  };
}
