/**
 * Finds criteria that fail (or recover) by time passing alone. Read are the projects whose instant has come; and once a day, so many in a run that a run ends
 * soon, every project under way, because what an office changes (its calendar, its people) moves no instant. A project that cannot be looked at is logged,
 * stays due, and does not keep the others from being looked at.
 */
import type { ViewStore } from '#domain/ports.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { iterateDueLooks } from '#views/due-looks.ts';
import { bodyOf, storedPage } from '#views/list.ts';
import { watched } from '#views/watched.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import { planAfterLook } from '../kit/looks.ts';
import { defineSchedule } from '../kit/schedule.ts';

/** Projects that are looked at together. */
const atOnce = 16;

/** Pages of 200 projects of the daily round that one run looks at: 300,000 projects a day. */
const mostPages = 63;

export const schedule = defineSchedule('watch-criteria', async app => {
  const counts = { projects: 0, changed: 0, failed: 0 };
  const looked = new Set<string>();
  const look = async ({ project }: { readonly project: string }) => {
    if (looked.has(project)) return;
    looked.add(project);
    counts.projects += 1;
    try {
      if (await changes(project, app)) counts.changed += 1;
    } catch (error) {
      counts.failed += 1;
      log.error('the criteria of a project could not be evaluated', { project, error: error as Error });
    }
  };
  const { views, clock } = app.ports;
  await forEachConcurrently(iterateDueLooks(views, clock.now()), atOnce, look);
  await goRound(app, async projects => forEachConcurrently(projects, atOnce, look));
  return counts;
});

async function changes(project: string, app: App): Promise<boolean> {
  const actor = { kind: 'system', id: 'schedule' } as const;
  const now = app.ports.clock.now();
  const answer = await app.execute({ aggregate: 'project', id: project, command: { type: 'watch-criteria' }, actor });
  if ('refusal' in answer) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
  if (answer.commit === undefined) await planAfterLook(answer, now, app);
  return answer.commit !== undefined;
}

/** How far the daily round has come: a note, so that each run goes on where the last one ended. */
const kind = 'watch';
const key = 'round';

interface Round {
  readonly since: Instant;
  /** Absent when all were looked at. */
  readonly cursor?: string | undefined;
  readonly over: boolean;
}

async function goRound(
  { ports }: App,
  look: (projects: readonly { readonly project: string }[]) => Promise<void>,
): Promise<void> {
  const { notes, views, clock } = ports;
  const [noted] = await notes.some(kind, [key]);
  let round = noted?.body as Round | undefined;
  if (round?.over && round.since > addDays(clock.now(), -1)) return;
  if (!round || round.over) round = { since: clock.now(), over: false };
  for (let pages = 0; pages < mostPages && !round.over; pages += 1) {
    const page = await projectsAfter(views, round.cursor);
    await look(page.projects);
    round = { since: round.since, cursor: page.cursor, over: page.cursor === undefined };
  }
  await notes.put(kind, { key, body: round });
}

async function projectsAfter(views: ViewStore, cursor: string | undefined) {
  const page = await storedPage(views, watched, { limit: 200, cursor });
  return { projects: page.rows.map(row => bodyOf(watched, row)), cursor: page.cursor };
}
