/** Closing the host in order, also one whose start fails: nothing is asked any more, what is under way ends, then the stores are closed. */
import type { Server } from 'node:http';
import type { App } from '#functions/kit/app.ts';
import type { Login } from '../sign-in/login.ts';
import type { FactStream } from './fact-stream.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';
import type { Newcomers } from './newcomers.ts';
import type { Wired } from './wire.ts';

interface Running {
  readonly app: App;
  readonly wired: Wired;
  readonly factStream: FactStream;
  readonly stopSchedules: () => Promise<void>;
  readonly server: Server;
  readonly newcomers: Newcomers;
  readonly failed: Pick<FailedSignIns, 'idle'>;
  readonly login: Pick<Login, 'close'>;
  readonly unlock: () => void;
}

/** What has begun so far: all of it when the host answers, less when its start fails. */
export type Begun = Pick<Running, 'server' | 'unlock'> & Partial<Running>;

export async function closeInOrder({ unlock, ...begun }: Begun): Promise<void> {
  try {
    await end(begun);
  } finally {
    unlock();
  }
}

async function end({ app, server, wired, factStream, ...parts }: Omit<Begun, 'unlock'>): Promise<void> {
  app?.changes?.end();
  await parts.stopSchedules?.();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  await parts.failed?.idle();
  await wired?.engine.stop();
  // Whoever follows facts ends what is carried out apart, too; that begins before.
  await (factStream ?? wired?.followUps)?.stop();
  await parts.newcomers?.idle();
  parts.login?.close();
  await wired?.close();
}
