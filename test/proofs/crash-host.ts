/** The one-machine host without its HTTP server, as host.ts puts it together, with a watch around everything it writes to. */
import { systemClock } from '#adapters/system.ts';
import type { Ports } from '#domain/ports.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { createStateStore, type StateStore } from '#functions/kit/state-store.ts';
import { carryOut } from '#functions/stream/follow.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { type FactStream, startFactStream } from '#local/host/fact-stream.ts';
import { lockFolder } from '#local/host/lock.ts';
import { type Wired, wire } from '#local/host/wire.ts';
import { workflowHooks } from '#local/host/workflow-hooks.ts';
import { aroundPorts, type Watch } from '#test/support/around-ports.ts';

export interface CrashHost {
  readonly app: App;
  readonly onlooker: StateStore;
  readonly wired: Wired;
  readonly factStream: FactStream;
  close(): Promise<void>;
}

export async function openHost(folder: string, watch: Watch): Promise<CrashHost> {
  log.setLogLevel('CRITICAL');
  const unlock = lockFolder(folder);
  let bare: Partial<Ports> = {};
  const around = <P extends object>(written: P): P => {
    bare = written;
    return aroundPorts(written, watch);
  };
  const onHistory = ({ type, state }: { type: string; state?: string }) => void watch.before(`history.${type} ${state}`, []);
  const wired = await wire({ folder, baseUrl: 'http://127.0.0.1', clock: systemClock, store: 'sqlite', around, onHistory });
  const app = createApp(wired.ports, { portalUrl: 'http://tollgate.example', version: 'proof', issuer: 'none' });
  wired.connect(workflowHooks(app));
  const endpoint: Parameters<typeof startFactStream>[0]['handler'] = event => handleFacts(event, app);
  await wired.followUps.start(followUp => carryOut(followUp, app));
  const { feed, cursor, followUps: later } = wired;
  const factStream = await startFactStream({ feed, cursor, handler: endpoint, later });
  await wired.engine.resumeAll();
  const close = async () => {
    await wired.engine.stop();
    await factStream.stop();
    await wired.close();
    unlock();
  };
  const { facts, snapshots } = bare as Ports;
  // Without saying that it is alone, so that it reads what the app has stored.
  const onlooker = createStateStore({ facts: { append: facts.append, read: facts.read }, snapshots });
  return { app, onlooker, wired, factStream, close };
}
