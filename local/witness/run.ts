/** Runs a witness until it is told to end: one process a folder. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Verifier } from '#domain/history/log/note.ts';
import { lockFolder } from '../host/lock.ts';
import { createWitness } from './witness.ts';

export interface RunOptions {
  readonly folder: string;
  readonly name: string;
  readonly logs: readonly Verifier[];
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningWitness {
  readonly url: string;
  readonly verifier: Verifier;
  /** Resolves when the process was told to end. */
  readonly ended: Promise<void>;
}

/** Rejects when another one uses the folder or the port. */
export async function runWitness({ folder, name, logs, host, port }: RunOptions): Promise<RunningWitness> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  try {
    const { server, verifier } = await createWitness({ folder, name, logs, now: () => Math.floor(Date.now() / 1000) });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    const ended = new Promise<void>(resolve => {
      const end = () => {
        server.closeAllConnections();
        server.close(() => {
          unlock();
          resolve();
        });
      };
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    });
    return { url: `http://${host}:${(server.address() as AddressInfo).port}`, verifier, ended };
  } catch (error) {
    unlock();
    throw error;
  }
}
