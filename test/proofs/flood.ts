/**
 * One caller's flood does not delay another's decision: one person sends requests as fast as the machine can write them, over 32 connections,
 * while another casts a ballot each 100 ms; against the same ballots without a flood. Prints both medians, their ratio, and how many
 * requests of the flood were turned away with Retry-After. Exits with 1 when a ballot fails, or is slower by the factor or more.
 *
 *     node test/proofs/flood.ts [--requests 4000] [--ballots 60] [--factor 20]
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { signIn } from '#local/sign-in/sign-in-client.ts';
import { type FloodOptions, flood } from '../support/flood.ts';
import { startMain } from '../support/main-process.ts';
import { castBallots, openRoundFor } from './flood-ballots.ts';

if (isMainThread) await prove();
else parentPort?.postMessage(await flood(workerData as FloodOptions));

async function prove(): Promise<void> {
  const { requests, ballots, factor } = asked();
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-flood-'));
  const host = await startMain({ TOLLGATE_HOME: folder });
  try {
    const [token, review] = [await signIn(host.url, 'auditor'), await openRoundFor(host.url)];
    const calm = await castBallots(host.url, review, { ballots, everyMs: 100 });
    const options: FloodOptions = { url: host.url, token, requests, connections: 32 };
    const worker = new Worker(new URL(import.meta.url), { workerData: options });
    const answers = new Promise<Awaited<ReturnType<typeof flood>>>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await new Promise(resolve => setTimeout(resolve, 300));
    const began = performance.now();
    const flooded = await castBallots(host.url, review, { ballots, everyMs: 100 });
    const underWay = performance.now() - began;
    const { answered, byStatus, turnedAwayWithRetryAfter } = await answers;
    const ratio = flooded.median / calm.median;
    console.log(`ballots without a flood: median ${calm.median.toFixed(1)} ms, slowest ${calm.slowest.toFixed(0)} ms`);
    console.log(
      `ballots during a flood: median ${flooded.median.toFixed(1)} ms, slowest ${flooded.slowest.toFixed(0)} ms; ratio ${ratio.toFixed(1)}`,
    );
    console.log(
      `flood: ${answered} of ${requests} requests answered, ${JSON.stringify(byStatus)}, ${turnedAwayWithRetryAfter} with Retry-After; ballots took ${(underWay / 1000).toFixed(1)} s`,
    );
    const turnedAway = byStatus['429'] ?? 0;
    const good = calm.failed + flooded.failed === 0 && ratio < factor && turnedAway === turnedAwayWithRetryAfter;
    process.exitCode = good ? 0 : 1;
  } finally {
    await host.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

function asked() {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '4000' },
      ballots: { type: 'string', default: '60' },
      factor: { type: 'string', default: '20' },
    },
  });
  const [requests, ballots, factor] = [Number(values.requests), Number(values.ballots), Number(values.factor)];
  if (requests >= 32 && ballots >= 1 && ballots <= 90 && factor > 1) return { requests, ballots, factor };
  console.error('usage: node test/proofs/flood.ts [--requests 32 or more] [--ballots 1 to 90] [--factor more than 1]');
  return process.exit(2);
}
