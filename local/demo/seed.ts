/** Fills an empty state folder with the demonstration office and its portfolio, once. An interrupted seeding goes on where it was. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';
import { runSchedule } from '#functions/schedules.ts';
import { seedFromEnvironment } from '../environment.ts';
import type { Host } from '../host/host.ts';
import { playCalls } from './call.ts';
import { playDependencies } from './dependencies.ts';
import { demoProjects } from './facts.ts';
import { foundDemoOffice } from './office.ts';
import { type Played, play } from './play.ts';
import { askBoard } from './selection.ts';
import { type Send, sendInProcess } from './send.ts';

/** How many projects are played at the same time. */
const atOnce = 6;

/** Returns what was played; nothing when the folder was seeded before. */
async function seedOnce(host: Host, folder: string, progress: (done: number, all: number) => void): Promise<readonly Played[]> {
  const marker = join(folder, 'seeded.json');
  if (existsSync(marker)) return [];
  const send = sendInProcess(host.handler);
  const played = await playAll(host, send, progress);
  await playCalls(host, send);
  void endSeeding(host, { send, marker, projects: played.length });
  return played;
}

interface Ending {
  readonly send: Send;
  readonly marker: string;
  readonly projects: number;
}

/** While the optimiser works nobody waits: the host is ready. Whoever stops it before finds the rest done after the next start. */
async function endSeeding(host: Host, { send, marker, projects }: Ending): Promise<void> {
  try {
    await askBoard(host, send);
    writeFileSync(marker, JSON.stringify({ at: host.app.ports.clock.now(), projects }));
  } catch (error) {
    console.error(`The demonstration is seeded to its end at the next start: ${error instanceof Error ? error.message : error}`);
  }
}

/** What a host does before it answers: seeds an empty folder, or (TOLLGATE_SEED=no) sets up the office alone. */
export async function prepare(
  host: Host,
  folder: string,
  progress: (done: number, all: number) => void = () => {},
): Promise<readonly Played[]> {
  if (seedFromEnvironment()) return seedOnce(host, folder, progress);
  await foundDemoOffice(host.app, sendInProcess(host.handler));
  await host.factStream.idle();
  return [];
}

export async function playAll(host: Host, send: Send, progress: (done: number, all: number) => void): Promise<readonly Played[]> {
  await foundDemoOffice(host.app, sendInProcess(host.handler));
  await host.factStream.idle();
  const played: Played[] = [];
  let done = 0;
  await forEachConcurrently(demoProjects.entries(), atOnce, async ([place, project]) => {
    const one = await play(send, project, place);
    played[place] = one;
    await playDependencies(send, { played: played.filter(Boolean), now: host.app.ports.clock.now(), of: one.title });
    done += 1;
    progress(done, demoProjects.length);
  });
  await host.factStream.idle();
  // How large the projects are is noted each day; the first outlooks are to know it.
  await runSchedule('note-outlooks', host.app);
  await runSchedule('watch-criteria', host.app);
  await host.factStream.idle();
  return played;
}
