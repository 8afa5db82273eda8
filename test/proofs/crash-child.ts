/**
 * A process of the crash proof: lives the rest of a life that another process was killed in, checks it and says so in one line; then begins a
 * new life and is killed with SIGKILL at its n-th point (or lives on, and says how many points there are).
 *
 *     node crash-child.ts '{"finish": FOLDER | null, "begin": FOLDER | null, "killAt": N}'
 */
import { mkdirSync, writeSync } from 'node:fs';
import type { Commit } from '#domain/history/commit.ts';
import type { Watch } from '#test/support/around-ports.ts';
import { openAcks, readAcks } from '../support/acknowledged-commits.ts';
import { check, type Findings } from './crash-checks.ts';
import { openHost } from './crash-host.ts';
import { live } from './crash-life.ts';

export interface Orders {
  readonly finish: string | null;
  readonly begin: string | null;
  /** Points are counted from 1; none is reached with 0. By its name (`before facts.append`), the first of that name. */
  readonly killAt: number | string;
}

/** One line on standard output. */
export type Said = { readonly finished: Findings } | { readonly lived: number } | { readonly dying: string };

const state = (folder: string) => `${folder}/state`;
const promised = (folder: string) => `${folder}/acks.jsonl`;

async function finish(folder: string): Promise<Findings> {
  const acks = openAcks(promised(folder));
  const before = readAcks(promised(folder));
  const host = await openHost(state(folder), { before: () => {} });
  try {
    await live({ ...host, acks });
    const all = readAcks(promised(folder));
    const changed = all.filter(ack =>
      before.some(old => old.key !== undefined && old.key === ack.key && old.digest !== ack.digest),
    );
    const findings = await check(host, state(folder), all);
    return { ...findings, faults: [...findings.faults, ...changed.map(ack => `${ack.key} was answered in another way`)] };
  } catch (error) {
    return { lost: 0, doubled: 0, stuck: 1, faults: [String(error)] };
  } finally {
    await host.close();
    acks.close();
  }
}

async function begin(folder: string, killAt: number | string): Promise<number> {
  mkdirSync(state(folder), { recursive: true });
  const acks = openAcks(promised(folder));
  let points = 0;
  const point = (call: string) => {
    points += 1;
    if (points !== killAt && call !== killAt) return;
    say({ dying: call });
    process.kill(process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  const watch: Watch = {
    before: call => point(`before ${call}`),
    after(call, [commit], answer) {
      const { stream, seq, digest } = (commit ?? {}) as Commit;
      if (call === 'facts.append' && answer === 'stored') acks.note({ stream, seq, digest });
      point(`after ${call}`);
    },
  };
  const host = await openHost(state(folder), watch);
  await live({ ...host, acks });
  await host.factStream.idle();
  await host.close();
  return points;
}

function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
if (orders.finish !== null) say({ finished: await finish(orders.finish) });
if (orders.begin !== null) say({ lived: await begin(orders.begin, orders.killAt) });
