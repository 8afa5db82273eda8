/**
 * Finds criteria that fail (or recover) by time passing alone. Read are the projects whose instant has come; once a day those of
 * offices that have changed meanwhile (their calendar, their people), for that moves no instant; and once a week, so many in a run that a run ends soon, every project under way. A project that cannot be looked at is logged,
 * stays due, and does not keep the others from being looked at.
 */
import { digestOf } from '#domain/history/digest.ts';
import type { ViewStore } from '#domain/ports.ts';
import { officeBasis } from '#domain/project/alerts/office-basis.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { iterateDueLooks } from '#views/due-looks.ts';
import { bodyOf, iterate, storedPage } from '#views/list.ts';
import { allOffices } from '#views/offices.ts';
import { projectsOf } from '#views/projects.ts';
import { watched } from '#views/watched.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { log } from '../kit/log.ts';
import { planAfterLook } from '../kit/looks.ts';
import { defineSchedule } from '../kit/schedule.ts';

/** Projects that are looked at together. */
const atOnce = 16;

/** Pages of 200 projects of a round that one run looks at: 300,000 projects a day. */
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

/** How far the round has come: a note, so that each run goes on where the last one ended. */
const kind = 'watch';
const key = 'round';

/** Days after which every project is looked at again. */
const daysBetweenRounds = 7;

interface Round {
  /** When the last look of a day, or of a week, began. */
  readonly since: Instant;
  /** Absent when all were looked at. */
  readonly cursor?: string | undefined;
  readonly over: boolean;
  /** When every project was last begun to be looked at; absent in notes of earlier versions. */
  readonly whole?: Instant | undefined;
}

type Look = (projects: readonly { readonly project: string }[]) => Promise<void>;

async function goRound(app: App, look: Look): Promise<void> {
  const { notes, views, clock } = app.ports;
  const now = clock.now();
  const [noted] = await notes.some(kind, [key]);
  let round = noted?.body as Round | undefined;
  if (round?.over && round.since > addDays(now, -1)) return;
  if (!round || round.over) {
    const changed = await changedOffices(app);
    const whole = round?.whole;
    if (whole !== undefined && whole > addDays(now, -daysBetweenRounds)) {
      for (const office of changed) await look(await projectsUnderWay(office.id, views));
      await noteOffices(changed, app);
      await notes.put(kind, { key, body: { since: now, over: true, whole } });
      return;
    }
    await noteOffices(changed, app);
    round = { since: now, over: false, whole: now };
  }
  for (let pages = 0; pages < mostPages && !round.over; pages += 1) {
    const page = await projectsAfter(views, round.cursor);
    await look(page.projects);
    round = { ...round, cursor: page.cursor, over: page.cursor === undefined };
  }
  await notes.put(kind, { key, body: round });
}

/** A digest of what criteria depend on of each office, as it was when its projects were last looked at for it. */
const officeKind = 'watched-office';

interface ChangedOffice {
  readonly id: string;
  readonly basis: string;
}

async function changedOffices({ ports, states }: App): Promise<ChangedOffice[]> {
  const known = new Map((await ports.notes.all(officeKind)).map(note => [note.key, note.body]));
  const changed: ChangedOffice[] = [];
  for await (const { id } of iterate(ports.views, allOffices)) {
    const basis = digestOf(officeBasis((await states.current('office', id)).state));
    if (known.get(id) !== basis) changed.push({ id, basis });
  }
  return changed;
}

async function noteOffices(offices: readonly ChangedOffice[], { ports }: App): Promise<void> {
  for (const { id, basis } of offices) await ports.notes.put(officeKind, { key: id, body: basis });
}

async function projectsUnderWay(office: string, views: ViewStore): Promise<{ project: string }[]> {
  const found: { project: string }[] = [];
  for await (const { id, status } of iterate(views, projectsOf(office)))
    if (status === 'active' || status === 'on-hold' || status === 'closing') found.push({ project: id });
  return found;
}

async function projectsAfter(views: ViewStore, cursor: string | undefined) {
  const page = await storedPage(views, watched, { limit: 200, cursor });
  return { projects: page.rows.map(row => bodyOf(watched, row)), cursor: page.cursor };
}
