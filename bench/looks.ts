/**
 * What looking costs: read units of each schedule on a deployment with nothing to do, of one look at a project and at a round, and of a page that
 * somebody opens. A look is the difference that one project more makes, so the list that leads to it is not in it.
 */
import { type ScheduleId, schedules } from '#api/schedules.ts';
import { addDays } from '#domain/values/time.ts';
import { checkPart } from '#functions/schedule/check-histories.ts';
import { runSchedule } from '#functions/schedules.ts';
import type { CountedWorld } from './counted.ts';
import { oneLifecycle, submit } from './journeys.ts';

/** Read units of one look, in a process that knows the project already (the schedule Lambda runs each minute, so it does). */
export interface Looks {
  /** The watch at a project, by whether a round of it is open. */
  readonly quiet: number;
  readonly withRound: number;
  /** The daily look at the workflow of an open round. */
  readonly round: number;
  /** The check of histories, for each entry. */
  readonly check: number;
}

async function unitsOf(world: CountedWorld, schedule: ScheduleId, before = async () => {}): Promise<number> {
  await runSchedule(schedule, world.app);
  await world.settle();
  await before();
  world.take();
  await runSchedule(schedule, world.app);
  await world.settle();
  return world.take().readUnits;
}

/** Of a world in which no project was submitted yet. */
export async function countIdle(world: CountedWorld): Promise<Record<ScheduleId, number>> {
  const counted: [string, number][] = [];
  for (const { id } of schedules) counted.push([id, await unitsOf(world, id)]);
  return Object.fromEntries(counted) as Record<ScheduleId, number>;
}

export async function countLooks(world: CountedWorld): Promise<Looks> {
  // As if a day had gone by: the daily round begins anew and looks at every project.
  const aDay = () => world.app.ports.notes.remove('watch', ['round']);
  const watch = () => unitsOf(world, 'watch-criteria', aDay);
  const recover = () => unitsOf(world, 'recover-all');
  const before = await watch();
  await oneLifecycle(world);
  const quiet = await watch();
  const rounds = await recover();
  await submit(world, {});
  const after = { withRound: (await watch()) - quiet, round: (await recover()) - rounds };
  return { quiet: quiet - before, ...after, check: await countCheck(world) };
}

/** Read units for each entry, on the next day: lists of what has just moved are left out of a check. */
async function countCheck(world: CountedWorld): Promise<number> {
  await runSchedule('grow-log', world.app);
  const { ports } = world.app;
  const tomorrow = { ...ports.clock, now: () => addDays(ports.clock.now(), 1) };
  await ports.notes.remove('check', ['place']);
  await world.settle();
  world.take();
  const { entries, differing } = await checkPart({ ...world.app, ports: { ...ports, clock: tomorrow } });
  if (differing > 0 || entries === 0) throw new Error(`a check of ${entries} entries found ${differing} that differ`);
  return world.take().readUnits / entries;
}

/** Read units of a page: the mean of the portfolio, the inbox, a project and a round, as a gatekeeper opens them. */
export async function countPages(world: CountedWorld, project: string): Promise<number> {
  const paths = ['/v1/projects', '/v1/reviews', `/v1/projects/${project}`, `/v1/reviews/${project}.g1.1`];
  world.take();
  for (const path of paths) {
    const { status } = await world.send('gatekeeper-1', { method: 'GET', path });
    if (status !== 200) throw new Error(`${path}: ${status}`);
  }
  return world.take().readUnits / paths.length;
}
