/**
 * A process of the log's crash proof: lets the log of a life that another process was killed in grow to its end and says what is wrong with it; then
 * begins a new life and is killed with SIGKILL at its n-th point (or lives on, and says how many points there are).
 *
 *     node log-child.ts '{"finish": FOLDER | null, "begin": FOLDER | null, "killAt": N}'
 */
import { writeSync } from 'node:fs';
import type { Ports } from '#domain/ports.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { aroundPorts } from '#test/support/around-ports.ts';
import { faultsOf, mediaIn, smallLog, write } from '../log/small-log.ts';

interface Orders {
  readonly finish: string | null;
  readonly begin: string | null;
  /** Points are counted from 1; none is reached with 0. */
  readonly killAt: number;
}

const streams = ['project/a', 'project/b'];

/** Commits are stored between the growths, so that some of them meet a log that was left in the middle. */
async function live(folder: string, point: (call: string) => void): Promise<void> {
  const { stores, app } = smallLog(folder, await mediaIn(folder));
  const watch = { before: (call: string) => point(`before ${call}`), after: (call: string) => point(`after ${call}`) };
  // The index is made anew with each commit of the log, so that a kill meets it in the middle, too.
  const watched = { ports: aroundPorts<Ports>(app.ports, watch), settings: { ...app.settings, logIndexEvery: 1 } };
  for (const upTo of [1, 2, 3]) {
    for (const stream of streams) await write(stores.facts, stream, upTo);
    await growLog(watched);
  }
  await stores.close();
}

async function finish(folder: string): Promise<readonly string[]> {
  await live(folder, () => {});
  const log = smallLog(folder, await mediaIn(folder));
  try {
    const faults = await faultsOf(log);
    const leaves = (await log.stores.facts.after(0, 1000)).filter(({ stream }) => streams.includes(stream)).length;
    return leaves === 6 ? faults : [...faults, `there are ${leaves} commits, not 6`];
  } finally {
    await log.stores.close();
  }
}

async function begin(folder: string, killAt: number): Promise<number> {
  let points = 0;
  await live(folder, call => {
    points += 1;
    if (points !== killAt) return;
    say({ dying: call });
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
  return points;
}

function say(said: object): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
if (orders.finish !== null) say({ finished: await finish(orders.finish) });
if (orders.begin !== null) say({ lived: await begin(orders.begin, orders.killAt) });
