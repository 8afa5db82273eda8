/** `npm run bench`: every figure the project quotes. `-- --quick` is shorter, `-- --costs`, `-- --lifecycle`, `-- --lab` and so on are sections alone; `-- --help` says so. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { demonstration } from './demonstration.ts';
import { flat } from './flat.ts';
import { floor, floorOverHttp } from './floors.ts';
import { growth } from './growth.ts';
import { imports } from './imports.ts';
import { lab } from './lab.ts';
import { slowLab } from './lab-slow.ts';
import { printLifecycle } from './lifecycle-counts.ts';
import { atTheEndpoints, commits, overHttp, withTheEngine } from './lifecycles.ts';
import { printTable, quantile, type Rate } from './measure.ts';
import { operations } from './operations.ts';
import { proofs } from './proofs.ts';
import { scoring } from './scoring.ts';
import { selection } from './selection.ts';
import { start } from './start.ts';
import { verify } from './verify.ts';

const clients = [1, 8, 32];

const help = `npm run bench [-- --quick] [-- --costs] [-- --lab] [-- --slow] [-- --imports] [-- --lifecycle] [-- --rates] [-- --start] [-- --flat] [-- --scoring] [-- --verify] [-- --projects N]

Measures lifecycles, counts AWS operations and multiplies them by bench/prices.json; scores 10,000 proposals; then imports
10,000 rows, starts on 10,000 projects, and measures the portal in a browser with 10,000 projects beside 100. Takes about ten minutes.

Options:
  --quick        shorter, and the portal with 1,000 projects: about two minutes
  --costs        counts of AWS operations alone, written into bench/counts.json and the tables of docs/ (ten seconds)
  --lab          the portal alone
  --only WORD    of the portal what has the word in its name
  --copied       of its projects a hundred are made through the API, the others told again from them
  --slow         the portal on a slow phone alone (some minutes)
  --imports      importing a file alone
  --lifecycle    what one lifecycle asks of SQLite and the disk alone, as counts, each statement with them (some seconds)
  --proofs       the size of the proofs in an export alone (at once)
  --verify       verifying the export of a real log alone: 1,000,000 entries (some minutes, 2 GB of disk), 20,000 with --quick
  --entries N    so many entries instead
  --scoring      the arithmetic of scoring alone (about a minute)
  --selection    choosing the best set of 50, 200 and 500 projects, and a frontier, alone (some minutes)
  --demonstration
                 what is chosen in the demonstration, and its picture in docs/, alone (half a minute)
  --rates        lifecycles a second of 1, 8 and 32 clients beside their floors alone (a minute)
  --start        starts of the host on a large portfolio alone (with 10,000 projects some minutes)
  --flat         what pages, commands and rebuilds ask of the store with 1,000 projects and more alone, up to 300,000 with --projects 300000
                 (some minutes and 12 GB of disk then)
  --folder F     the state folder for starts, or the folder of those for --flat: filled if there is none, and kept
  --projects N   the portal with so many projects, or so many rows of a file (at least 200)

Ends with 1 when a page of the portal received more rows of lists than it shows.`;

const options = {
  quick: { type: 'boolean' },
  lab: { type: 'boolean' },
  only: { type: 'string' },
  copied: { type: 'boolean' },
  slow: { type: 'boolean' },
  imports: { type: 'boolean' },
  lifecycle: { type: 'boolean' },
  rates: { type: 'boolean' },
  start: { type: 'boolean' },
  flat: { type: 'boolean' },
  folder: { type: 'string' },
  proofs: { type: 'boolean' },
  verify: { type: 'boolean' },
  entries: { type: 'string' },
  scoring: { type: 'boolean' },
  selection: { type: 'boolean' },
  demonstration: { type: 'boolean' },
  costs: { type: 'boolean' },
  projects: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** A number that was asked for, or the usual one; throws when it is too small to measure anything. */
function atLeast200(word: string, asked: string | undefined, usual: number): number {
  const number = Number(asked ?? usual);
  if (!Number.isInteger(number) || number < 200) throw new Error(`--${word} needs a whole number of at least 200.`);
  return number;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const projects = atLeast200('projects', values.projects, values.quick ? 1_000 : 10_000);
  const entries = atLeast200('entries', values.entries, values.quick ? 20_000 : 1_000_000);
  const seconds = values.quick ? 1 : 5;
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model}, Node ${process.versions.node}. Shared machines are noisy: compare the columns, not the days.\n`,
  );
  const alone = {
    costs: () => operations({ keep: true }),
    slow: () => slowLab({ projects, runs: values.quick ? 3 : 5 }),
    imports: () => imports(projects),
    lifecycle: () => printLifecycle({ sql: true }),
    rates: () => lifecycles(seconds),
    start: () => start(projects, values.folder),
    flat: () => flat(projects, values.folder),
    proofs,
    verify: () => verify(entries),
    scoring: () => scoring(projects),
    selection: () => selection({ quick: values.quick === true }),
    demonstration,
  };
  const [, section] = Object.entries(alone).find(([name]) => name in values) ?? [];
  if (section) {
    await section();
    return 0;
  }
  if (!values.lab) {
    await lifecycles(seconds);
    await printLifecycle({ sql: false });
    await reads();
    await operations({ keep: false });
    proofs();
    await verify(20_000);
    scoring(projects);
    await imports(projects);
    await start(projects);
  }
  return (await lab({ projects, runs: values.quick ? 3 : 7, only: values.only, copied: values.copied })) ? 0 : 1;
}

async function lifecycles(seconds: number): Promise<void> {
  console.log(`Lifecycles (submit, score, admit, open, three ballots, decided, recorded: ${commits} commits)\n`);
  const rows: (string | number)[][] = [];
  for (const count of clients) {
    const ground = await floor(count, seconds);
    const endpoints = await atTheEndpoints(count, seconds);
    const engine = await withTheEngine(count, seconds);
    const http = await overHttp(count, seconds);
    const httpGround = await floorOverHttp(count, seconds);
    const share = (rate: { perSecond: number }) => `${Math.round((rate.perSecond / ground.perSecond) * 100)} %`;
    const alone = (name: string, measured: Rate) =>
      rows.push([count, name, measured.perSecond, measured.p50, measured.p99, share(measured), '', '', '']);
    alone('floor: raw SQLite FULL', ground);
    alone('floor over HTTP', httpGround);
    alone('endpoints', endpoints);
    for (const [name, measured] of [
      ['engine', engine],
      ['http', http],
    ] as const) {
      const latency = (times: readonly number[]) => `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.99).toFixed(1)}`;
      rows.push([
        count,
        name,
        measured.perSecond,
        measured.p50,
        measured.p99,
        share(measured),
        latency(measured.decision),
        latency(measured.recorded),
        measured.cpu ? `${measured.cpu.all.toFixed(1)} / ${measured.cpu.busiest.toFixed(1)}` : '',
      ]);
    }
    console.log(
      `${count} clients: over HTTP ÷ the floor over HTTP ${ratio(http, httpGround)}; the engine ÷ the endpoints ${ratio(engine, endpoints)}`,
    );
  }
  printTable(
    [
      'clients',
      'what',
      'per second',
      'p50 ms',
      'p99 ms',
      'of the floor',
      'last ballot to decision p50 / p99 ms',
      'decision to recorded p50 / p99 ms',
      'CPU of the host a lifecycle, ms / busiest thread',
    ],
    rows,
  );
  console.log(
    '\nendpoints: endpoints and tasks called in turn, nothing follows. engine: stream, views and workflows run too. http: the same over HTTP with tokens.\n',
  );
}

const ratio = (one: Rate, other: Rate) => (one.perSecond / other.perSecond).toFixed(2);

async function reads(): Promise<void> {
  console.log('What one command asks the store for, by the length of the history\n');
  const rows = (await growth([10, 1_000])).map(({ facts, warm, cold }) => [
    facts,
    warm.calls,
    warm.commits,
    cold.calls,
    cold.commits,
  ]);
  printTable(['facts', 'warm: calls', 'warm: commits read', 'just started: calls', 'just started: commits read'], rows);
  console.log('\nThe commits read after a start are those since the last snapshot (every 50).\n');
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
