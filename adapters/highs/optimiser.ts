/**
 * The port Optimiser by HiGHS. Solves run one after the other in a thread of their own, so whoever serves people goes on serving them. A
 * thread that breaks, or that has not answered some seconds after its limit, is ended, and the next solve gets a new one.
 */
import { Worker } from 'node:worker_threads';
import type { Optimiser, Program, Solved, SolveLimits } from '#domain/values/optimiser.ts';
import type { Task, Told } from './messages.ts';
import { solverWorker } from './worker-file.ts';

/** Of the package `highs`, whose first two numbers are those of HiGHS itself; a test holds it against the installed one. */
const highsVersion = '1.15.3';

/** What a thread may take beyond its limit of time: a step that cannot be interrupted, on a busy machine. */
const grace = (seconds: number) => 15 + seconds / 2;

/** Opens no thread before the first solve. */
export function openHighs(): Optimiser {
  let worker: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let closed = false;

  const end = async () => {
    const former = worker;
    worker = undefined;
    await former?.terminate();
  };
  const solveNow = async (program: Program, limits: SolveLimits): Promise<Solved> => {
    if (closed) throw new Error('the optimiser is closed');
    worker ??= openWorker();
    try {
      return await ask(worker, program, limits);
    } catch (error) {
      await end();
      if (error instanceof Late) return { status: 'unknown', seconds: error.seconds };
      throw error;
    }
  };
  return {
    solver: `HiGHS ${highsVersion}`,
    solve(program, limits) {
      const solving = before.then(() => solveNow(program, limits));
      before = solving.catch(() => undefined);
      return solving;
    },
    async close() {
      closed = true;
      await end();
    },
  };
}

function openWorker(): Worker {
  const worker = new Worker(solverWorker, { execArgv: [], stdout: true, stderr: true });
  worker.unref();
  return worker;
}

class Late extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`the solver did not answer within ${seconds} s`);
    this.seconds = seconds;
  }
}

function ask(worker: Worker, program: Program, limits: SolveLimits): Promise<Solved> {
  const { seconds, gap, relaxed = false, start, onProgress, signal } = limits;
  const stop = new SharedArrayBuffer(4);
  const interrupt = () => Atomics.store(new Int32Array(stop), 0, 1);
  const { promise, resolve, reject } = Promise.withResolvers<Solved>();
  const longest = seconds + grace(seconds);
  const late = setTimeout(() => reject(new Late(longest)), longest * 1000);
  const hear = (told: Told) => {
    try {
      if (told.kind === 'progress') onProgress?.(told.progress);
      if (told.kind === 'solved') resolve(told.solved);
      if (told.kind === 'broken') reject(new Error(`the solver broke: ${told.reason}`));
    } catch (error) {
      reject(error);
    }
  };
  const gone = (code: number) => reject(new Error(`the solver ended with ${code} and without an answer`));
  worker.on('message', hear).on('error', reject).on('exit', gone);
  signal?.addEventListener('abort', interrupt);
  if (signal?.aborted) interrupt();
  worker.ref();
  const task: Task = { program, seconds, gap, relaxed, start, stop };
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(late);
    signal?.removeEventListener('abort', interrupt);
    worker.off('message', hear).off('error', reject).off('exit', gone);
    worker.unref();
  });
}
