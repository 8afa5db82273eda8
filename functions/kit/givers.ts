/** The projects that give what others need, as far as whoever reads or writes may see them: those of the offices to which that person belongs. */
import { belongsTo } from '#domain/office/state.ts';
import { type Givers, giversNamed } from '#domain/project/registers/givers.ts';
import type { Amendments } from '#domain/project/registers/shapes.ts';
import type { ProjectStatus } from '#domain/project/state.ts';
import type { DependencyRow } from '#views/dependencies.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';

const atOnce = 16;

/** A project as others see it in a dependency. */
export interface Seen {
  readonly title: string;
  readonly status: ProjectStatus;
  readonly end?: string | undefined;
  /** By which it stands in the list of its office; absent for a project of another office. */
  readonly submittedAt?: string | undefined;
}

interface OtherOffices {
  readonly rows: readonly DependencyRow[];
  readonly seen: Map<string, Seen>;
  readonly person: string;
}

/** Givers of other offices to which the reader belongs; of all others the words remain that stand in the dependency. */
export async function addOfOtherOffices(app: App, { rows, seen, person }: OtherOffices): Promise<void> {
  const givers = rows.flatMap(({ dependencies }) => dependencies.flatMap(({ giver }) => giver ?? []));
  const unknown = [...new Set(givers)].filter(giver => !seen.has(giver));
  await forEachConcurrently(unknown, atOnce, async giver => {
    const found = await projectSeen(app, giver, person);
    if (found) seen.set(giver, found);
  });
}

/** A project as somebody may see it who belongs to its office; undefined for everybody else. */
async function projectSeen(app: App, id: string, person: string): Promise<Seen | undefined> {
  const { state } = await app.states.current('project', id);
  if (state.id === undefined) return undefined;
  const { state: office } = await app.states.cached('office', state.office);
  if (office.id === undefined || !belongsTo(office, person)) return undefined;
  const { proposal, status, report, baseline } = state;
  return { title: proposal.title, status, end: report?.end ?? baseline.end };
}

/** Of the projects that dependencies name as givers, those that the person may see. */
export async function giversSeen(app: App, registers: Amendments | undefined, person: string): Promise<Givers> {
  const named = new Set(giversNamed(registers ?? {}).map(({ project }) => project));
  const seen: Givers[number][] = [];
  await forEachConcurrently(named, atOnce, async project => {
    if (await projectSeen(app, project, person)) seen.push(project);
  });
  return seen.toSorted();
}

/** Dependencies with the titles of the projects that they name, and without the projects that the reader may not see: of these the words remain. */
export async function dependenciesSeen<T extends { readonly project?: string | undefined }>(
  app: App,
  person: string,
  dependencies: readonly T[],
): Promise<(T & { readonly projectTitle?: string })[]> {
  return Promise.all(
    dependencies.map(async entry => {
      if (entry.project === undefined) return entry;
      const giver = await projectSeen(app, entry.project, person);
      return giver ? { ...entry, projectTitle: giver.title } : { ...entry, project: undefined };
    }),
  );
}
