/** `npm start` as its own process, as the operator sees it: its address, its last words, its exit code. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Exit {
  readonly code: number | null;
  readonly stderr: string;
}

export interface MainProcess {
  readonly url: string;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves when it has ended by itself. */
  stop(): Promise<Exit>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts it and waits for its ready line. Rejects with what it said when it ends before. */
export async function startMain(environment: Environment): Promise<MainProcess> {
  const { child, exit } = beginMain(environment);
  const url = await Promise.race([readyLine(child), exit.then(({ stderr }) => Promise.reject(new Error(stderr)))]);
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    stop() {
      child.kill('SIGTERM');
      return exit;
    },
  };
}

/** Starts it where it must not start, and waits for its end; if it does start, it is ended and the exit code is null. */
export function refusedMain(environment: Environment): Promise<Exit> {
  const { child, exit } = beginMain(environment);
  void readyLine(child).then(() => child.kill('SIGKILL'));
  return exit;
}

export interface Begun {
  readonly child: ChildProcess;
  readonly exit: Promise<Exit>;
  /** What it has said on standard output. */
  said(): string;
}

/** Starts it and waits for nothing. */
export function beginMain(environment: Environment, words: readonly string[] = []): Begun {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../local/main.ts'), ...words], {
    env: { PATH, PORT: '0', TOLLGATE_SEED: 'no', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', chunk => {
    stderr += chunk;
  });
  let out = '';
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, stderr }));
  return { child, exit, said: () => out };
}

function readyLine(child: ChildProcess): Promise<string> {
  let out = '';
  return new Promise(resolve => {
    child.stdout?.on('data', chunk => {
      out += chunk;
      const url = /Tollgate is ready: (\S+)\n/.exec(out)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}
