/** The one-machine host without its door to the web, as host.ts puts it together, with a watch around everything it writes to. */
import { systemClock } from '#adapters/system.ts';
import type { Ports } from '#domain/ports.ts';
import { createHouse, type House } from '#functions/kit/app.ts';
import { createLedger, type Ledger } from '#functions/kit/state-store.ts';
import { log } from '#functions/kit/log.ts';
import { taskDoors } from '#api/routes.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { handleTask, type TaskEvent } from '#functions/tasks/handle-task.ts';
import { lockFolder } from '#local/host/lock.ts';
import { type Pump, startPump } from '#local/host/fact-stream.ts';
import { type Wired, wire } from '#local/host/wire.ts';
import { aroundPorts, type Watch } from '#test/support/around-ports.ts';

export interface CrashHost {
  readonly house: House;
  readonly onlooker: Ledger;
  readonly wired: Wired;
  readonly pump: Pump;
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
  const house = createHouse(wired.ports, { portalUrl: 'http://tollgate.example', version: 'proof', issuer: 'none' });
  wired.connect((_name, payload) => handleTask(taskDoors, payload as TaskEvent, house));
  const door: Parameters<typeof startPump>[0]['door'] = event => handleFacts(event, house);
  const pump = await startPump({ feed: wired.feed, cursor: wired.cursor, door, folder });
  await wired.engine.resumeAll();
  const close = async () => {
    await wired.engine.stop();
    await pump.stop();
    await wired.close();
    unlock();
  };
  const { facts, snapshots } = bare as Ports;
  // Without saying that it is alone, so that it reads what the house has stored.
  const onlooker = createLedger({ facts: { append: facts.append, read: facts.read }, snapshots });
  return { house, onlooker, wired, pump, close };
}
