/**
 * Lifecycles a second: submit → score → admit → open → three ballots → decided → recorded, eight commits.
 *
 * `endpoints`: endpoints and tasks called in turn, nothing follows the facts. `engine`: the endpoints are called; the stream, the views and
 * the workflows do the rest. `http`: the same over HTTP with tokens. What the least would be is in `floors.ts`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
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
